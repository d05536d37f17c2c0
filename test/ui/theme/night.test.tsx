import chalk from 'chalk';
import {afterAll, beforeAll, expect, test} from 'vitest';
import type {Size, Start} from '../../../source/board/state.ts';
import {createStore} from '../../../source/board/store.ts';

import {Board} from '../../../source/ui/board.tsx';
import {boardOf, settings} from '../../helpers/boards.ts';
import {type Cell, readCell} from '../../helpers/cell.ts';
import {renderOnTerminal} from '../../helpers/render-on-terminal.ts';

/** What the dark theme stands on by day. */
const ground = '#12141a';

const {level} = chalk;
beforeAll(() => {
	chalk.level = 3;
});
afterAll(() => {
	chalk.level = level;
});

/** One second before the night hours of a room in Tokyo. */
const evening = Date.parse('2025-06-06T21:59:59+09:00');
const dim = {from: 22 * 60, to: 6 * 60};
const sizes: readonly Size[] = [
	{columns: 10, rows: 5},
	{columns: 80, rows: 24},
	{columns: 120, rows: 40},
	{columns: 200, rows: 60},
];

/** A board on a terminal: Ink draws each frame over the one before. */
function drawn(start: Partial<Start> = {}) {
	const state = boardOf({
		now: evening,
		theme: 'dark',
		settings: {...settings, dim, roomZone: 'Asia/Tokyo'},
		...start,
	});
	const store = createStore(state);
	const {terminal, flushed} = renderOnTerminal(<Board store={store} />, state.size);
	return {
		store,
		/** Every cell of the screen. */
		cells: async (): Promise<readonly Cell[]> => {
			await flushed();
			const {active} = terminal.buffer;
			return Array.from({length: terminal.rows * terminal.cols}, (_, index) => {
				const cell = active
					.getLine(active.baseY + Math.floor(index / terminal.cols))
					?.getCell(index % terminal.cols);
				if (cell === undefined) throw new RangeError(`there is no cell ${index}`);
				return readCell(cell);
			});
		},
	};
}

const coloursOf = (cells: readonly Cell[], of: 'foreground' | 'background') =>
	[...new Set(cells.map(cell => cell[of]))].sort();
const textOf = (cells: readonly Cell[]) => cells.map(({text}) => text || ' ').join('');

test.each(sizes)(
	'at $columns x $rows, every cell is black when the hour has come, without a key',
	async size => {
		const board = drawn({size});
		const before = await board.cells();
		expect(coloursOf(before, 'background')).toEqual([ground]);
		board.store.dispatch({type: 'ticked', now: evening + 1000});
		const after = await board.cells();
		expect(coloursOf(after, 'background')).toEqual(['#000000']);
		const day = coloursOf(before, 'foreground');
		expect(
			coloursOf(after, 'foreground').filter(colour => colour !== undefined && day.includes(colour)),
		).toEqual([]);
		const clock = /\d\d:\d\d:\d\d/;
		expect(textOf(after).replace(clock, '')).toBe(textOf(before).replace(clock, ''));
	},
);

test('in the morning the cells are as they were by day', async () => {
	const board = drawn({now: Date.parse('2025-06-07T05:59:59+09:00')});
	expect(coloursOf(await board.cells(), 'background')).toEqual(['#000000']);
	board.store.dispatch({type: 'ticked', now: Date.parse('2025-06-07T06:00:00+09:00')});
	expect(coloursOf(await board.cells(), 'background')).toEqual([ground]);
});

const night = {now: evening + 1000};

test.each(['light', 'contrast'] as const)('the %s theme is black at night too', async theme => {
	const board = drawn({...night, theme});
	expect(coloursOf(await board.cells(), 'background')).toEqual(['#000000']);
});

test('whatever is opened at night is black', async () => {
	const board = drawn({...night, map: 'on'});
	for (const event of [
		{type: 'overlay-opened', overlay: 'help'},
		{type: 'back'},
		{type: 'map-cycled'},
		{type: 'large-type-toggled'},
		{type: 'resized', size: {columns: 120, rows: 40}},
	] as const) {
		board.store.dispatch(event);
		expect(coloursOf(await board.cells(), 'background')).toEqual(['#000000']);
	}
});

test('without colours there are none at night, and yet less light', async () => {
	const board = drawn({...night, theme: 'mono', isColorless: true});
	const cells = await board.cells();
	expect(coloursOf(cells, 'background')).toEqual([undefined]);
	expect(coloursOf(cells, 'foreground')).toEqual([undefined]);
	const bright = cells.filter(({text, isDim}) => text.trim() !== '' && !isDim);
	// What must not be missed keeps its weight.
	expect(textOf(bright)).toBe('●DEVELOPING');
});
