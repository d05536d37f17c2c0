import {memoize} from '../../../incident/memoize.ts';
import type {Grid} from '../../../map/grid.ts';
import {nobody} from '../../../map/raster.ts';
import type {Anchor} from './label-candidates.ts';

/** A map, and the columns that are free before it. */
interface Place {
	readonly grid: Grid;
	readonly left: number;
}

/** A region of fewer cells has no room for a name. */
const fewestCells = 3;

/** The cell where a region is seen best. */
export function anchorOf({grid, left}: Place, shape: number): Anchor {
	const cell = grid.spots[shape]?.cell ?? 0;
	return {row: Math.floor(cell / grid.columns), column: left + (cell % grid.columns)};
}

/** The middle cell of a region in each row but that of its spot, the nearest first. */
export function furtherAnchors(labelMap: Place, shape: number): readonly Anchor[] {
	const {grid, left} = labelMap;
	const {row: first} = anchorOf(labelMap, shape);
	return (middlesOf(grid).get(shape) ?? [])
		.filter(({row}) => row !== first)
		.map(({row, column}) => ({row, column: left + column}))
		.sort((a, b) => Math.abs(a.row - first) - Math.abs(b.row - first));
}

/** For each shape the middle one of its cells in each row. */
const middlesOf = memoize(({columns, rows, owners}: Grid): ReadonlyMap<number, readonly Anchor[]> => {
	const found = new Map<number, Anchor[]>();
	for (let row = 0; row < rows; row += 1) {
		const own = new Map<number, number[]>();
		for (let column = 0; column < columns; column += 1) {
			const shape = owners[row * columns + column] ?? nobody;
			if (shape === nobody) continue;
			const cells = own.get(shape);
			if (cells === undefined) own.set(shape, [column]);
			else cells.push(column);
		}
		for (const [shape, cells] of own) {
			const anchor = {row, column: cells[Math.floor(cells.length / 2)] ?? 0};
			const spots = found.get(shape);
			if (spots === undefined) found.set(shape, [anchor]);
			else spots.push(anchor);
		}
	}
	return found;
});

/** True for a region with too few cells for a name. */
export function isSmall({grid}: Place, shape: number): boolean {
	return (grid.spots[shape]?.cells ?? 0) < fewestCells;
}

/** Half the cells of a region. */
export function halfOf({spots}: Grid, shape: number): number {
	return (spots[shape]?.cells ?? 0) / 2;
}
