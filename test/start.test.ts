import {readFileSync} from 'node:fs';
import {isBuiltin} from 'node:module';
import {dirname, join} from 'node:path';
import {expect, test} from 'vitest';

const source = join(import.meta.dirname, '..', 'source');

/** What a module imports when it is run, and not by a call or for its types. */
function importsOf(path: string): readonly string[] {
	const text = readFileSync(path, 'utf8');
	return [...text.matchAll(/^(?:import|export) (?!type\b)[^;]*?from '([^']+)';/gms)].map(
		([, name = '']) => name,
	);
}

/** The packages that are run before the board is drawn first. */
function packagesFrom(entry: string): ReadonlySet<string> {
	const packages = new Set<string>();
	const seen = new Set<string>();
	const follow = (path: string) => {
		if (seen.has(path)) return;
		seen.add(path);
		for (const name of importsOf(path)) {
			if (name.endsWith('.ts') || name.endsWith('.tsx')) follow(join(dirname(path), name));
			else if (!isBuiltin(name) && !name.endsWith('.json')) packages.add(name);
		}
	};
	follow(join(source, entry));
	return packages;
}

test('nothing slow stands before the first frame', () => {
	expect([...packagesFrom('cli.ts')].sort()).toEqual([
		// Read while the program is built.
		'@svg-maps/ukraine',
		'chalk',
		'chokidar',
		// Run when it is called first, as are the other two that measure and break texts.
		'cli-truncate',
		'fastest-levenshtein',
		'string-width',
		'wrap-ansi',
	]);
});

test('what is loaded by a call is found by nobody before that', () => {
	expect(packagesFrom('ink-host.tsx')).toContain('ink');
	expect(packagesFrom('incident/parse-incident.ts')).toContain('zod');
});
