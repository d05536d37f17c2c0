import type {Grid} from '../../map/grid.ts';
import {nobody} from '../../map/raster.ts';
import {blank, cutLine, type Line} from '../line.ts';
import {furtherSpots, halfOf, isSmall, spotOf} from './map-spots.ts';
import {
	centred,
	isTouching,
	isWithin,
	type Label,
	labelAt,
	marked,
	movedInto,
	type Spot,
	type Way,
} from './map-ways.ts';

/** A map that is being labelled: `left` of its `columns` are free before it. */
export interface Sheet {
	readonly grid: Grid;
	readonly left: number;
	readonly columns: number;
	/** The levels of the incident's regions, by shape. */
	readonly levels: ReadonlyMap<number, number>;
	/** What was found out already about where names can stand on this map while no other does, by what they say. */
	readonly known: Map<string, Candidates>;
	/** What stands there already, by shape. */
	readonly found: Map<number, Way>;
}

const mostKnown = 500;

/** The ways to put a name and a toll at a region's best spot, then at each further one, found out as they are asked for. */
interface Candidates {
	readonly atBest: readonly Way[];
	readonly further: (readonly Way[])[];
}

/**
 * Where the name and the toll of a shape, or with a blank one the name alone, have room among what is found already;
 * undefined where they have none.
 */
export function chosen(sheet: Sheet, shape: number, name: Line, toll: Line): Way | undefined {
	const others = [...sheet.found.values()].flat();
	const isOpen = (way: Way) => !isTouchingAny(way, others);
	const waysAt = (spot: Spot) => possibleWays(sheet, shape, waysOf(sheet, shape, spot, name, toll));
	const key = `${shape} ${JSON.stringify([name, toll])}`;
	const known = sheet.known.get(key) ?? {atBest: waysAt(spotOf(sheet, shape)), further: []};
	// Tolls that change for days must not fill the memory with what was found out about each.
	if (sheet.known.size >= mostKnown) sheet.known.clear();
	sheet.known.set(key, known);
	const best = known.atBest.find(isOpen);
	if (best !== undefined) return best;
	for (const [index, spot] of furtherSpots(sheet, shape).entries()) {
		known.further[index] ??= waysAt(spot);
		const way = known.further[index].find(isOpen);
		if (way !== undefined) return way;
	}
	return undefined;
}

/** Those ways that lie within the map and hide no more of it than they may, those that hide the least first. */
function possibleWays(sheet: Sheet, shape: number, ways: readonly Way[]): readonly Way[] {
	const {grid, levels, columns} = sheet;
	const free = ways
		.filter(way => isWithin(way, columns, grid.rows))
		.map(way => ({way, covered: coveredBy(sheet, way)}))
		.filter(({covered}) => isSmall(sheet, shape) || (covered.get(shape) ?? 0) <= halfOf(grid, shape));
	const isWorst = ([other, count]: readonly [number, number]) =>
		(levels.get(other) ?? 0) < (levels.get(shape) ?? 0) && count <= halfOf(grid, other);
	return free
		.map(({way, covered}) => ({way, others: [...covered].filter(([other]) => other !== shape)}))
		.filter(({others}) => others.every(isWorst))
		.map(({way, others}) => ({way, cells: cellsIn(others)}))
		.sort((a, b) => a.cells - b.cells)
		.map(({way}) => way);
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
	return ways.filter(way => isWithin(way, columns, grid.rows)).filter(way => !isTouchingAny(way, others));
}

function isTouchingAny(way: Way, others: readonly Label[]): boolean {
	return way.some(label => others.some(other => isTouching(label, other)));
}

/** All ways, those in two rows first. */
function waysOf(sheet: Sheet, shape: number, spot: Spot, name: Line, toll: Line): readonly Way[] {
	const ways = [...(isSmall(sheet, shape) ? [] : centred(spot, name, toll)), ...marked(spot, name, toll)];
	const rowsOf = (way: Way) => new Set(way.map(({row}) => row)).size;
	return ways.sort((a, b) => rowsOf(b) - rowsOf(a));
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
		for (let cell = row * columns + from; cell < row * columns + to; cell += 1) {
			const owner = owners[cell] ?? nobody;
			if (levels.has(owner)) counts.set(owner, (counts.get(owner) ?? 0) + 1);
		}
	}
	return counts;
}
