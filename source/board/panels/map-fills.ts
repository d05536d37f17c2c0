import type {Grid} from '../../map/grid.ts';

/**
 * The level that each cell of a map is filled with, by the levels of its shapes; 0 where it is not. Between two shapes
 * of one level a line of cells stays free, or nobody could tell one from the other: to the left or above, where the
 * dots of the border are, unless the other shape has more than twice as many cells. The last cell of a shape stays
 * filled, as it would show nothing otherwise.
 */
export function fillsOf(grid: Grid, levels: ReadonlyMap<number, number>): Uint8Array {
	const {owners, seconds, spots, columns} = grid;
	const levelOf = (shape: number | undefined) => levels.get(shape ?? -1) ?? 0;
	const fills = Uint8Array.from(owners, (owner, cell) =>
		levelOf(owner) === levelOf(seconds[cell]) ? 0 : levelOf(owner),
	);
	const counts = spots.map(() => 0);
	const fill = (cell: number, level: number) => {
		const shape = owners[cell] ?? -1;
		counts[shape] = (counts[shape] ?? 0) + (level > 0 ? 1 : -1);
		fills[cell] = level;
	};
	for (const [cell, level] of fills.entries()) if (level > 0) fill(cell, level);
	for (const [shape, {cell}] of spots.entries()) {
		if (counts[shape] === 0 && owners[cell] === shape && levelOf(shape) > 0) fill(cell, levelOf(shape));
	}
	const countIn = (cell: number) => counts[owners[cell] ?? -1] ?? 0;
	for (const cell of fills.keys()) {
		const right = (cell + 1) % columns === 0 ? [] : [cell + 1];
		for (const next of [...right, cell + columns]) {
			const isAlike = fills[cell] !== 0 && fills[cell] === fills[next] && owners[cell] !== owners[next];
			const isLarger = countIn(next) > 2 * countIn(cell);
			const free = (isLarger ? [next, cell] : [cell, next]).find(each => countIn(each) > 1);
			if (isAlike && free !== undefined) fill(free, 0);
		}
	}
	return fills;
}
