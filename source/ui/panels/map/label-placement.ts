import type {Grid} from '../../../map/grid.ts';
import {blank, type Line, truncateLine} from '../../text/line.ts';
import {anchorsOf, halfOf, isSmall} from './label-anchors.ts';
import {
	type Anchor,
	type Candidate,
	centredCandidates,
	isTouching,
	isWithin,
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
	const {grid, levels} = labelMap;
	const {shape} = text;
	const levelOf = (of: number) => levels.get(of) ?? 0;
	const mayHide = ([other, cells]: CellsOfShape) =>
		other === shape
			? isSmall(labelMap, shape) || cells <= halfOf(grid, shape)
			: levelOf(other) < levelOf(shape) && cells <= halfOf(grid, other);
	for (const anchor of anchorsOf(labelMap, shape)) {
		const open = openCandidates(labelMap, candidatesAt(labelMap, anchor, text));
		const best = hidingLeast(
			open.filter(({hidden}) => hidden.every(mayHide)),
			shape,
		);
		if (best !== undefined) return best;
	}
	return undefined;
}

/** The candidate that hides as few cells of the incident's regions as can be; undefined where the map is too small. */
function leastHidingCandidate(labelMap: LabelMap, text: LabelText): Candidate | undefined {
	const {grid, columns} = labelMap;
	const anchors = anchorsOf(labelMap, text.shape);
	const moved = anchors
		.slice(0, 1)
		.flatMap(anchor => centredCandidates(anchor, text.name, text.casualties))
		.map(candidate => moveInto(candidate, columns, grid.rows));
	const candidates = [...anchors.flatMap(anchor => candidatesAt(labelMap, anchor, text)), ...moved];
	return hidingLeast(openCandidates(labelMap, candidates));
}

/** A label on a map that has no other yet, with its casualties if they fit; truncated where not even the name does. */
export function forcedCandidate(labelMap: LabelMap, text: LabelText): Candidate {
	const [{row} = {row: 0}] = anchorsOf(labelMap, text.shape);
	for (const said of [text, {...text, casualties: blank}]) {
		const candidate = bestCandidate(labelMap, said) ?? leastHidingCandidate(labelMap, said);
		if (candidate !== undefined) return candidate;
	}
	return [labelAt({row, column: 0}, truncateLine(text.name, labelMap.columns), false)];
}

/** A shape, and how many of its cells lie under a candidate. */
type CellsOfShape = readonly [shape: number, cells: number];

interface OpenCandidate {
	readonly candidate: Candidate;
	/** What it hides of the incident's regions. */
	readonly hidden: readonly CellsOfShape[];
}

/** Those candidates that lie within the map and touch no label. */
function openCandidates(labelMap: LabelMap, candidates: readonly Candidate[]): readonly OpenCandidate[] {
	const {grid, columns, placed} = labelMap;
	const others = [...placed.values()].flat();
	return candidates
		.filter(candidate => isWithin(candidate, columns, grid.rows))
		.filter(candidate => !candidate.some(label => others.some(other => isTouching(label, other))))
		.map(candidate => ({candidate, hidden: [...hiddenCells(labelMap, candidate)]}));
}

/** The candidate that hides the fewest cells of regions other than `except`; the first of those that hide as few. */
function hidingLeast(candidates: readonly OpenCandidate[], except?: number): Candidate | undefined {
	const cellsIn = ({hidden}: OpenCandidate) =>
		hidden.reduce((sum, [shape, cells]) => sum + (shape === except ? 0 : cells), 0);
	return candidates.toSorted((a, b) => cellsIn(a) - cellsIn(b))[0]?.candidate;
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

/** How many cells of each of the incident's regions lie under some labels. */
function hiddenCells({grid, left, levels}: LabelMap, candidate: Candidate): ReadonlyMap<number, number> {
	const {owners, columns} = grid;
	const counts = new Map<number, number>();
	for (const {row, column, width} of candidate) {
		const from = Math.max(0, column - left);
		const to = Math.max(from, Math.min(columns, column - left + width));
		for (const owner of owners.subarray(row * columns + from, row * columns + to)) {
			if (levels.has(owner)) counts.set(owner, (counts.get(owner) ?? 0) + 1);
		}
	}
	return counts;
}
