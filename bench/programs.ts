import {spawnSync} from 'node:child_process';
import {join} from 'node:path';
import {bundleOptions} from '../scripts/bundle-options.ts';
import {withoutDevtools} from '../scripts/library-patches.ts';
import {blessed, inkBoard, sitboard} from './measures.ts';
import type {Part} from './plan.ts';

/** A program that shows an incident file and follows it. */
export interface Program {
	readonly name: string;
	readonly command: string;
	/** What stands before the file on the command line. */
	readonly args: readonly string[];
	/** Keys that move the selection to and fro; absent where it has none. */
	readonly keys?: readonly string[];
	/** The key by which a user leaves; absent where that is a signal. */
	readonly quit?: string;
	/** The parts of a run that it can take part in; all where it is absent. */
	readonly parts?: readonly Part[];
}

/** A program that somebody else has made; it is installed where `test` can be run. */
interface Peer extends Program {
	readonly test: readonly string[];
}

const path = (...names: readonly string[]) => join(import.meta.dirname, ...names);
const dashboard = {keys: ['j', 'k'], quit: 'q'};

/** The shipped program. */
export const bundle = path('..', 'dist', 'cli.js');

/** Sitboard as it is shipped, and the bare Ink board, which is bundled into `folder` first, alike. */
export async function ownPrograms(folder: string): Promise<readonly Program[]> {
	// Slow to load.
	const {build} = await import('esbuild');
	const outfile = join(folder, 'ink-board.mjs');
	const entryPoints = [path('programs', 'ink-board.tsx')];
	await build({
		...bundleOptions,
		absWorkingDir: path('..'),
		entryPoints,
		outfile,
		plugins: [withoutDevtools],
	});
	const shared = {...dashboard, command: process.execPath};
	return [
		{...shared, name: sitboard, args: [bundle]},
		{...shared, name: inkBoard, args: [outfile]},
	];
}

const watchFilter = String.raw`.incident.title, (.totals[] | "\(.metric) \(.value)"), "",
	(.regions[:25][] | "\(.name): \([.figures[]? | "\(.metric) \(.value)"] | join(", "))")`;

const peers: readonly Peer[] = [
	{
		...dashboard,
		name: blessed,
		command: process.execPath,
		args: [path('peers', 'blessed-contrib', 'board.js')],
		test: [process.execPath, '-p', `require.resolve('${path('peers', blessed, 'node_modules', blessed)}')`],
	},
	{
		...dashboard,
		name: 'Textual',
		command: 'python3',
		args: [path('peers', 'textual', 'board.py')],
		test: ['python3', '-c', 'import textual'],
	},
	{
		...dashboard,
		name: 'lnav',
		command: 'lnav',
		// To the figure that changes. A file that is replaced is shown from its end.
		args: ['-c', ':goto 215'],
		parts: ['start', 'key', 'idle'],
		test: ['lnav', '-V'],
	},
	{
		name: 'watch with jq',
		command: 'watch',
		args: ['--interval', '1', '--exec', 'jq', '--raw-output', watchFilter],
		test: ['sh', '-c', 'watch --version && jq --version'],
	},
];

/** The peers that are installed, and the names of the others. */
export function findPeers(): {readonly installed: readonly Program[]; readonly missing: readonly string[]} {
	const isInstalled = ({test: [command = '', ...args]}: Peer) => spawnSync(command, args).status === 0;
	const installed = peers.filter(isInstalled);
	return {installed, missing: peers.filter(peer => !installed.includes(peer)).map(({name}) => name)};
}
