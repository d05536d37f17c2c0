import {describe, expect, test} from 'vitest';
import {braille, heavyBorderOf} from '../../source/map/borders.ts';
import {bundledShapes} from '../../source/map/bundled.ts';
import {type Grid, gridOf} from '../../source/map/grid.ts';
import {nobody} from '../../source/map/raster.ts';
import type {Shape, Shapes} from '../../source/map/shapes.ts';

function box(id: string, left: number, top: number, right: number, bottom: number): Shape {
	return {id, rings: [corners(left, top, right, bottom)]};
}

function corners(left: number, top: number, right: number, bottom: number): Shape['rings'][number] {
	return [left, top, right, top, right, bottom, left, bottom];
}

function mapOf(width: number, height: number, ...shapes: readonly Shape[]): Shapes {
	return {shapes, width, height, credit: undefined};
}

/** The owners of the cells, a letter for each shape and a dot for nobody. */
function letters({owners, columns, rows}: Grid): readonly string[] {
	const all = [...owners].map(owner => (owner === nobody ? '.' : String.fromCodePoint(0x61 + owner)));
	return Array.from({length: rows}, (_, row) => all.slice(row * columns, (row + 1) * columns).join(''));
}

function borders(cells: Uint8Array, columns: number): readonly string[] {
	const all = [...cells].map(braille).join('');
	return Array.from({length: all.length / columns}, (_, row) =>
		all.slice(row * columns, (row + 1) * columns),
	);
}

describe('a map in cells', () => {
	test('each cell belongs to the shape that covers the most of it', () => {
		const halves = mapOf(100, 100, box('a', 0, 0, 50, 100), box('b', 50, 0, 100, 100));
		expect(letters(gridOf(halves, 8, 4))).toEqual(['.aaabbb.', 'aaaabbbb', 'aaaabbbb', '.aaabbb.']);
	});

	test('a ring within a ring is a hole, whichever way either is wound', () => {
		const hole = corners(30, 30, 70, 70);
		for (const ring of [hole, hole.toReversed()]) {
			const grid = gridOf(mapOf(100, 100, {id: 'a', rings: [corners(0, 0, 100, 100), ring]}), 8, 4);
			expect(letters(grid)).toEqual(['.aaaaaa.', 'aaa..aaa', 'aaa..aaa', '.aaaaaa.']);
		}
	});

	test('the region around Kyiv has a hole where the city is', () => {
		const shapes = bundledShapes(['UA']);
		if (shapes === undefined) throw new Error('no map');
		const whole = gridOf(shapes, 200, 55);
		const city = whole.spots[shapes.shapes.findIndex(({id}) => id === 'UA-30')];
		const without = gridOf({...shapes, shapes: shapes.shapes.filter(({id}) => id !== 'UA-30')}, 200, 55);
		expect(city?.cells).toBeGreaterThan(3);
		expect(without.owners[city?.cell ?? 0]).toBe(nobody);
	});

	test.each([
		{width: 100, height: 100, columns: 40, rows: 10, expected: [20, 10]},
		{width: 100, height: 100, columns: 12, rows: 30, expected: [12, 6]},
		{width: 1000, height: 670, columns: 100, rows: 28, expected: [84, 28]},
	])('$width by $height keeps its form in $columns by $rows', ({width, height, columns, rows, expected}) => {
		const grid = gridOf(mapOf(width, height, box('a', 0, 0, width, height)), columns, rows);
		expect([grid.columns, grid.rows]).toEqual(expected);
	});

	test('a shape smaller than a cell still has one, and tells how few it covers', () => {
		const grid = gridOf(mapOf(100, 100, box('a', 0, 0, 100, 100), box('b', 61, 41, 63, 43)), 8, 4);
		expect(letters(grid)).toEqual(['.aaaaaa.', 'aaaabaaa', 'aaaaaaaa', '.aaaaaa.']);
		expect(grid.spots.map(({cells}) => cells)).toEqual([28, 0]);
		expect(grid.seconds[grid.spots[1]?.cell ?? 0]).toBe(0);
	});

	test('it is worked out once for a size', () => {
		const shapes = mapOf(100, 100, box('a', 0, 0, 100, 100));
		const first = gridOf(shapes, 8, 4);
		expect(gridOf(shapes, 8, 4)).toBe(first);
		expect(gridOf(shapes, 9, 5).rows).toBe(5);
		expect(gridOf(shapes, 8, 4)).toEqual(first);
	});
});

describe('borders', () => {
	const halves = mapOf(100, 100, box('a', 0, 0, 50, 100), box('b', 50, 0, 100, 100));

	test('a thin line stands between two shapes, and around them all', () => {
		const grid = gridOf(halves, 8, 4);
		expect(borders(grid.borders, 8)).toEqual(['⡎⠉⠉⢹⠉⠉⠉⡇', '⡇  ⢸   ⡇', '⡇  ⢸   ⡇', '⠧⠤⠤⠼⠤⠤⠤⠇']);
	});

	test('a line twice as thick stands around one of them', () => {
		const grid = gridOf(halves, 8, 4);
		expect(borders(heavyBorderOf(grid.raster, 0), 8)).toEqual([
			'⣾⠛⠛⢻⡆   ',
			'⣿  ⢸⡇   ',
			'⣿  ⢸⡇   ',
			'⢿⣤⣤⣼⠇   ',
		]);
	});
});
