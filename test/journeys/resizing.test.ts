import {expect, test} from 'vitest';
import {openBoard} from '../helpers/board-terminal.ts';
import type {Terminal} from '../helpers/terminal.ts';

const sizes: readonly (readonly [columns: number, rows: number])[] = [
	[80, 24],
	[40, 12],
	[30, 8],
	[200, 60],
	[10, 5],
	[96, 32],
	[120, 40],
];

test('after every resize the screen is as if the board had been started at that size', async () => {
	await using desk = await openBoard({columns: 120, rows: 40});
	desk.board.press('down');
	desk.board.press('space');
	await desk.board.waitFor('stopped');
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
	await using desk = await openBoard();
	desk.board.press('down');
	desk.board.press('space');
	await desk.board.waitFor('stopped');
	for (let columns = 120; columns >= 60; columns -= 1) desk.board.resize(columns, 20 + (columns % 20));
	desk.board.resize(100, 30);
	const expected = await freshScreen(100, 30);
	await desk.board.waitFor(screen => timeless(screen) === expected);
});

async function freshScreen(columns: number, rows: number): Promise<string> {
	await using desk = await openBoard({columns, rows, until: /q quit|needs/});
	if (columns < 40) return timeless(desk.board.screen());
	await desk.board.waitFor('Regions, worst first');
	desk.board.press('down');
	desk.board.press('space');
	return timeless(await waitUntilStopped(desk.board));
}

/** Where the feed has no place on the screen, only its key tells that it stands. */
async function waitUntilStopped(board: Terminal): Promise<string> {
	return board.waitFor(
		screen => screen.includes('▸ North-we') && /stopped|Officials say|\d more regions/.test(screen),
	);
}

function timeless(screen: string): string {
	return screen.replace(/\d\d:\d\d:\d\d/, 'hh:mm:ss');
}
