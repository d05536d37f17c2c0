import {setTimeout as delay} from 'node:timers/promises';
import {expect, test} from 'vitest';
import {openBoard, realText} from '../helpers/board-terminal.ts';

const sizes: readonly (readonly [columns: number, rows: number])[] = [
	[80, 24],
	[40, 12],
	[30, 8],
	[200, 60],
	[10, 5],
	[96, 32],
	[120, 40],
];

const storm: readonly (readonly [columns: number, rows: number])[] = [
	[120, 40],
	[1, 1],
	[500, 200],
	[40, 12],
	[39, 11],
	[2, 100],
	[300, 2],
	[80, 24],
	[96, 32],
	[1, 50],
];

const real: {readonly quotes: readonly unknown[]} = JSON.parse(realText);
/** With a single statement, so that no feed turns while screens are compared. */
const text = JSON.stringify({...real, quotes: real.quotes.slice(0, 1)});

test('after every resize the screen is as if the board had been started at that size', async () => {
	await using desk = await openBoard({text, columns: 120, rows: 40});
	desk.board.press('down');
	await desk.board.waitFor('▸ North-we');
	for (const [columns, rows] of sizes) {
		desk.board.resize(columns, rows);
		const expected = await freshScreen(columns, rows);
		await desk.board.waitFor(screen => timeless(screen) === expected);
		if (columns >= 40) {
			expect(desk.board.lines()[0]).toMatch(/^● DEVELOPING {2}Overnight m.* \d\d:\d\d:\d\d Kyiv$/);
			expect(desk.board.lines().at(-1)).toContain('q quit');
		}
	}
});

test('a terminal that is too small says what is needed', async () => {
	await using desk = await openBoard();
	desk.board.resize(30, 8);
	expect((await desk.board.waitFor('needs')).replaceAll(/\s+/g, ' ')).toContain(
		'sitboard needs a terminal of 40x12; this one is 30x8. q quits.',
	);
	desk.board.resize(80, 24);
	await desk.board.waitFor('▸ Kyiv');
});

test('a storm of resizes ends in a whole screen', async () => {
	await using desk = await openBoard({text});
	desk.board.press('down');
	await desk.board.waitFor('▸ North-we');
	for (let columns = 120; columns >= 60; columns -= 1) desk.board.resize(columns, 20 + (columns % 20));
	desk.board.resize(100, 30);
	const expected = await freshScreen(100, 30);
	await desk.board.waitFor(screen => timeless(screen) === expected);
});

test('A storm of 200 sizes in five seconds, down to 1x1 and up to 500x200, ends in a whole screen', async () => {
	await using desk = await openBoard({text});
	desk.board.press('down');
	await desk.board.waitFor('▸ North-we');
	for (let number = 0; number < 200; number += 1) {
		const [columns, rows] = storm[number % storm.length] ?? [80, 24];
		desk.board.resize(columns, rows + (number % 3));
		// Not for anything to happen: it is how fast the storm is.
		await delay(25);
	}
	desk.board.resize(1, 1);
	await desk.board.waitFor(screen => screen.length <= 1);
	desk.board.resize(100, 30);
	const expected = await freshScreen(100, 30);
	await desk.board.waitFor(screen => timeless(screen) === expected);
	desk.board.press('q');
	expect(await desk.board.exited).toEqual({exitCode: 0, signal: 0});
});

async function freshScreen(columns: number, rows: number): Promise<string> {
	await using desk = await openBoard({text, columns, rows, until: /q quit|needs/});
	if (columns < 40) return timeless(desk.board.screen());
	await desk.board.waitFor('Regions, worst first');
	desk.board.press('down');
	return timeless(await desk.board.waitFor('▸ North-we'));
}

function timeless(screen: string): string {
	return screen.replace(/\d\d:\d\d:\d\d/, 'hh:mm:ss');
}

test('a window that was small for a moment is whole again', async () => {
	await using desk = await openBoard({text});
	desk.board.press('down');
	const before = timeless(await desk.board.waitFor('▸ North-we'));
	// Both changes come before the program hears of the first, and then find nothing changed.
	desk.board.resize(50, 14);
	desk.board.resize(80, 24);
	// There are terminals that lose what a smaller window cannot show.
	desk.board.scribble('\u001B[8;1H\u001B[J');
	await desk.board.waitFor(screen => timeless(screen) === before);
});
