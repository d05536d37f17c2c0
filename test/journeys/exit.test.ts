import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {expectHandedBack, openBoardInShell} from '../helpers/board-in-shell.ts';
import {cli, realText} from '../helpers/board-terminal.ts';
import {openShell, type Shell} from '../helpers/shell.ts';
import {temporaryFolder} from '../helpers/temporary-folder.ts';
import {openTerminal, type TerminalOptions} from '../helpers/terminal.ts';
import {until} from '../helpers/until.ts';

/** Crashes the board at the moment that a test asks for. */
const crasher = `const fire = () => new Error('the printer is on fire \\u001B[31m\\u001B[?1049h');
process.on('SIGUSR2', () => {
	throw fire();
});
process.on('SIGALRM', () => void Promise.reject(fire()));`;

interface Departure {
	readonly name: string;
	readonly status: number;
	/** Told the board's process id. */
	readonly leave: (shell: Shell, board: number) => void | Promise<void>;
	/** What the board leaves behind on the main screen; nothing if not given. */
	readonly printed?: RegExp;
	/** What the board shows when it is ready to be left. */
	readonly shown?: string;
	readonly size?: Pick<TerminalOptions, 'columns' | 'rows'>;
}

const send = (signal: NodeJS.Signals) => (_: Shell, board: number) => {
	process.kill(board, signal);
};

const press =
	(...keys: readonly string[]) =>
	(shell: Shell) => {
		for (const key of keys) shell.press(key);
	};

const departures: readonly Departure[] = [
	{name: 'q', status: 0, leave: press('q')},
	{name: 'Ctrl+C', status: 0, leave: press('ctrl+c')},
	{name: 'SIGTERM', status: 143, leave: send('SIGTERM')},
	{name: 'SIGHUP', status: 129, leave: send('SIGHUP')},
	{name: 'SIGINT', status: 130, leave: send('SIGINT')},
	{name: 'SIGQUIT', status: 131, leave: send('SIGQUIT')},
	{
		name: 'a crash',
		status: 1,
		leave: send('SIGUSR2'),
		printed: /^sitboard stopped: Error: the printer is on fire\n {4}at .*preload\.mjs/m,
	},
	{
		name: 'a promise that nobody catches',
		status: 1,
		leave: send('SIGALRM'),
		printed: /^sitboard stopped: Error: the printer is on fire\n {4}at .*preload\.mjs/m,
	},
	{
		name: 'a signal in the midst of a paste',
		status: 143,
		leave: (shell, board) => {
			shell.write('\u001B[200~half of it');
			process.kill(board, 'SIGTERM');
		},
	},
	{
		name: 'a signal while frames are drawn',
		status: 143,
		leave: (shell, board) => {
			for (let turn = 0; turn < 20; turn += 1) shell.press('t');
			process.kill(board, 'SIGTERM');
		},
	},
	{
		name: 'Ctrl+C while a filter is typed',
		status: 0,
		leave: async shell => {
			shell.write('/quiet');
			await shell.waitFor('/quiet▏');
			shell.press('ctrl+c');
		},
	},
	{
		name: 'SIGTERM while a filter is typed',
		status: 143,
		leave: async (shell, board) => {
			shell.write('/quiet');
			await shell.waitFor('/quiet▏');
			process.kill(board, 'SIGTERM');
		},
	},
	{
		name: 'q on the help page',
		status: 0,
		leave: async shell => {
			shell.press('?');
			await shell.waitFor('KEYS');
			shell.press('q');
		},
	},
	{
		name: 'q at 10x5',
		status: 0,
		leave: press('q'),
		shown: 'needs',
		size: {columns: 10, rows: 5},
	},
	{
		name: 'two signals at once',
		status: 143,
		leave: (_, board) => {
			process.kill(board, 'SIGTERM');
			process.kill(board, 'SIGTERM');
		},
	},
];

describe('After every kind of exit the terminal is as it was: screen, cursor, modes, echo', () => {
	test.each(departures)('$name', async ({status, leave, printed, shown = '▸ Kyiv', size}) => {
		await using desk = await openBoardInShell({...size, preload: crasher, until: shown});
		const {shell} = desk;
		expect(shell.isAlternateScreen()).toBe(true);
		expect(shell.isCursorHidden()).toBe(true);
		expect(shell.screen()).not.toContain('stood');
		await leave(shell, desk.pid);
		expect(await desk.ending).toBe(status);
		await expectHandedBack(desk, {hasScrolled: size !== undefined});
		const after = shell.screen();
		if (printed !== undefined) expect(after).toMatch(printed);
		else expect(after).not.toContain('sitboard stopped');
		// Neither the mouse nor the focus was ever asked for.
		// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what is looked for
		expect(shell.raw()).not.toMatch(/\x1b\[\?10(?!49)\d\dh/);
	});

	test.each([
		['standard input closed', '<&-', 130],
		['standard input closed, and errors too', '<&- 2>&-', 130],
	] as const)('Ctrl+C, with %s', async (_, suffix, status) => {
		await using desk = await openBoardInShell({suffix});
		desk.shell.press('ctrl+c');
		expect(await desk.ending).toBe(status);
		await expectHandedBack(desk);
	});

	test('standard output closed: nothing is drawn', async () => {
		using folder = temporaryFolder();
		await using shell = await openShell();
		const settings = await shell.sttySnapshot();
		expect(await shell.run(`node ${cli} ${folder.file('incident.json', realText)} >&-`)).toBe(0);
		expect(shell.raw()).not.toContain('Kyiv');
		expect(shell.raw()).not.toContain('\u001B[?');
		expect(await shell.sttySnapshot()).toBe(settings);
	});
});

test('a key pressed before the board is there', async () => {
	await using shell = await openShell();
	using folder = temporaryFolder();
	const settings = await shell.sttySnapshot();
	const ending = shell.run(`node ${cli} ${folder.file('incident.json', realText)}`);
	shell.press('q');
	expect(await ending).toBe(0);
	expect(shell.isAlternateScreen()).toBe(false);
	expect(shell.isCursorHidden()).toBe(false);
	expect(await shell.sttySnapshot()).toBe(settings);
});

test('Ctrl+C where the keyboard is not the board’s', async () => {
	await using desk = await openBoardInShell({suffix: '</dev/null'});
	desk.shell.press('ctrl+c');
	expect(await desk.ending).toBe(130);
	await expectHandedBack(desk);
});

test.each([
	['with the signal for it', ''],
	['without a signal', 'setsid'],
])('the terminal is gone, %s', async (_, prefix) => {
	using folder = temporaryFolder();
	const status = folder.file('status', '');
	const file = folder.file('incident.json', realText);
	// A shell that heeds the hang-up, to tell of the board when the terminal can no longer show it.
	const script = `trap : HUP; ${prefix} node ${cli} ${file}; echo $? >${status}`;
	await using terminal = openTerminal({command: 'sh', args: ['-c', script]});
	await terminal.waitFor('Regions, worst first');
	terminal.hangUp();
	await until(() => readFileSync(status, 'utf8') === '129\n', {instead: () => readFileSync(status, 'utf8')});
});
