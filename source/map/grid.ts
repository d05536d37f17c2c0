import {lruMemoize} from 'reselect';
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

/** A map in a panel, over the whole board, and beside what a filter leaves of the regions. */
const mostSizes = 4;

/** The shapes as large as they fit into so many columns and rows. The last few sizes are kept. */
export const gridOf = lruMemoize(drawGrid, {maxSize: mostSizes});

function drawGrid(shapes: Shapes, columns: number, rows: number): Grid {
	const raster = rasterOf(shapes, columns, rows);
	const across = raster.width / dotsAcross;
	const down = raster.height / dotsDown;
	const owners = new Int32Array(across * down);
	const seconds = new Int32Array(across * down);
	for (let cell = 0; cell < owners.length; cell += 1) {
		const corner = Math.floor(cell / across) * dotsDown * raster.width + (cell % across) * dotsAcross;
		const first = mostIn(raster, corner, undefined);
		owners[cell] = first;
		seconds[cell] = mostIn(raster, corner, first);
	}
	const spots = spotsOf(shapes.shapes, owners, across, raster);
	for (const [index, {cell, cells}] of spots.entries()) {
		if (cells > 0) continue;
		seconds[cell] = owners[cell] ?? nobody;
		owners[cell] = index;
	}
	return {columns: across, rows: down, owners, seconds, borders: bordersOf(raster), spots, raster};
}

/** Who has the most dots of a cell without those of one owner, the later of two that have as many. */
function mostIn({width, owners}: Raster, corner: number, without: number | undefined): number {
	let found = nobody;
	let most = 0;
	for (let dot = 0; dot < dotsDown * dotsAcross; dot += 1) {
		const owner = ownerOf(owners, width, corner, dot);
		if (owner === without) continue;
		let count = 0;
		for (let other = 0; other < dotsDown * dotsAcross; other += 1) {
			if (ownerOf(owners, width, corner, other) === owner) count += 1;
		}
		if (count > most || (count === most && owner > found)) {
			found = owner;
			most = count;
		}
	}
	return found;
}

function ownerOf(owners: Int32Array, width: number, corner: number, dot: number): number {
	return owners[corner + Math.floor(dot / dotsAcross) * width + (dot % dotsAcross)] ?? nobody;
}
