import {describe, expect, test} from 'vitest';
import {expectHandedBack, openBoardInShell} from '../helpers/board-in-shell.ts';
import {cli, openBoard, realText} from '../helpers/board-terminal.ts';
import {sitboard} from '../helpers/program.ts';
import {openShell} from '../helpers/shell.ts';
import {temporaryFolder} from '../helpers/temporary-folder.ts';

const onlyAscii = /^\p{ASCII}*$/u;

describe('A terminal that cannot move its cursor (TERM=dumb) gets everything printed once, and is told why', () => {
	test.each(['', '--kiosk --lock'])('%s', async flags => {
		using folder = temporaryFolder();
		await using shell = await openShell({columns: 100, rows: 60, env: {TERM: 'dumb'}});
		const settings = await shell.sttySnapshot();
		expect(await shell.run(`node ${cli} ${flags} ${folder.file('incident.json', realText)}`)).toBe(0);
		expect(shell.raw()).toContain('sitboard: a terminal without a cursor to move (TERM=dumb)');
		expect(shell.raw()).toContain('at least 4');
		expect(shell.raw()).not.toContain('\u001B');
		expect(await shell.sttySnapshot()).toBe(settings);
	});

	test('and nothing about it where it is printed anyway', async () => {
		using folder = temporaryFolder();
		const file = folder.file('incident.json', realText);
		const outcome = await sitboard(['--once', file], {env: {TERM: 'dumb'}});
		expect(outcome).toMatchObject({status: 0, stderr: ''});
	});
});

describe('A terminal whose locale is not UTF-8 gets plain letters and signs', () => {
	test.each([
		['LANG=C', [], {LANG: 'C'}, true],
		['LC_ALL=POSIX over LANG', [], {LC_ALL: 'POSIX', LANG: 'uk_UA.UTF-8'}, true],
		['an eight-bit locale', [], {LC_CTYPE: 'de_DE.ISO-8859-1'}, true],
		['LC_ALL=C, though --no-ascii', ['--no-ascii'], {LC_ALL: 'C'}, false],
		['a UTF-8 locale', [], {LANG: 'C', LC_CTYPE: 'uk_UA.utf8'}, false],
	] as const)('%s', async (_, flags, env, isAscii) => {
		await using desk = await openBoard({flags, env, until: isAscii ? /> Kyiv.*q quit/s : /▸ Kyiv.*q quit/s});
		expect(onlyAscii.test(desk.board.raw())).toBe(isAscii);
	});

	test('and what goes to a file or a program loses nothing by it', async () => {
		using folder = temporaryFolder();
		const file = folder.file('incident.json', realText);
		const {stdout} = await sitboard(['--once', file], {env: {LANG: 'C'}});
		expect(stdout).toContain('● DEVELOPING');
		expect(stdout).toContain('“');
	});
});

test.each([
	[[], true],
	[['--no-ascii'], false],
])(
	'Linux’s console, whose fonts lack most signs, gets plain letters and signs: %j',
	async (flags, isAscii) => {
		const until = isAscii ? /> Kyiv.*q quit/s : /▸ Kyiv.*q quit/s;
		await using desk = await openBoard({flags, env: {TERM: 'linux', LANG: 'C.UTF-8'}, until});
		expect(onlyAscii.test(desk.board.raw())).toBe(isAscii);
	},
);

test('CI=true changes nothing on a terminal', async () => {
	await using desk = await openBoard({env: {CI: 'true'}});
	expect(desk.board.isAlternateScreen()).toBe(true);
	desk.board.press('down');
	await desk.board.waitFor('▸ North-we');
	desk.board.press('q');
	expect(await desk.board.exited).toEqual({exitCode: 0, signal: 0});
	expect(desk.board.isAlternateScreen()).toBe(false);
});

describe('The names that tmux and screen give their terminals', () => {
	test.each(['tmux', 'tmux-256color', 'screen', 'screen-256color', 'screen.xterm-256color'])(
		'%s',
		async TERM => {
			const env = {TERM, COLORTERM: undefined, TMUX: '/tmp/tmux-0/default,1,0', STY: '1.pts'};
			await using desk = await openBoardInShell({env});
			const {shell} = desk;
			expect(shell.isAlternateScreen()).toBe(true);
			shell.press('down');
			await shell.waitFor('▸ North-we');
			shell.press('q');
			expect(await desk.ending).toBe(0);
			await expectHandedBack(desk);
		},
	);
});
