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
	/** The labels placed so far, by shape. */
	readonly placed: Map<number, Candidate>;
}

/** What a label says. */
export interface LabelText {
	readonly shape: number;
	readonly name: Line;
	/** Empty for the name alone. */
	readonly casualties: Line;
}

/** Where a label has room among those placed so far; undefined where it has none. */
export function bestCandidate(labelMap: LabelMap, text: LabelText): Candidate | undefined {
	const others = [...labelMap.placed.values()].flat();
	for (const anchor of [anchorOf(labelMap, text.shape), ...furtherAnchors(labelMap, text.shape)]) {
		const candidates = possibleCandidates(labelMap, text.shape, candidatesAt(labelMap, anchor, text));
		const open = candidates.find(candidate => !isTouchingAny(candidate, others));
		if (open !== undefined) return open;
	}
	return undefined;
}

/** Those candidates that lie within the map and hide no more of it than they may, those that hide the least first. */
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
	const isLessSevere = ([other, count]: readonly [number, number]) =>
		(levels.get(other) ?? 0) < (levels.get(shape) ?? 0) && count <= halfOf(grid, other);
	return free
		.map(({candidate, covered}) => ({candidate, others: [...covered].filter(([other]) => other !== shape)}))
		.filter(({others}) => others.every(isLessSevere))
		.map(({candidate, others}) => ({candidate, cells: cellsIn(others)}))
		.sort((a, b) => a.cells - b.cells)
		.map(({candidate}) => candidate);
}

/** The candidate that hides as few cells of the incident's regions as can be; undefined where the map is too small. */
function leastCovering(labelMap: LabelMap, text: LabelText): Candidate | undefined {
	const {grid, columns} = labelMap;
	const anchor = anchorOf(labelMap, text.shape);
	const moved = centredCandidates(anchor, text.name, text.casualties).map(candidate =>
		moveInto(candidate, columns, grid.rows),
	);
	const anchors = [anchor, ...furtherAnchors(labelMap, text.shape)];
	const candidates = [...anchors.flatMap(each => candidatesAt(labelMap, each, text)), ...moved];
	return openCandidates(labelMap, candidates)
		.map(candidate => ({candidate, cells: cellsIn([...coveredBy(labelMap, candidate)])}))
		.sort((a, b) => a.cells - b.cells)[0]?.candidate;
}

/** A label on a map that has no other yet, with its casualties if they fit; truncated where not even the name does. */
export function forcedCandidate(labelMap: LabelMap, text: LabelText): Candidate {
	const {row} = anchorOf(labelMap, text.shape);
	const nameAlone = {...text, casualties: blank};
	return (
		bestCandidate(labelMap, text) ??
		leastCovering(labelMap, text) ??
		bestCandidate(labelMap, nameAlone) ??
		leastCovering(labelMap, nameAlone) ?? [
			labelAt({row, column: 0}, truncateLine(text.name, labelMap.columns), false),
		]
	);
}

/** Those candidates that lie within the map and touch no label. */
function openCandidates(
	{grid, columns, placed}: LabelMap,
	candidates: readonly Candidate[],
): readonly Candidate[] {
	const others = [...placed.values()].flat();
	return candidates
		.filter(candidate => isWithin(candidate, columns, grid.rows))
		.filter(candidate => !isTouchingAny(candidate, others));
}

function isTouchingAny(candidate: Candidate, others: readonly Label[]): boolean {
	return candidate.some(label => others.some(other => isTouching(label, other)));
}

/** All candidates at an anchor, those in two rows first. */
function candidatesAt(
	labelMap: LabelMap,
	anchor: Anchor,
	{shape, name, casualties}: LabelText,
): readonly Candidate[] {
	const centred = isSmall(labelMap, shape) ? [] : centredCandidates(anchor, name, casualties);
	const rowsOf = (candidate: Candidate) => new Set(candidate.map(({row}) => row)).size;
	return [...centred, ...markedCandidates(anchor, name, casualties)].sort((a, b) => rowsOf(b) - rowsOf(a));
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
