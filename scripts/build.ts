import fs from 'node:fs';
import {basename, join} from 'node:path';
import {bundleOptions, minimumNode} from './bundle-options.ts';
import {libraryPatches, withoutDevtools} from './library-patches.ts';
import {licencesText} from './licences.ts';
import {boardWidths} from './string-width.ts';

// Builds dist/. With --if-stale only where something is newer than what was built; `npm start` does so each time, which
// is why esbuild is imported where it is needed.

process.chdir(join(import.meta.dirname, '..'));
const bundlePath = join('dist', 'sitboard.js');

/**
 * What is started. It refuses a Node that is too old before that has to parse or link the bundle, and has Node keep what
 * it compiles: in a folder of the user's own, since whoever may write to it could bring code into the program.
 */
const starter = `#!/usr/bin/env node
import module from 'node:module';
import os from 'node:os';
import path from 'node:path';

const {versions, version, execPath, env} = process;
if (Number.parseInt(versions.node, 10) < ${minimumNode}) {
	process.stderr.write('sitboard needs Node ${minimumNode} or later; this is Node ' + version + ' (' + execPath + ')\\n');
	process.exit(2);
}
const caches = env.XDG_CACHE_HOME || env.LOCALAPPDATA || path.join(os.homedir(), '.cache');
module.enableCompileCache(path.join(caches, 'sitboard'));
import('./sitboard.js');
`;

/** Whether the bundle is missing or no newer than what it is made of; folders count, so that a deletion is seen. */
function isStale(): boolean {
	const built = fs.statSync(bundlePath, {throwIfNoEntry: false})?.mtimeMs ?? 0;
	const folders = ['source', 'scripts'].flatMap(folder => [
		folder,
		...fs.readdirSync(folder, {recursive: true, encoding: 'utf8'}).map(name => join(folder, name)),
	]);
	return ['package.json', 'package-lock.json', ...folders].some(path => fs.statSync(path).mtimeMs >= built);
}

async function build(): Promise<void> {
	const {build} = await import('esbuild');
	// The bundle is as old as the moment the build began: a file saved meanwhile is newer.
	const begun = new Date();
	const {outputFiles, metafile} = await build({
		...bundleOptions,
		entryPoints: {sitboard: 'source/cli.ts'},
		outdir: 'dist',
		// What a command has no use for stands in chunks of its own: Ink, and tables of letters.
		splitting: true,
		chunkNames: '[name]-[hash]',
		write: false,
		metafile: true,
		sourcemap: true,
		sourcesContent: false,
		plugins: [withoutDevtools, libraryPatches, boardWidths],
	});
	const licences = licencesText(metafile, [join('node_modules', '@svg-maps', 'ukraine')]);
	fs.mkdirSync('dist', {recursive: true});
	// The chunks first: whoever is started meanwhile finds those that its entry names.
	const isEntry = ({path}: {readonly path: string}) => basename(path) === basename(bundlePath);
	const inOrder = outputFiles.toSorted((a, b) => Number(isEntry(a)) - Number(isEntry(b)));
	for (const {path, contents} of inOrder) replaceFile(path, contents);
	fs.utimesSync(bundlePath, begun, begun);
	replaceFile(join('dist', 'licences.txt'), licences);
	replaceFile(join('dist', 'cli.js'), starter, 0o755);
	// What builds of earlier versions left, such as a package.json that made all of it CommonJS.
	const built = ['cli.js', ...outputFiles.map(({path}) => basename(path))];
	const left = fs.readdirSync('dist').filter(name => /\.(js|json|map)$/.test(name) && !built.includes(name));
	for (const name of left) fs.rmSync(join('dist', name));
}

/** Replaces a file in one step, since a board may be started while it is built. */
function replaceFile(path: string, contents: string | Uint8Array, mode = 0o644): void {
	const temporary = `${path}.${process.pid}`;
	fs.writeFileSync(temporary, contents, {mode});
	fs.renameSync(temporary, path);
}

if (!process.argv.includes('--if-stale') || isStale()) await build();
