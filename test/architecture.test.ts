import {execFile} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {join, relative} from 'node:path';
import {beforeAll, describe, expect, test} from 'vitest';
import {temporaryFolder} from './helpers/temporary-folder.ts';

// Biome says nothing but "not fixed" of a text on standard input, and sees no cycle in it: the texts become files.

const root = join(import.meta.dirname, '..');

const imports = 'lint/style/noRestrictedImports';
const globals = 'lint/style/noRestrictedGlobals';
const protocol = 'lint/style/useNodejsImportProtocol';
const cycles = 'lint/suspicious/noImportCycles';

interface Case {
	readonly room: string;
	readonly text: string;
	readonly rule: string;
}

const forbidden: readonly Case[] = [
	{room: 'incident', text: "import {a} from '../board/state.ts';\na();", rule: imports},
	{room: 'incident', text: "import type {A} from '../board/state.ts';\nexport type B = A;", rule: imports},
	{room: 'incident', text: "export {a} from '../board/state.ts';", rule: imports},
	{room: 'incident', text: "export * from '../board/state.ts';", rule: imports},
	{room: 'incident', text: "export const a = await import('../board/state.ts');", rule: imports},
	{room: 'incident/within', text: "import {a} from '../../board/state.ts';\na();", rule: imports},
	{room: 'incident', text: "import {a} from '../sources/file/watch-file.ts';\na();", rule: imports},
	{room: 'incident', text: "import {a} from '../map/grid.ts';\na();", rule: imports},
	{room: 'incident', text: "import {geoPath} from 'd3-geo';\ngeoPath();", rule: imports},
	{room: 'incident', text: "import {a} from '../ui/app.tsx';\na();", rule: imports},
	{room: 'incident', text: "import {a} from '../cli.ts';\na();", rule: imports},
	{room: 'incident', text: "import {a} from '../preferences.ts';\na();", rule: imports},
	{room: 'incident', text: "import {readFileSync} from 'node:fs';\nreadFileSync('');", rule: imports},
	{room: 'incident', text: "import {readFileSync} from 'fs';\nreadFileSync('');", rule: protocol},
	{room: 'incident', text: "import {useState} from 'react';\nuseState();", rule: imports},
	{room: 'incident', text: "import {jsx} from 'react/jsx-runtime';\njsx('a', {});", rule: imports},
	{room: 'incident', text: 'process.exit();', rule: globals},
	{room: 'incident', text: 'setTimeout(() => {}, 1);', rule: globals},

	{room: 'sources', text: "import {a} from '../board/state.ts';\na();", rule: imports},
	{room: 'sources', text: "import {geoPath} from 'd3-geo';\ngeoPath();", rule: imports},
	{room: 'sources', text: "import {a} from '../ui/app.tsx';\na();", rule: imports},
	{room: 'sources', text: "import {a} from '../cli.ts';\na();", rule: imports},
	{room: 'sources', text: "import {a} from '../preferences.ts';\na();", rule: imports},
	{room: 'sources', text: "import {useState} from 'react';\nuseState();", rule: imports},
	{room: 'sources', text: "import {Text} from 'ink';\nText();", rule: imports},

	{room: 'map', text: "import {a} from '../incident/parse.ts';\na();", rule: imports},
	{room: 'map', text: "import {a} from '../sources/file/watch-file.ts';\na();", rule: imports},
	{room: 'map', text: "import {a} from '../board/line.ts';\na();", rule: imports},
	{room: 'map', text: "import {a} from '../ui/app.tsx';\na();", rule: imports},
	{room: 'map', text: "import {a} from '../cli.ts';\na();", rule: imports},
	{room: 'map', text: "import {a} from '../preferences.ts';\na();", rule: imports},
	{room: 'map', text: "import {readFileSync} from 'node:fs';\nreadFileSync('');", rule: imports},
	{room: 'map', text: "import {useState} from 'react';\nuseState();", rule: imports},
	{room: 'map', text: 'process.exit();', rule: globals},
	{room: 'map', text: 'setTimeout(() => {}, 1);', rule: globals},
	{room: 'map', text: "fetch('https://example.org');", rule: globals},

	{room: 'board', text: "import map from '@svg-maps/ukraine';\nmap();", rule: imports},
	{room: 'board', text: "import {geoPath} from 'd3-geo';\ngeoPath();", rule: imports},
	{room: 'board', text: "import {a} from '../sources/file/watch-file.ts';\na();", rule: imports},
	{room: 'board', text: "import {a} from '../ui/app.tsx';\na();", rule: imports},
	{room: 'board', text: "import {a} from '../cli.ts';\na();", rule: imports},
	{room: 'board', text: "import {a} from '../preferences.ts';\na();", rule: imports},
	{room: 'board', text: "import {useState} from 'react';\nuseState();", rule: imports},
	{room: 'board', text: "import {Text} from 'ink';\nText();", rule: imports},
	{room: 'board', text: "import {readFileSync} from 'node:fs';\nreadFileSync('');", rule: imports},
	{room: 'board', text: 'process.exit();', rule: globals},
	{room: 'board', text: 'setInterval(() => {}, 1);', rule: globals},

	{room: 'ui', text: "import {geoPath} from 'd3-geo';\ngeoPath();", rule: imports},
	{room: 'ui', text: "import {a} from '../sources/file/watch-file.ts';\na();", rule: imports},
	{room: 'ui', text: "import {a} from '../cli.ts';\na();", rule: imports},
	{room: 'ui', text: "import {a} from '../preferences.ts';\na();", rule: imports},
	{room: 'ui', text: "import {readFileSync} from 'node:fs';\nreadFileSync('');", rule: imports},
	{room: 'ui', text: "import Conf from 'conf';\nnew Conf();", rule: imports},
	{room: 'ui', text: 'process.exit();', rule: globals},
];

const permitted: readonly Omit<Case, 'rule'>[] = [
	{room: 'incident', text: "import {z} from 'zod';\nz.string();"},
	{room: 'incident', text: "import {a} from './quantity.ts';\na();"},
	{room: 'sources', text: "import {a} from '../incident/parse.ts';\na();"},
	{room: 'sources', text: "import {a} from '../map/geo-json.ts';\na();"},
	{room: 'sources', text: "import {readFileSync} from 'node:fs';\nreadFileSync('');"},
	{room: 'sources', text: "import {watch} from 'chokidar';\nwatch('');"},
	{room: 'map', text: "import {sanitize} from '../incident/sanitize.ts';\nsanitize('');"},
	{room: 'map', text: "import map from '@svg-maps/ukraine';\nmap();"},
	{room: 'map', text: "import {geoPath} from 'd3-geo';\ngeoPath();"},
	{room: 'board', text: "import {a} from '../incident/parse.ts';\na();"},
	{room: 'board', text: "import {a} from '../map/grid.ts';\na();"},
	{room: 'ui', text: "import {a} from '../board/state.ts';\na();"},
	{room: 'ui/panels', text: "import {a} from '../../map/grid.ts';\na();"},
	{room: 'ui', text: "import {useState} from 'react';\nuseState();"},
	{room: 'ui', text: "import {Text} from 'ink';\nText();"},
];

const nameOf = ({room, text}: Omit<Case, 'rule'>) => `${room}: ${text.split('\n')[0]}`;

describe('import arrows', () => {
	let findings: Findings;

	beforeAll(async () => {
		using folder = temporaryFolder();
		folder.file('biome.json', readFileSync(join(root, 'biome.json'), 'utf8'));
		for (const [index, {room, text}] of forbidden.entries()) {
			folder.file(`source/${room}/forbidden-${index}.ts`, `${text}\n`);
		}
		for (const [index, {room, text}] of permitted.entries()) {
			folder.file(`source/${room}/permitted-${index}.ts`, `${text}\n`);
		}
		folder.file('source/board/one.ts', "import {two} from './two.ts';\n\nexport const one = () => two();\n");
		folder.file('source/board/two.ts', "import {one} from './one.ts';\n\nexport const two = () => one();\n");
		findings = await lint(folder.path);
	});

	test.each(forbidden.map((row, index) => ({...row, index, name: nameOf(row)})))(
		'forbidden in $name',
		({room, rule, index}) => {
			expect(findings.get(`source/${room}/forbidden-${index}.ts`)).toContain(rule);
		},
	);

	test.each(permitted.map((row, index) => ({...row, index, name: nameOf(row)})))(
		'permitted in $name',
		({room, index}) => {
			expect(findings.get(`source/${room}/permitted-${index}.ts`)).toBeUndefined();
		},
	);

	test('a cycle within a room is found', () => {
		expect(findings.get('source/board/one.ts')).toContain(cycles);
		expect(findings.get('source/board/two.ts')).toContain(cycles);
	});
});

/** File, relative to the folder → the rules that it breaks. */
type Findings = ReadonlyMap<string, readonly string[]>;

async function lint(folder: string): Promise<Findings> {
	const biome = join(root, 'node_modules', '.bin', 'biome');
	// The temporary folder is no git repository, which the configuration counts on.
	const options = ['--vcs-enabled=false', '--max-diagnostics=none', '--reporter=github'];
	const output = await run(biome, ['lint', ...options, '.'], folder);
	const findings = new Map<string, string[]>();
	for (const [, rule = '', path = ''] of output.matchAll(/^::\w+ title=([^,]+),file=([^,]+),/gm)) {
		const file = relative(folder, path);
		findings.set(file, [...(findings.get(file) ?? []), rule]);
	}
	return findings;
}

/** Runs a JavaScript program on the Node that runs the tests; its exit code, which tells of findings, is no error. */
function run(program: string, args: readonly string[], cwd: string): Promise<string> {
	const {promise, resolve, reject} = Promise.withResolvers<string>();
	execFile(process.execPath, [program, ...args], {cwd}, (error, stdout, stderr) => {
		if (stdout === '') {
			reject(new Error(`biome reported nothing: ${stderr || error?.message}`));
		} else {
			resolve(stdout);
		}
	});
	return promise;
}
