import type {Grid} from '../../../map/grid.ts';
import {nobody} from '../../../map/raster.ts';
import {blank, type Line, truncateLine} from '../../text/line.ts';
import {anchorOf, furtherAnchors, halfOf, isSmall} from './label-anchors.ts';
import {
	type Anchor,
	type Candidate,
	centredCandidates,
	isTouching,
	isWithin,
	type Label,
	labelAt,
	markedCandidates,
	moveInto,
} from './label-candidates.ts';

/** A map that is being labelled: `left` of its `columns` are free before it. */
export interface LabelMap {
	readonly grid: Grid;
	readonly left: number;
	readonly columns: number;
	/** The levels of the incident's regions, by shape. */
	readonly levels: ReadonlyMap<number, number>;
	/** What was found out already about where names can stand on this map while no other does, by what they say. */
	readonly known: Map<string, KnownCandidates>;
	/** What stands there already, by shape. */
	readonly found: Map<number, Candidate>;
}

const mostKnown = 500;

/** The ways to put a name and a toll at a region's best spot, then at each further one, found out as they are asked for. */
interface KnownCandidates {
	readonly atBest: readonly Candidate[];
	readonly further: (readonly Candidate[])[];
}

/**
 * Where the name and the toll of a shape, or with a blank one the name alone, have room among what is found already;
 * undefined where they have none.
 */
export function bestCandidate(
	labelMap: LabelMap,
	shape: number,
	name: Line,
	casualties: Line,
): Candidate | undefined {
	const others = [...labelMap.found.values()].flat();
	const isOpen = (candidate: Candidate) => !isTouchingAny(candidate, others);
	const waysAt = (anchor: Anchor) =>
		possibleCandidates(labelMap, shape, candidatesAt(labelMap, shape, anchor, name, casualties));
	const key = `${shape} ${JSON.stringify([name, casualties])}`;
	const known = labelMap.known.get(key) ?? {atBest: waysAt(anchorOf(labelMap, shape)), further: []};
	// Tolls that change for days must not fill the memory with what was found out about each.
	if (labelMap.known.size >= mostKnown) labelMap.known.clear();
	labelMap.known.set(key, known);
	const best = known.atBest.find(isOpen);
	if (best !== undefined) return best;
	for (const [index, anchor] of furtherAnchors(labelMap, shape).entries()) {
		known.further[index] ??= waysAt(anchor);
		const candidate = known.further[index].find(isOpen);
		if (candidate !== undefined) return candidate;
	}
	return undefined;
}

/** Those ways that lie within the map and hide no more of it than they may, those that hide the least first. */
function possibleCandidates(
	labelMap: LabelMap,
	shape: number,
	candidates: readonly Candidate[],
): readonly Candidate[] {
	const {grid, levels, columns} = labelMap;
	const free = candidates
		.filter(candidate => isWithin(candidate, columns, grid.rows))
		.map(candidate => ({candidate, covered: coveredBy(labelMap, candidate)}))
		.filter(({covered}) => isSmall(labelMap, shape) || (covered.get(shape) ?? 0) <= halfOf(grid, shape));
	const isWorst = ([other, count]: readonly [number, number]) =>
		(levels.get(other) ?? 0) < (levels.get(shape) ?? 0) && count <= halfOf(grid, other);
	return free
		.map(({candidate, covered}) => ({candidate, others: [...covered].filter(([other]) => other !== shape)}))
		.filter(({others}) => others.every(isWorst))
		.map(({candidate, others}) => ({candidate, cells: cellsIn(others)}))
		.sort((a, b) => a.cells - b.cells)
		.map(({candidate}) => candidate);
}

/** Name and toll over as few cells of the incident's regions as can be; undefined where the map is too small. */
function leastCovering(
	labelMap: LabelMap,
	shape: number,
	name: Line,
	casualties: Line,
): Candidate | undefined {
	const {grid, columns} = labelMap;
	const anchor = anchorOf(labelMap, shape);
	const moved = centredCandidates(anchor, name, casualties).map(candidate =>
		moveInto(candidate, columns, grid.rows),
	);
	const spots = [anchor, ...furtherAnchors(labelMap, shape)];
	return openCandidates(labelMap, [
		...spots.flatMap(each => candidatesAt(labelMap, shape, each, name, casualties)),
		...moved,
	])
		.map(candidate => ({candidate, cells: cellsIn([...coveredBy(labelMap, candidate)])}))
		.sort((a, b) => a.cells - b.cells)[0]?.candidate;
}

/** The name on a map without any other, with its toll if the two fit into it; cut where even the name does not. */
export function forcedCandidate(labelMap: LabelMap, shape: number, name: Line, casualties: Line): Candidate {
	const {row} = anchorOf(labelMap, shape);
	return (
		bestCandidate(labelMap, shape, name, casualties) ??
		leastCovering(labelMap, shape, name, casualties) ??
		bestCandidate(labelMap, shape, name, blank) ??
		leastCovering(labelMap, shape, name, blank) ?? [
			labelAt({row, column: 0}, truncateLine(name, labelMap.columns), false),
		]
	);
}

/** Those ways that lie within the map and touch no other. */
function openCandidates(
	{grid, columns, found}: LabelMap,
	candidates: readonly Candidate[],
): readonly Candidate[] {
	const others = [...found.values()].flat();
	return candidates
		.filter(candidate => isWithin(candidate, columns, grid.rows))
		.filter(candidate => !isTouchingAny(candidate, others));
}

function isTouchingAny(candidate: Candidate, others: readonly Label[]): boolean {
	return candidate.some(label => others.some(other => isTouching(label, other)));
}

/** All ways, those in two rows first. */
function candidatesAt(
	labelMap: LabelMap,
	shape: number,
	anchor: Anchor,
	name: Line,
	casualties: Line,
): readonly Candidate[] {
	const candidates = [
		...(isSmall(labelMap, shape) ? [] : centredCandidates(anchor, name, casualties)),
		...markedCandidates(anchor, name, casualties),
	];
	const rowsOf = (candidate: Candidate) => new Set(candidate.map(({row}) => row)).size;
	return candidates.sort((a, b) => rowsOf(b) - rowsOf(a));
}

function cellsIn(covered: readonly (readonly [number, number])[]): number {
	return covered.reduce((sum, [, count]) => sum + count, 0);
}

/** How many cells of each of the incident's regions lie under some labels. */
function coveredBy(
	{grid: {owners, columns}, left, levels}: LabelMap,
	candidate: Candidate,
): ReadonlyMap<number, number> {
	const counts = new Map<number, number>();
	for (const {row, column, width} of candidate) {
		const from = Math.max(0, column - left);
		const to = Math.max(from, Math.min(columns, column - left + width));
		for (let cell = row * columns + from; cell < row * columns + to; cell += 1) {
			const owner = owners[cell] ?? nobody;
			if (levels.has(owner)) counts.set(owner, (counts.get(owner) ?? 0) + 1);
		}
	}
	return counts;
}
