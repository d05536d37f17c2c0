import {writeFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {killed, openBoard, openStillBoard, secondName, textWithKilled} from '../helpers/board-terminal.ts';

const board = {until: 'Regions, worst first'};

/** Keys in turn, each with what the screen shows after it. */
type Step = readonly [key: string, shown: string | RegExp];

test.each<[string, readonly Step[]]>([
	[
		'↑ ↓ j k',
		[
			['down', '▸ North-we'],
			['j', '▸ Ternopil'],
			['up', '▸ North-we'],
			['k', '▸ Kyiv'],
			['j', '▸ North-we'],
		],
	],
	[
		'Home, End, g and G',
		[
			['end', '▸ Lviv'],
			['home', '▸ Kyiv'],
			['G', '▸ Lviv'],
			['g', '▸ Kyiv'],
		],
	],
	[
		'PageDown and PageUp',
		[
			['pagedown', '▸ Lviv'],
			['pageup', '▸ Kyiv'],
		],
	],
	[
		'Enter and Esc, → and ←, with the regions turned in between',
		[
			['enter', /━ Kyiv ━.* 1 of 7 · UA-30 · lines 1–/],
			['pagedown', /━ Kyiv ━.* lines (?!1–)\d+–/],
			['pageup', /━ Kyiv ━.* lines 1–/],
			['j', /━ North-western city, not named ━.* 2 of 7/],
			['escape', '▸ North-we'],
			['right', /━ North-western city, not named ━.* 2 of 7/],
			['down', /━ Ternopil ━.* 3 of 7/],
			['left', '▸ Ternopil'],
		],
	],
	[
		'Tab and Shift+Tab',
		[
			['tab', /─ Regions, worst first ─.*━ Kyiv ━/],
			['tab', /━ Officials say ━/],
			['j', /━ held · 2 of 24 ━/],
			['k', /━ held · 1(–\d)? of 24 ━/],
			['G', /of 24 ━/],
			['tab', /━ National totals ━/],
			['tab', /━ Regions, worst first ━.*─ Kyiv ─/],
			['shift+tab', /━ National totals ━/],
			['shift+tab', /━ Officials say ━/],
			['shift+tab', /━ Kyiv ━/],
			['j', /━ Kyiv ━* lines 2–/],
			['shift+tab', /━ Regions, worst first ━/],
		],
	],
	[
		'a total, a figure and a statement are one key from who said so',
		[
			['shift+tab', /KILLED ◂/],
			['j', /INJURED ◂/],
			['enter', /━ Injured, national total ━[\s\S]*agrees: board’s sum of 2 regions is 13/],
			['escape', /INJURED ◂/],
			['tab', /━ Regions, worst first ━/],
			['tab', /Killed ◂/],
			['enter', /━ Killed, Kyiv ━/],
			['escape', /Killed ◂/],
			['tab', /━ Officials say ━/],
			['enter', /━ Local officials ━[\s\S]*National total/],
			['escape', /━ Officials say ━/],
		],
	],
	[
		'o tells only of the selected region, ! of what looks wrong',
		[
			['o', /─ Said about Kyiv ─/],
			['o', /─ Officials say ─/],
			['!', /━ What looks wrong: 0 ━[\s\S]*Nothing looks wrong/],
			['escape', /─ Officials say ─/],
		],
	],
	[
		'/ filters as one types, Esc clears',
		[
			['/', '/▏'],
			['l', '/l▏'],
			['v', /\/lv▏ +1 region, /],
			['backspace', '/l▏'],
			['v', '/lv▏'],
			['escape', /━ Regions, worst first ━+ 7 ━/],
		],
	],
	[
		'/ with Enter keeps the filter, Esc then clears it',
		[
			['/', '/▏'],
			['q', '/q▏'],
			['backspace', '/▏'],
			['l', '/l▏'],
			['v', '▸ Lviv'],
			['enter', '1 of 7 match “lv”'],
			['escape', /━ Regions, worst first ━+ 7 ━/],
		],
	],
	[
		's',
		[
			['s', '━ Regions, by name ━'],
			['s', '━ Regions, as in the file ━'],
			['s', '━ Regions, worst first ━'],
		],
	],
	[
		't',
		[
			['t', 'Theme: light'],
			['t', 'Theme: contrast'],
			['t', 'Theme: mono'],
			['t', 'Theme: dark'],
		],
	],
	[
		'Space',
		[
			['space', '─ stopped · 1 of 24 ─'],
			['space', /─ Officials say ─+ 1 of 24 ─/],
		],
	],
	[
		'?',
		[
			['?', '━ Keys and marks ━'],
			['pagedown', /━ Keys and marks ━.* lines (?!1–)\d+–/],
			['escape', '━ Regions, worst first ━'],
			['?', '━ Keys and marks ━'],
			['left', '━ Regions, worst first ━'],
		],
	],
])('%s', async (_, steps) => {
	await using desk = await openStillBoard(board);
	for (const [key, shown] of steps) {
		desk.board.press(key);
		await desk.board.waitFor(shown);
	}
	desk.board.press('q');
	expect(await desk.board.exited).toEqual({exitCode: 0, signal: 0});
});

test('a page is what the panel holds', async () => {
	await using desk = await openBoard({columns: 40, rows: 14});
	const shown = () => /▸ (\S+)/.exec(desk.board.screen())?.[1] ?? '';
	expect(shown()).toBe('Kyiv');
	desk.board.press('pagedown');
	await desk.board.waitFor(() => shown() !== 'Kyiv');
	expect(shown()).not.toBe('Lviv');
});

const isSecond = /─ Officials say ─+ 2 of 24 ─/;

/** The rows of the feed, which is the last panel. */
function statements(screen: string): readonly string[] {
	const lines = screen.split('\n');
	return lines.slice(
		lines.findLastIndex(line => line.includes('Officials say')),
		-1,
	);
}

test('the feed turns by itself, and stops while it is stopped', async () => {
	await using desk = await openStillBoard(board);
	let seconds = 0;
	// How long it takes to read the first statement.
	while (!isSecond.test(await desk.advance(1)) && seconds < 60) seconds += 1;
	expect(desk.board.screen()).toMatch(isSecond);
	desk.board.press('space');
	const stopped = statements(await desk.board.waitFor('stopped'));
	expect(statements(await desk.advance(60))).toEqual(stopped);
});

test('r reads the file again', async () => {
	await using desk = await openBoard({
		...board,
		flags: ['--poll', '3600'],
	});
	writeFileSync(secondName(desk.file), textWithKilled(17));
	desk.board.press('r');
	await desk.board.waitFor('Read again');
	await desk.board.waitFor(killed(17));
});

test('Ctrl+L paints a garbled screen again', async () => {
	await using desk = await openStillBoard(board);
	const whole = await desk.board.waitFor(() => true);
	desk.board.scribble('\u001B[5;1HBroadcast message from root\r\n\u001B[31mThe system goes down\u001B[0m');
	await desk.board.waitFor('Broadcast message');
	desk.board.press('ctrl+l');
	expect(await desk.board.waitFor(screen => !screen.includes('Broadcast'))).toBe(whole);
	desk.board.press('down');
	await desk.board.waitFor('▸ North-we');
});

test('Ctrl+L works while a filter is typed', async () => {
	await using desk = await openBoard(board);
	desk.board.write('/lv');
	await desk.board.waitFor('/lv▏');
	desk.board.scribble('\u001B[5;1HBroadcast message from root');
	await desk.board.waitFor('Broadcast message');
	desk.board.press('ctrl+l');
	expect(await desk.board.waitFor(screen => !screen.includes('Broadcast'))).toContain('/lv▏');
});

test('what is pasted while a filter is typed is text, and elsewhere nothing', async () => {
	await using desk = await openBoard(board);
	const paste = (text: string) => desk.board.write(`\u001B[200~${text}\u001B[201~`);
	paste('q');
	desk.board.press('/');
	await desk.board.waitFor('/▏');
	paste('lv\u001B[2Jiv\n');
	expect(await desk.board.waitFor('▸ Lviv')).toContain('1 region, ');
	desk.board.press('ctrl+c');
	expect(await desk.board.exited).toEqual({exitCode: 0, signal: 0});
});
