import {bordersOf} from './borders.ts';
import {dotsAcross, dotsDown, nobody, type Raster, rasterOf} from './raster.ts';
import type {Shapes} from './shapes.ts';
import {type Spot, spotsOf} from './spots.ts';

/** A map in cells of a terminal. Cells are numbered row by row; a shape is its index. */
export interface Grid {
	readonly columns: number;
	readonly rows: number;
	/** The shape that covers the most of each cell, or `nobody`. */
	readonly owners: Int32Array;
	/** The shape that covers the most of what is left of each cell, or `nobody`. */
	readonly seconds: Int32Array;
	/** The borders of all shapes: for each cell the dots of a braille character (see `braille`). */
	readonly borders: Uint8Array;
	/** For each shape where it is seen best. One that covers the most of no cell owns that one all the same. */
	readonly spots: readonly Spot[];
	readonly raster: Raster;
}

const grids = new WeakMap<Shapes, {readonly columns: number; readonly rows: number; readonly grid: Grid}>();

/** The shapes as large as they fit into so many columns and rows. The last size is kept with them. */
export function gridOf(shapes: Shapes, columns: number, rows: number): Grid {
	const last = grids.get(shapes);
	if (last?.columns === columns && last.rows === rows) return last.grid;
	const grid = drawn(shapes, columns, rows);
	grids.set(shapes, {columns, rows, grid});
	return grid;
}

function drawn(shapes: Shapes, columns: number, rows: number): Grid {
	const raster = rasterOf(shapes, columns, rows);
	const across = raster.width / dotsAcross;
	const down = raster.height / dotsDown;
	const owners = new Int32Array(across * down);
	const seconds = new Int32Array(across * down);
	for (let cell = 0; cell < owners.length; cell += 1) {
		const [first, second] = rankedIn(raster, cell % across, Math.floor(cell / across));
		owners[cell] = first ?? nobody;
		seconds[cell] = second ?? nobody;
	}
	const spots = spotsOf(shapes.shapes, owners, across, raster);
	for (const [index, {cell, cells}] of spots.entries()) {
		if (cells > 0) continue;
		seconds[cell] = owners[cell] ?? nobody;
		owners[cell] = index;
	}
	return {columns: across, rows: down, owners, seconds, borders: bordersOf(raster), spots, raster};
}

/** Who is in a cell, most dots first; nobody after all that have as many. */
function rankedIn({width, owners}: Raster, column: number, row: number): readonly number[] {
	const counts = new Map<number, number>();
	for (let y = row * dotsDown; y < (row + 1) * dotsDown; y += 1) {
		for (let x = column * dotsAcross; x < (column + 1) * dotsAcross; x += 1) {
			const owner = owners[y * width + x] ?? nobody;
			counts.set(owner, (counts.get(owner) ?? 0) + 1);
		}
	}
	return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]).map(([owner]) => owner);
}
