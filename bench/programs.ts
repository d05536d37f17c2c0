import {join} from 'node:path';
import type {BuildOptions} from 'esbuild';
import packageJson from '../package.json' with {type: 'json'};
import type {Variables} from '../test/helpers/environment.ts';
import type {Part} from './plan.ts';
import {installedVersion} from './versions.ts';

/** A program that shows an incident file and follows it. */
export interface Program {
	readonly name: string;
	readonly version: string | undefined;
	readonly command: string;
	/** The arguments with which it shows that file. */
	readonly args: (file: string) => readonly string[];
	/** Added to a clean environment. */
	readonly env?: Variables;
	/** Keys that move the selection to and fro; absent where it has none. */
	readonly keys?: readonly [string, string];
	/** The key by which a user leaves; absent where that is a signal. */
	readonly quit?: string;
	/** The parts of a run that it can take part in; all where it is absent. */
	readonly parts?: readonly Part[];
	/** What a reader has to know to compare it. */
	readonly note?: string;
}

/** The names by which the report finds the programs that others are compared with. */
export const ours = 'sitboard';
export const bareNode = 'bare Node';
export const bareInk = 'bare Ink board';
export const blessed = 'blessed-contrib';

const root = join(import.meta.dirname, '..');
const jk = ['j', 'k'] as const;

/** The shipped program. */
export const bundle = join(root, 'dist', 'cli.js');

/** Sitboard as it is shipped, and the least that Node and Ink can do, which are bundled into `folder` first. */
export async function ownPrograms(folder: string): Promise<readonly Program[]> {
	await bundlePrograms(folder);
	const command = process.execPath;
	const shared = {command, keys: jk, quit: 'q'};
	return [
		{...shared, name: ours, version: packageJson.version, args: file => [bundle, file]},
		{
			...shared,
			name: bareNode,
			version: process.versions.node,
			args: file => [join(folder, 'bare.js'), file],
			note: 'reads the file, writes lines, watches with `fs.watch`',
		},
		{
			...shared,
			name: bareInk,
			version: installedVersion('ink'),
			args: file => [join(folder, 'ink-board.js'), file],
			note: 'totals, regions, statements and a clock in plain Ink, with neither checks nor claims',
		},
	];
}

/** As sitboard itself is bundled, React in production mode. */
async function bundlePrograms(folder: string): Promise<void> {
	// Slow to load, and not needed by what only wants to know about programs.
	const {build} = await import('esbuild');
	const options: BuildOptions = {
		absWorkingDir: root,
		entryPoints: ['bench/programs/bare.ts', 'bench/programs/ink-board.tsx'],
		outdir: folder,
		bundle: true,
		format: 'esm',
		platform: 'node',
		target: `node${process.versions.node}`,
		jsx: 'automatic',
		define: {'process.env.NODE_ENV': '"production"'},
		minifySyntax: true,
		minifyWhitespace: true,
		// Ink has an import of the devtools, which are neither installed nor asked for: anything may stand in their place.
		alias: {'react-devtools-core': 'react'},
		banner: {js: "import {createRequire} from 'node:module';const require=createRequire(import.meta.url);"},
		logLevel: 'warning',
	};
	await build(options);
}
