import {expect, test} from 'vitest';
import {openBoard, openStillBoard, type StillBoard} from '../helpers/board-terminal.ts';

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

test('after every resize the screen is as if the board had been started at that size', async () => {
	await using desk = await openStillBoard({columns: 120, rows: 40});
	await selectSecond(desk);
	for (const [columns, rows] of sizes) {
		desk.board.resize(columns, rows);
		const expected = await freshScreen(columns, rows);
		await expectScreen(desk, expected);
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
	await using desk = await openStillBoard();
	await selectSecond(desk);
	for (let columns = 120; columns >= 60; columns -= 1) desk.board.resize(columns, 20 + (columns % 20));
	desk.board.resize(100, 30);
	const expected = await freshScreen(100, 30);
	await expectScreen(desk, expected);
});

test('A storm of 200 sizes, down to 1x1 and up to 500x200, ends in a whole screen', async () => {
	await using desk = await openStillBoard();
	await selectSecond(desk);
	for (let number = 0; number < 200; number += 1) {
		const [columns, rows] = storm[number % storm.length] ?? [80, 24];
		const drawn = desk.board.raw().length;
		desk.board.resize(columns, rows + (number % 3));
		// Those between come while it draws.
		if (number % 4 === 0) await desk.board.waitFor(() => desk.board.raw().length > drawn);
	}
	desk.board.resize(1, 1);
	await desk.board.waitFor(screen => screen.length <= 1);
	desk.board.resize(100, 30);
	const expected = await freshScreen(100, 30);
	await expectScreen(desk, expected);
	desk.board.press('q');
	expect(await desk.board.exited).toEqual({exitCode: 0, signal: 0});
});

test('a window that was small for a moment is whole again', async () => {
	await using desk = await openStillBoard();
	const before = await selectSecond(desk);
	// Both changes come before the program hears of the first, and then find nothing changed.
	desk.board.resize(50, 14);
	desk.board.resize(80, 24);
	// There are terminals that lose what a smaller window cannot show.
	desk.board.scribble('\u001B[8;1H\u001B[J');
	await expectScreen(desk, before);
});

/** Waits until the screen is the one expected, and says where it differs if it never is. */
async function expectScreen({board}: StillBoard, expected: string): Promise<void> {
	await board.waitFor(screen => screen === expected).catch(() => {});
	expect(board.screen()).toBe(expected);
}

/** Selects the second region; resolves with the screen. */
function selectSecond({board}: StillBoard): Promise<string> {
	board.press('down');
	return board.waitFor('▸ North-w');
}

/** The screen of a board that is started at that size, with the second region selected. */
async function freshScreen(columns: number, rows: number): Promise<string> {
	await using desk = await openStillBoard({columns, rows, until: /DEVELOPING.* q quit|needs/s});
	return columns < 40 ? desk.board.screen() : await selectSecond(desk);
}
