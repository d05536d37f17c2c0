import type {Grid} from '../../map/grid.ts';
import {blank, cutLine, type Line, lineWidth, span} from '../line.ts';
import {severityOf} from '../severity.ts';
import {type MapView, nameLine, type Placed, tollLine} from './map-view.ts';

/** Text on a map. */
export interface Label {
	readonly row: number;
	readonly column: number;
	readonly line: Line;
}

/** Stands where a region is whose name stands beside it; one of fewer cells than `few` has no room for a name. */
const marker = span('◉', 'title');
const few = 3;

/**
 * The names of regions and their tolls, as far as there is room on a map with `left` free columns before it and
 * `columns` in all. No label lies over another one, over more than half of its own region, or, while there is another
 * place for it, over another region of the incident; then only over a less severe one, and half of that. The first of
 * `placed` come first. The selected region has its name in any case.
 */
export function labelsOn(
	grid: Grid,
	view: MapView,
	placed: readonly Placed[],
	left: number,
	columns: number,
): readonly Label[] {
	const levels = new Map(placed.map(({region, shape}) => [shape, severityOf(region)]));
	const found: Label[] = [];
	for (const {region, shape} of placed) {
		const {cell, cells} = grid.spots[shape] ?? {cell: 0, cells: 0};
		const spot = {column: left + (cell % grid.columns), row: Math.floor(cell / grid.columns)};
		const isFew = cells < few;
		const name = nameLine(view, region);
		const toll = tollLine(view, region);
		// A toll is worth more than a place in the middle.
		const choices = [...(isFew ? [] : centred(spot, name, toll)), ...marked(spot, name, toll)].sort(
			(one, other) => other.length - one.length,
		);
		const free = choices
			.filter(labels => labels.every(label => isFree(label, found, columns, grid.rows)))
			.map(labels => ({labels, covered: countsOf(labels.flatMap(label => ownersUnder(grid, label, left)))}))
			.filter(({covered}) => isFew || (covered.get(shape) ?? 0) <= cells / 2);
		const alone = free.find(
			({covered}) => ![...covered.keys()].some(each => each !== shape && levels.has(each)),
		);
		const chosen = alone ?? free.find(({covered}) => isGravest(grid, shape, covered, levels));
		if (chosen !== undefined) found.push(...chosen.labels);
		else if (region.id === view.selected) found.push(forced(choices, columns, grid.rows));
	}
	return found;
}

/** True where all other regions of the incident that are covered are less severe, and keep half of their cells. */
function isGravest(
	grid: Grid,
	shape: number,
	covered: ReadonlyMap<number, number>,
	levels: ReadonlyMap<number, number>,
): boolean {
	return [...covered].every(([other, count]) => {
		const level = levels.get(other);
		if (other === shape || level === undefined) return true;
		return level < (levels.get(shape) ?? 0) && count <= (grid.spots[other]?.cells ?? 0) / 2;
	});
}

function isFree(label: Label, found: readonly Label[], columns: number, rows: number): boolean {
	return isWithin(label, columns, rows) && !found.some(other => isOver(label, other));
}

type Spot = Omit<Label, 'line'>;

/** Name and toll around the middle of a region, or the name alone. */
function centred(spot: Spot, name: Line, toll: Line): readonly (readonly Label[])[] {
	const at = (line: Line, row: number): Label => {
		const padded = [span(' '), ...line, span(' ')];
		return {row, column: spot.column - Math.floor(lineWidth(padded) / 2), line: padded};
	};
	const alone = [at(name, spot.row)];
	if (toll.length === 0) return [alone];
	return [[at(name, spot.row), at(toll, spot.row + 1)], [at(name, spot.row - 1), at(toll, spot.row)], alone];
}

/** A mark in the place of a region, and name and toll to the right of it, or to the left; or the name alone. */
function marked({column, row}: Spot, name: Line, toll: Line): readonly (readonly Label[])[] {
	const below = [span(' '), ...toll, span(' ')];
	const right = {row, column, line: [marker, span(' '), ...name, span(' ')]};
	const left = {row, column: column - lineWidth(name) - 2, line: [span(' '), ...name, span(' '), marker]};
	if (toll.length === 0) return [[right], [left]];
	return [
		[right, {row: row + 1, column: column + 1, line: below}],
		[left, {row: row + 1, column: column - lineWidth(below), line: below}],
		[right, {row: row - 1, column: column + 1, line: below}],
		[left, {row: row - 1, column: column - lineWidth(below), line: below}],
		[right],
		[left],
	];
}

/** The name alone, whatever it covers; where it is too wide, cut and moved. */
function forced(choices: readonly (readonly Label[])[], columns: number, rows: number): Label {
	const names = choices.flatMap(labels => (labels.length === 1 ? labels : []));
	const [first = {row: 0, column: 0, line: blank}] = names;
	const fitting = names.find(label => isWithin(label, columns, rows));
	if (fitting !== undefined) return fitting;
	const line = cutLine(first.line, columns);
	return {row: first.row, column: Math.max(0, Math.min(columns - lineWidth(line), first.column)), line};
}

function isWithin({row, column, line}: Label, columns: number, rows: number): boolean {
	return row >= 0 && row < rows && column >= 0 && column + lineWidth(line) <= columns;
}

function isOver(a: Label, b: Label): boolean {
	return (
		a.row === b.row && a.column < b.column + lineWidth(b.line) && b.column < a.column + lineWidth(a.line)
	);
}

function countsOf(owners: readonly number[]): ReadonlyMap<number, number> {
	const counts = new Map<number, number>();
	for (const owner of owners) counts.set(owner, (counts.get(owner) ?? 0) + 1);
	return counts;
}

/** The shapes that own the cells of the map under a label. */
function ownersUnder({owners, columns}: Grid, {row, column, line}: Label, left: number): readonly number[] {
	const from = Math.max(0, column - left);
	const to = Math.max(from, Math.min(columns, column - left + lineWidth(line)));
	return [...owners.subarray(row * columns + from, row * columns + to)];
}
