import {writeFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {killed, openBoard, realText, textWithKilled} from '../helpers/board-terminal.ts';

test('focus, scroll and selection survive a reload', async () => {
	await using desk = await openBoard();
	desk.board.press('down');
	desk.board.press('down');
	await desk.board.waitFor('▸ Ternopil');
	desk.board.press('tab');
	await desk.board.waitFor(/━ Ternopil ━/);
	for (let step = 0; step < 3; step += 1) desk.board.press('j');
	const screen = await desk.board.waitFor(/━ Ternopil ━.* lines 4–/);
	writeFileSync(desk.file, textWithKilled(17));
	const after = await desk.board.waitFor(killed(17));
	expect(below(after)).toEqual(below(screen));
	writeFileSync(desk.file, '{');
	await desk.board.waitFor('FILE BROKEN');
	writeFileSync(desk.file, realText);
	expect(below(await desk.board.waitFor(killed(4)))).toEqual(below(screen));
});

/** The rows of the regions and of the selected one: what the reload must leave alone. */
function below(screen: string): readonly string[] {
	return screen.split('\n').slice(8, 17);
}

test('a filter, a sort order and an open overlay survive a reload', async () => {
	await using desk = await openBoard();
	desk.board.write('s/o');
	await desk.board.waitFor('/o▏');
	desk.board.press('enter');
	await desk.board.waitFor('match “o”');
	desk.board.press('enter');
	const region = await desk.board.waitFor('Esc back');
	writeFileSync(desk.file, textWithKilled(17));
	desk.board.press('r');
	await desk.board.waitFor('Read again');
	const kept = (screen: string) => screen.split('\n').slice(2, -1);
	expect(kept(desk.board.screen())).toEqual(kept(region));
	desk.board.press('escape');
	const screen = await desk.board.waitFor(killed(17));
	expect(screen).toContain('match “o”');
	expect(screen).toContain('Regions, by name');
});

test.each([
	['the third', 2, 'UA-61', 'Ternopil', 'Poltava'],
	['the last', 6, 'UA-46', 'Lviv', 'Chernihiv'],
	['the first', 0, 'UA-30', 'Kyiv', 'North-we'],
])(
	'when %s region vanishes from the file, its neighbour is selected',
	async (_, index, id, name, neighbour) => {
		await using desk = await openBoard();
		for (let step = 0; step < index; step += 1) desk.board.press('down');
		await desk.board.waitFor(`▸ ${name}`);
		writeFileSync(desk.file, textWithout(id));
		const screen = await desk.board.waitFor(new RegExp(`▸.${neighbour}`));
		expect(screen).not.toContain(`  ${name} `);
		expect(screen).not.toContain('BROKEN');
	},
);

interface Draft {
	readonly regions: readonly {readonly id: string}[];
	readonly quotes: readonly {readonly regions?: readonly string[]}[];
}

function textWithout(id: string): string {
	const draft: Draft = JSON.parse(realText);
	const regions = draft.regions.filter(region => region.id !== id);
	const quotes = draft.quotes.map(quote =>
		quote.regions === undefined ? quote : {...quote, regions: quote.regions.filter(region => region !== id)},
	);
	return JSON.stringify({...draft, regions, quotes});
}
