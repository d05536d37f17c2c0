import {expect, test} from 'vitest';
import {openBoard} from '../helpers/board-terminal.ts';
import type {Terminal} from '../helpers/terminal.ts';

/** The last line: the board stands whole. */
// A board that waits for its file has keys already.
const until = /DEVELOPING.* q quit/s;

/** Through everything that the board can show, key by key. */
const walk: readonly (readonly [key: string, shown: string])[] = [
	['s', 'Regions, by name'],
	['?', 'Keys and marks'],
	['escape', 'Regions, by name'],
	['enter', ' of 7 ·'],
	['escape', 'Regions, by name'],
	['e', 'what led to it'],
	['escape', 'Regions, by name'],
	['/', '/▏'],
	['x', '/x▏'],
	['x', 'No region matches'],
];

test.each([
	['NO_COLOR=1', [], {NO_COLOR: '1'}, true],
	['--no-color', ['--no-color'], {}, true],
	['--no-color beside --theme', ['--no-color', '--theme', 'light'], {}, true],
	['TERM=vt100', [], {TERM: 'vt100', COLORTERM: undefined}, true],
])('%s: no colour, and yet the selected row is plain to see', async (_, flags, env, canInvert) => {
	await using desk = await openBoard({flags, env, until});
	desk.board.press('down');
	const screen = await desk.board.waitFor('▸ North-we');
	expect(screen.match(/▸/g)).toHaveLength(1);
	const row = desk.board.lines().findIndex(line => line.includes('▸'));
	expect(desk.board.cell(row, 1)).toMatchObject({text: '▸', isInverse: canInvert});
	expect(desk.board.cell(row, 20).isInverse).toBe(canInvert);
	expect(desk.board.cell(row - 1, 20).isInverse).toBe(false);
	for (const [key, shown] of walk) {
		desk.board.press(key);
		await desk.board.waitFor(shown);
	}
	expect(coloursOf(desk.board)).toEqual([]);
});

test('themes differ, and each has colours', async () => {
	const found = new Map<string, string>();
	for (const theme of ['dark', 'light', 'contrast']) {
		await using desk = await openBoard({flags: ['--theme', theme], until});
		const colours = coloursOf(desk.board);
		expect(colours.length).toBeGreaterThan(5);
		found.set(theme, colours.join(' '));
	}
	expect(new Set(found.values()).size).toBe(3);
});

test('mono has no colours', async () => {
	await using desk = await openBoard({flags: ['--theme', 'mono'], until});
	expect(coloursOf(desk.board)).toEqual([]);
	desk.board.press('t');
	await desk.board.waitFor('Theme: dark');
	expect(coloursOf(desk.board)).not.toEqual([]);
});

/** Every colour that was set by what was printed so far, as its parameters, each once. */
function coloursOf(board: Terminal): readonly string[] {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what is looked for
	const looks = [...board.raw().matchAll(/\x1b\[([\d;:]*)m/g)].map(([, parameters = '']) => parameters);
	return [...new Set(looks.flatMap(coloursAmong))].sort();
}

/** A colour of 256 or of all takes three or five parameters, and may stand among others. */
function coloursAmong(parameters: string): readonly string[] {
	const found = parameters.match(/[34]8[;:]2(?:[;:]\d+){3}|[34]8[;:]5[;:]\d+|\d+/g) ?? [];
	return found.filter(parameter => /^(?:[34]8[;:]|(?:3|4|9|10)[0-7]$)/.test(parameter));
}
