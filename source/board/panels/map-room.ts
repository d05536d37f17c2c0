import type {Grid} from '../../map/grid.ts';
import {blank, cutLine, type Line} from '../line.ts';
import {centred, isTouching, isWithin, labelAt, marked, movedInto, type Spot, type Way} from './map-ways.ts';

/** A map that is being labelled: `left` of its `columns` are free before it. */
export interface Sheet {
	readonly grid: Grid;
	readonly left: number;
	readonly columns: number;
	/** The levels of the incident's regions, by shape. */
	readonly levels: ReadonlyMap<number, number>;
	/** What stands there already, by shape. */
	readonly found: Map<number, Way>;
}

/** A region of fewer cells has no room for a name. */
const few = 3;

/**
 * Where the name and the toll of a shape, or with a blank one the name alone, have room among what is found already;
 * undefined where they have none.
 */
export function chosen(sheet: Sheet, shape: number, name: Line, toll: Line): Way | undefined {
	const at = (spot: Spot) => chosenAt(sheet, shape, waysOf(sheet, shape, spot, name, toll));
	const best = at(spotOf(sheet, shape));
	if (best !== undefined) return best;
	for (const spot of furtherSpots(sheet, shape)) {
		const way = at(spot);
		if (way !== undefined) return way;
	}
	return undefined;
}

function chosenAt(sheet: Sheet, shape: number, ways: readonly Way[]): Way | undefined {
	const {grid, levels} = sheet;
	const free = openOf(sheet, ways)
		.map(way => ({way, covered: coveredBy(sheet, way)}))
		.filter(({covered}) => isSmall(sheet, shape) || (covered.get(shape) ?? 0) <= halfOf(grid, shape));
	const isWorst = ([other, count]: readonly [number, number]) =>
		(levels.get(other) ?? 0) < (levels.get(shape) ?? 0) && count <= halfOf(grid, other);
	return free
		.map(({way, covered}) => ({way, others: [...covered].filter(([other]) => other !== shape)}))
		.filter(({others}) => others.every(isWorst))
		.sort((a, b) => cellsIn(a.others) - cellsIn(b.others))[0]?.way;
}

/** Name and toll over as few cells of the incident's regions as can be; undefined where the map is too small. */
function pressed(sheet: Sheet, shape: number, name: Line, toll: Line): Way | undefined {
	const {grid, columns} = sheet;
	const spot = spotOf(sheet, shape);
	const moved = centred(spot, name, toll).map(way => movedInto(way, columns, grid.rows));
	const spots = [spot, ...furtherSpots(sheet, shape)];
	return openOf(sheet, [...spots.flatMap(each => waysOf(sheet, shape, each, name, toll)), ...moved])
		.map(way => ({way, cells: cellsIn([...coveredBy(sheet, way)])}))
		.sort((a, b) => a.cells - b.cells)[0]?.way;
}

/** The name on a map without any other, with its toll if the two fit into it; cut where even the name does not. */
export function insisted(sheet: Sheet, shape: number, name: Line, toll: Line): Way {
	const {row} = spotOf(sheet, shape);
	return (
		chosen(sheet, shape, name, toll) ??
		pressed(sheet, shape, name, toll) ??
		chosen(sheet, shape, name, blank) ??
		pressed(sheet, shape, name, blank) ?? [labelAt({row, column: 0}, cutLine(name, sheet.columns), false)]
	);
}

/** Those ways that lie within the map and touch no other. */
function openOf({grid, columns, found}: Sheet, ways: readonly Way[]): readonly Way[] {
	const others = [...found.values()].flat();
	return ways
		.filter(way => isWithin(way, columns, grid.rows))
		.filter(way => !way.some(label => others.some(other => isTouching(label, other))));
}

/** All ways, those in two rows first. */
function waysOf(sheet: Sheet, shape: number, spot: Spot, name: Line, toll: Line): readonly Way[] {
	const ways = [...(isSmall(sheet, shape) ? [] : centred(spot, name, toll)), ...marked(spot, name, toll)];
	const rowsOf = (way: Way) => new Set(way.map(({row}) => row)).size;
	return ways.sort((a, b) => rowsOf(b) - rowsOf(a));
}

function spotOf({grid, left}: Sheet, shape: number): Spot {
	const cell = grid.spots[shape]?.cell ?? 0;
	return {row: Math.floor(cell / grid.columns), column: left + (cell % grid.columns)};
}

/** The middle cell of a region in each row but that of its spot, the nearest first. */
function furtherSpots(sheet: Sheet, shape: number): readonly Spot[] {
	const {grid, left} = sheet;
	const {row: first} = spotOf(sheet, shape);
	const rows = Array.from({length: grid.rows}, (_, row) => row)
		.filter(row => row !== first)
		.sort((a, b) => Math.abs(a - first) - Math.abs(b - first));
	return rows.flatMap(row => {
		const owners = grid.owners.subarray(row * grid.columns, (row + 1) * grid.columns);
		const own = [...owners.keys()].filter(column => owners[column] === shape);
		const middle = own[Math.floor(own.length / 2)];
		return middle === undefined ? [] : [{row, column: left + middle}];
	});
}

/** True where a region has no room for a name. */
export function isSmall({grid}: Sheet, shape: number): boolean {
	return (grid.spots[shape]?.cells ?? 0) < few;
}

function halfOf({spots}: Grid, shape: number): number {
	return (spots[shape]?.cells ?? 0) / 2;
}

function cellsIn(covered: readonly (readonly [number, number])[]): number {
	return covered.reduce((sum, [, count]) => sum + count, 0);
}

/** How many cells of each of the incident's regions lie under some labels. */
function coveredBy({grid: {owners, columns}, left, levels}: Sheet, way: Way): ReadonlyMap<number, number> {
	const counts = new Map<number, number>();
	for (const {row, column, width} of way) {
		const from = Math.max(0, column - left);
		const to = Math.max(from, Math.min(columns, column - left + width));
		for (const owner of owners.subarray(row * columns + from, row * columns + to)) {
			if (levels.has(owner)) counts.set(owner, (counts.get(owner) ?? 0) + 1);
		}
	}
	return counts;
}
