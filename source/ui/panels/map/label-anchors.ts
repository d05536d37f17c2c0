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

/** Where a region is seen best, then the middle cell of it in each other row, the nearest first. */
export function anchorsOf({grid, left}: Place, shape: number): readonly Anchor[] {
	const cell = grid.spots[shape]?.cell ?? 0;
	const best = Math.floor(cell / grid.columns);
	const middles = (middlesOf(grid).get(shape) ?? [])
		.filter(({row}) => row !== best)
		.sort((a, b) => Math.abs(a.row - best) - Math.abs(b.row - best));
	return [{row: best, column: cell % grid.columns}, ...middles].map(({row, column}) => ({
		row,
		column: left + column,
	}));
}

/** For each shape the middle one of its cells in each row. */
const middlesOf = memoize(({columns, rows, owners}: Grid): ReadonlyMap<number, readonly Anchor[]> => {
	const found = new Map<number, Anchor[]>();
	for (let row = 0; row < rows; row += 1) {
		const ownersOfRow = [...owners.subarray(row * columns, (row + 1) * columns)];
		const columnsByShape = Map.groupBy(ownersOfRow.keys(), column => ownersOfRow[column] ?? nobody);
		for (const [shape, cells] of columnsByShape) {
			const anchor = {row, column: cells[Math.floor(cells.length / 2)] ?? 0};
			found.set(shape, [...(found.get(shape) ?? []), anchor]);
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
