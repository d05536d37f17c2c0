import {readFileSync, utimesSync} from 'node:fs';
import {join} from 'node:path';
import {expect} from 'vitest';
import type {BoardClock} from '../../scripts/soak/board-clock.ts';
import {changedAt, cli, realText, stillClock} from './board-terminal.ts';
import {openShell, type Shell} from './shell.ts';
import {type TemporaryFolder, temporaryFolder} from './temporary-folder.ts';
import type {TerminalOptions} from './terminal.ts';

/** A board that a shell has started, below a line that stood there. */
export interface BoardInShell extends AsyncDisposable {
	readonly shell: Shell;
	readonly folder: TemporaryFolder;
	/** The incident file's path. */
	readonly file: string;
	/** The path of the terminal's device. */
	readonly device: string;
	/** The board's process id. */
	readonly pid: number;
	/** Stands still until it is told to go on. */
	readonly clock: BoardClock;
	/** Resolves with the shell's status when its prompt is back. */
	readonly ending: Promise<number>;
	/** The terminal's settings before the board, as `stty -g` tells them. */
	readonly settings: string;
	/** The screen before the board. */
	readonly before: string;
}

interface ShellOptions extends Omit<TerminalOptions, 'command' | 'args'> {
	readonly flags?: string;
	/** What the file holds; the real incident if not given. */
	readonly text?: string;
	/** A module that the board's process loads first, as text. */
	readonly preload?: string;
	/** What the shell is given before and behind the command that starts the board. */
	readonly prefix?: string;
	readonly suffix?: string;
	/** What to wait for. */
	readonly until?: string | RegExp;
}

/** Starts the board in a shell with a clock that stands still, and waits until it shows its file. */
export async function openBoardInShell({
	flags = '',
	text = realText,
	preload,
	prefix = '',
	suffix = '',
	until = '▸ Kyiv',
	env,
	...terminal
}: ShellOptions = {}): Promise<BoardInShell> {
	const folder = temporaryFolder();
	const clock = stillClock(folder);
	const preloads = preload === undefined ? [] : ['--import', folder.file('preload.mjs', preload)];
	const options = [...clock.nodeArguments, ...preloads].join(' ');
	const shell = await openShell({...terminal, env: {...env, ...clock.variables}});
	const close = async () => {
		await shell.close();
		clock.close();
		folder.remove();
	};
	try {
		const file = folder.file('incident.json', text);
		utimesSync(file, changedAt, changedAt);
		const told = join(folder.path, 'told');
		const settings = await shell.sttySnapshot();
		await shell.run('clear; echo stood here');
		const before = shell.screen().trimEnd();
		// Replacing a shell keeps its process id.
		const script = `(echo $$; tty <&2) >${told}; exec node ${options} ${cli} ${flags} ${file}`;
		const ending = shell.run(`${prefix} sh -c '${script}' ${suffix}`);
		await shell.waitFor(until);
		const [pid = '', device = ''] = readFileSync(told, 'utf8').split('\n');
		const dispose = {[Symbol.asyncDispose]: close};
		return {shell, folder, file, device, pid: Number(pid), clock, ending, settings, before, ...dispose};
	} catch (error) {
		await close();
		throw error;
	}
}

/** Checks that the terminal is as it was before the board: screen, cursor, modes, echo. */
export async function expectHandedBack(
	{shell, settings, before}: Pick<BoardInShell, 'shell' | 'settings' | 'before'>,
	{hasScrolled = false} = {},
): Promise<void> {
	expect(shell.isAlternateScreen()).toBe(false);
	expect(shell.isCursorHidden()).toBe(false);
	expect(shell.isBracketedPaste()).toBe(false);
	expect(await shell.sttySnapshot()).toBe(settings);
	if (!hasScrolled) expect(shell.screen().startsWith(before)).toBe(true);
	expect(shell.screen()).not.toContain('Kyiv');
}
