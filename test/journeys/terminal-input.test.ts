import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
	type OpenBoard,
	openStillBoard,
	type StillBoard,
	oneStatement as text,
} from '../helpers/board-terminal.ts';
import {repainted} from '../helpers/repainted.ts';

const megabyte = 1_000_000;

/** The keyboard is the board's, and its frames are whole: painting every cell again changes nothing. */
async function expectUp({board, advance}: StillBoard) {
	// All that was sent before is taken by then.
	await repainted(board);
	// Back from whatever was opened.
	for (let level = 0; level < 3; level += 1) board.press('left');
	await repainted(board);
	// Words about what a key did go after five seconds.
	const screen = await advance(6);
	expect(await repainted(board)).toBe(screen);
	expect(board.lines()[0]).toMatch(/^● DEVELOPING .* \d\d:\d\d:\d\d Kyiv$/);
	expect(board.lines().at(-1)).toContain('q quit');
	expect(board.isAlternateScreen()).toBe(true);
	expect(board.isCursorHidden()).toBe(true);
}

async function expectQuitsByQ({board}: OpenBoard) {
	board.press('q');
	expect(await board.exited).toEqual({exitCode: 0, signal: 0});
	expect(board.isAlternateScreen()).toBe(false);
}

/** None of the bytes that quit, stop, filter, rotate, paint or read again: as keys, they would do what they are for. */
const arbitraryByte = fc
	.integer({min: 0, max: 255})
	.filter(byte => ![3, 12, 26, 47, 75, 113, 114].includes(byte));
const arbitraryPiece = fc.oneof(
	fc.array(arbitraryByte, {maxLength: 40}).map(bytes => String.fromCharCode(...bytes)),
	fc.constantFrom(
		'\u001B',
		'\u001B[',
		'\u001BO',
		'\u001B[1;',
		'\u001B[<0;3',
		'\u001B[200',
		'\u001B[201~',
		'\u001BP',
	),
	fc.constantFrom(
		'\u001B]0;title',
		'\u001B_',
		'\u001B[?1;2c',
		'\u001B[24;80R',
		'\u001B[I',
		'\u001B[O',
		'\u001B[M !!',
	),
);

describe('Stray bytes and half escape sequences leave the board up and whole, and q quits it', () => {
	const pieces = fc.sample(fc.array(arbitraryPiece, {minLength: 30, maxLength: 30}), {
		seed: 20250606,
		numRuns: 6,
	});
	test.each(pieces.map((list, number) => [number + 1, list] as const))('random input %i', async (_, list) => {
		await using desk = await openStillBoard({text, flags: ['--theme', 'dark']});
		for (const piece of list) desk.board.write(piece);
		await expectUp(desk);
		await expectQuitsByQ(desk);
	});

	test('half of a sequence, and no more', async () => {
		await using desk = await openStillBoard({text});
		for (const half of [
			'\u001B',
			'\u001B[',
			'\u001BO',
			'\u001B[1;',
			'\u001B[20',
			'\u001B[200',
			'\u001BP1',
			'\u001B]8;;',
		]) {
			desk.board.write(half);
			await repainted(desk.board);
			desk.board.press('end');
			await desk.board.waitFor('▸ Lviv');
			await expectUp(desk);
			desk.board.press('home');
			await desk.board.waitFor('▸ Kyiv');
		}
		await expectQuitsByQ(desk);
	});
});

test('What is typed before the first frame is keys, and leaves no trace in it', async () => {
	await using desk = await openStillBoard({text, until: ''});
	// The last of them does the same whether or not the file has been read by then.
	desk.board.write('jj?');
	const screen = await desk.board.waitFor(/DEVELOPING.*━ Keys and marks .*q quit/s);
	expect(await repainted(desk.board)).toBe(screen);
	await expectQuitsByQ(desk);
});

test('What terminals send by themselves is no key', async () => {
	await using desk = await openStillBoard({text});
	for (const reply of [
		// Its colours, as asked for by another program.
		'\u001B]11;rgb:0000/0000/0000\u0007',
		// A setting (DECRQSS).
		'\u001BP1$r0q\u001B\\',
		// The wheel.
		'\u001B[<65;10;10M',
		// A click in the old way.
		'\u001B[M qq',
		// A key that is let go.
		'\u001B[113;1:3u',
	]) {
		desk.board.write(reply);
		desk.board.press('down');
		await desk.board.waitFor('▸ North-we');
		await expectUp(desk);
		desk.board.press('home');
		await desk.board.waitFor('▸ Kyiv');
	}
	await expectQuitsByQ(desk);
});

test('With --escape-timeout, an arrow may take as long as a slow line needs', async () => {
	await using desk = await openStillBoard({text, flags: ['--escape-timeout', '5000']});
	const {board} = desk;
	const isOpen = (screen: string) => !screen.includes('Regions, worst first');
	board.press('enter');
	await board.waitFor(isOpen);
	board.write('\u001B');
	// The keyboard waits by this clock, too.
	await desk.advance(4);
	expect(isOpen(board.screen())).toBe(true);
	board.write('[D');
	await board.waitFor('Regions, worst first');
	board.press('enter');
	await board.waitFor(isOpen);
	board.write('\u001B');
	let screen = await desk.advance(5);
	for (let seconds = 0; isOpen(screen) && seconds < 20; seconds += 1) screen = await desk.advance(1);
	expect(isOpen(screen)).toBe(false);
	await expectQuitsByQ(desk);
});

describe('A paste of a megabyte', () => {
	const lorem = 'fire and water\r\n'.repeat(megabyte / 16);

	test('into a filter is cut to what a filter holds', async () => {
		await using desk = await openStillBoard({text});
		desk.board.press('/');
		await desk.board.waitFor('/▏');
		desk.board.write(`\u001B[200~${lorem}\u001B[201~`);
		const screen = await desk.board.waitFor('/fire and water');
		expect(screen).toContain('No region matches');
		desk.board.press('escape');
		await desk.board.waitFor('▸ Kyiv');
		await expectUp(desk);
		await expectQuitsByQ(desk);
	});

	test('outside a filter does nothing', async () => {
		await using desk = await openStillBoard({text});
		desk.board.press('down');
		await desk.board.waitFor('▸ North-we');
		desk.board.write(`\u001B[200~q${lorem}q\u001B[201~`);
		desk.board.press('down');
		await desk.board.waitFor('▸ Ternopil');
		await expectUp(desk);
		await expectQuitsByQ(desk);
	});

	test('is so many keys where the terminal does not say what is pasted (100 kB of it)', async () => {
		await using desk = await openStillBoard({text});
		desk.board.write('xyz'.repeat(megabyte / 30));
		desk.board.press('end');
		await desk.board.waitFor('▸ Lviv');
		await expectUp(desk);
		await expectQuitsByQ(desk);
	});

	test('whose end never comes is ended by Ctrl+C, which quits', async () => {
		await using desk = await openStillBoard({text});
		desk.board.write(`\u001B[200~${lorem}`);
		desk.board.press('q');
		desk.board.press('ctrl+c');
		expect(await desk.board.exited).toEqual({exitCode: 0, signal: 0});
		expect(desk.board.isAlternateScreen()).toBe(false);
	});
});
