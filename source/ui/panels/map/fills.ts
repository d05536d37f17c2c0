import type {Grid} from '../../../map/grid.ts';

/**
 * The level that each cell of a map is filled with, by the levels of its shapes; 0 where it is not. Between two shapes
 * of one level a line of cells stays free, or nobody could tell one from the other: to the left or above, where the
 * dots of the border are, unless the other shape has more than twice as many cells. The last cell of a shape stays
 * filled, as it would show nothing otherwise.
 */
export function fillsOf(grid: Grid, levels: ReadonlyMap<number, number>): Uint8Array {
	const {owners, seconds, spots, columns} = grid;
	const levelsOf = Uint8Array.from(spots, (_, shape) => levels.get(shape) ?? 0);
	const levelOf = (shape: number | undefined) => levelsOf[shape ?? -1] ?? 0;
	const fills = new Uint8Array(owners.length);
	const counts = new Int32Array(spots.length);
	const fill = (cell: number, level: number) => {
		const shape = owners[cell] ?? -1;
		if (shape >= 0) counts[shape] = (counts[shape] ?? 0) + (level > 0 ? 1 : -1);
		fills[cell] = level;
	};
	for (let cell = 0; cell < owners.length; cell += 1) {
		const level = levelOf(owners[cell]);
		if (level > 0 && level !== levelOf(seconds[cell])) fill(cell, level);
	}
	for (const [shape, {cell}] of spots.entries()) {
		if (counts[shape] === 0 && owners[cell] === shape && levelOf(shape) > 0) fill(cell, levelOf(shape));
	}
	const countIn = (cell: number) => counts[owners[cell] ?? -1] ?? 0;
	const part = (cell: number, next: number) => {
		const isAlike = fills[cell] !== 0 && fills[cell] === fills[next] && owners[cell] !== owners[next];
		if (!isAlike) return;
		const isLarger = countIn(next) > 2 * countIn(cell);
		const [rather, other] = isLarger ? [next, cell] : [cell, next];
		if (countIn(rather) > 1) fill(rather, 0);
		else if (countIn(other) > 1) fill(other, 0);
	};
	for (let cell = 0; cell < fills.length; cell += 1) {
		if (fills[cell] === 0) continue;
		if ((cell + 1) % columns !== 0) part(cell, cell + 1);
		part(cell, cell + columns);
	}
	return fills;
}
