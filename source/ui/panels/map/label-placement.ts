import type {Grid} from '../../../map/grid.ts';
import {blank, truncateLine} from '../../text/line.ts';
import {anchorsOf, halfOf, isSmall} from './label-anchors.ts';
import {
	type Anchor,
	centredLabel,
	isTouching,
	isWithin,
	type Label,
	type LabelText,
	labelAt,
	markedLabels,
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
	readonly placed: Map<number, Label>;
}

/** What is to be said of a shape. */
export interface ShapeText extends LabelText {
	readonly shape: number;
}

/** Where a label has room among those placed so far; undefined where it has none. */
export function bestCandidate(labelMap: LabelMap, text: ShapeText): Label | undefined {
	const {grid, levels} = labelMap;
	const {shape} = text;
	const levelOf = (of: number) => levels.get(of) ?? 0;
	const mayHide = ([other, cells]: CellsOfShape) =>
		other === shape
			? isSmall(labelMap, shape) || cells <= halfOf(grid, shape)
			: levelOf(other) < levelOf(shape) && cells <= halfOf(grid, other);
	const anchors = anchorsOf(labelMap, shape);
	// A label over the region is better than one a row above or below it.
	for (const candidatesAt of [candidatesOver, candidatesNear]) {
		for (const anchor of anchors) {
			const open = openCandidates(labelMap, candidatesAt(labelMap, anchor, text));
			const best = hidingLeast(
				open.filter(({hidden}) => hidden.every(mayHide)),
				shape,
			);
			if (best !== undefined) return best;
		}
	}
	return undefined;
}

/** The candidate that hides as few cells of the incident's regions as can be; undefined where the map is too small. */
function leastHidingCandidate(labelMap: LabelMap, text: ShapeText): Label | undefined {
	const anchors = anchorsOf(labelMap, text.shape);
	const [best] = anchors;
	const over = anchors.flatMap(anchor => candidatesOver(labelMap, anchor, text));
	const near = best === undefined ? [] : [movedInto(labelMap, centredLabel(best, text))];
	return hidingLeast(openCandidates(labelMap, [...over, ...near]));
}

/** A label on a map that has no other yet, with its casualties if they fit; truncated where not even the name does. */
export function forcedCandidate(labelMap: LabelMap, text: ShapeText): Label {
	const [{row} = {row: 0}] = anchorsOf(labelMap, text.shape);
	for (const said of [text, {...text, casualties: blank}]) {
		const candidate = bestCandidate(labelMap, said) ?? leastHidingCandidate(labelMap, said);
		if (candidate !== undefined) return candidate;
	}
	return labelAt({row, column: 0}, truncateLine(text.name, labelMap.columns), false);
}

/** A shape, and how many of its cells lie under a candidate. */
type CellsOfShape = readonly [shape: number, cells: number];

interface OpenCandidate {
	readonly candidate: Label;
	/** What it hides of the incident's regions. */
	readonly hidden: readonly CellsOfShape[];
}

/** Those candidates that lie within the map and touch no label. */
function openCandidates(labelMap: LabelMap, candidates: readonly Label[]): readonly OpenCandidate[] {
	const {grid, columns, placed} = labelMap;
	const others = [...placed.values()];
	return candidates
		.filter(candidate => isWithin(candidate, columns, grid.rows))
		.filter(candidate => !others.some(other => isTouching(candidate, other)))
		.map(candidate => ({candidate, hidden: [...hiddenCells(labelMap, candidate)]}));
}

/** The candidate that hides the fewest cells of regions other than `except`; the first of those that hide as few. */
function hidingLeast(candidates: readonly OpenCandidate[], except?: number): Label | undefined {
	const cellsIn = ({hidden}: OpenCandidate) =>
		hidden.reduce((sum, [shape, cells]) => sum + (shape === except ? 0 : cells), 0);
	return candidates.toSorted((a, b) => cellsIn(a) - cellsIn(b))[0]?.candidate;
}

/** The candidates in the row of an anchor. */
function candidatesOver(labelMap: LabelMap, anchor: Anchor, text: ShapeText): readonly Label[] {
	const centred = isSmall(labelMap, text.shape) ? [] : [movedInto(labelMap, centredLabel(anchor, text))];
	return [...centred, ...markedLabels(anchor, text)];
}

/** The candidates a row below an anchor and above it. */
function candidatesNear(labelMap: LabelMap, {row, column}: Anchor, text: ShapeText): readonly Label[] {
	if (isSmall(labelMap, text.shape)) return [];
	return [1, -1].map(down => movedInto(labelMap, centredLabel({row: row + down, column}, text)));
}

function movedInto({grid, columns}: LabelMap, label: Label): Label {
	return moveInto(label, columns, grid.rows);
}

/** How many cells of each of the incident's regions lie under a label. */
function hiddenCells({grid, left, levels}: LabelMap, label: Label): ReadonlyMap<number, number> {
	const {owners, columns} = grid;
	const counts = new Map<number, number>();
	const {row, column, width} = label;
	const from = Math.max(0, column - left);
	const to = Math.max(from, Math.min(columns, column - left + width));
	for (const owner of owners.subarray(row * columns + from, row * columns + to)) {
		if (levels.has(owner)) counts.set(owner, (counts.get(owner) ?? 0) + 1);
	}
	return counts;
}
