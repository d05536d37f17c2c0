import {dotsAcross, dotsDown, type Raster, toDots} from './raster.ts';
import type {Shape} from './shapes.ts';

/** Where a shape is seen best. */
export interface Spot {
	readonly cell: number;
	/** How many cells the shape owns. */
	readonly cells: number;
}

interface Run {
	readonly row: number;
	readonly from: number;
	readonly length: number;
}

/** For each shape the middle of the longest run of cells that it owns; of one without any, where it would be. */
export function spotsOf(
	shapes: readonly Shape[],
	owners: Int32Array,
	columns: number,
	raster: Raster,
): readonly Spot[] {
	const runs = runsOf(owners, columns);
	return shapes.map((shape, index) => {
		const own = runs.get(index) ?? [];
		const cells = own.reduce((sum, {length}) => sum + length, 0);
		const middle = own.reduce((sum, {row, length}) => sum + row * length, 0) / cells;
		const [best] = own.sort(
			(a, b) => b.length - a.length || Math.abs(a.row - middle) - Math.abs(b.row - middle),
		);
		return {
			cell:
				best === undefined
					? middleOf(shape, columns, raster)
					: best.row * columns + best.from + Math.floor(best.length / 2),
			cells,
		};
	});
}

function runsOf(owners: Int32Array, columns: number): ReadonlyMap<number, Run[]> {
	const runs = new Map<number, Run[]>();
	let from = 0;
	for (const [cell, owner] of owners.entries()) {
		const isLast = owners[cell + 1] !== owner || (cell + 1) % columns === 0;
		if (!isLast) continue;
		const own = runs.get(owner) ?? [];
		own.push({row: Math.floor(cell / columns), from: from % columns, length: cell + 1 - from});
		runs.set(owner, own);
		from = cell + 1;
	}
	return runs;
}

/** The cell in the middle between the outermost points of a shape. */
function middleOf({rings}: Shape, columns: number, raster: Raster): number {
	const among = (axis: 0 | 1, size: number) => {
		let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
		for (const ring of rings) {
			for (let at = axis; at < ring.length; at += 2) {
				least = Math.min(least, ring[at] ?? least);
				most = Math.max(most, ring[at] ?? most);
			}
		}
		return Math.max(0, Math.min(size - 1, Math.round(toDots((least + most) / 2, raster))));
	};
	const row = Math.floor(among(1, raster.height) / dotsDown);
	return row * columns + Math.floor(among(0, raster.width) / dotsAcross);
}
