import {type Line, lineWidth, plainText, span} from '../../text/line.ts';

/** Text on a map: the name of a region, and its casualties in the same row, so that nobody reads them as another's. */
export interface Label {
	readonly row: number;
	readonly column: number;
	readonly line: Line;
	/** Its cells, measured once: a map has many places to try. */
	readonly width: number;
	/** The columns, from and up to, of what can be seen of it. */
	readonly seen: readonly [number, number];
	/** It holds a number, which would be read as that of any name it touches. */
	readonly hasNumber: boolean;
}

/** What a label says. */
export interface LabelText {
	readonly name: Line;
	/** Empty for the name alone. */
	readonly casualties: Line;
}

/** The cell of a map that a label belongs to. */
export type Anchor = Pick<Label, 'row' | 'column'>;

/** Stands where a region is whose name stands beside it. */
const marker = span('◉', 'title');
const space = span(' ');

/** A label from a cell on; the blanks around its text keep other labels off. */
export function labelAt({row, column}: Anchor, line: Line, hasNumber: boolean): Label {
	const text = plainText([line]);
	const width = lineWidth(line);
	const from = column + text.length - text.trimStart().length;
	const to = column + width - text.length + text.trimEnd().length;
	return {row, column, line, width, seen: [from, to], hasNumber};
}

/** A colon keeps the casualties from a name that ends with a number. */
function wordsOf({name, casualties}: LabelText): Line {
	return casualties.length === 0 ? name : [...name, span(': '), ...casualties];
}

/** A name with its casualties over the middle of a region. */
export function centredLabel({row, column}: Anchor, text: LabelText): Label {
	const line = [space, ...wordsOf(text), space];
	return labelAt({row, column: column - Math.floor(lineWidth(line) / 2)}, line, text.casualties.length > 0);
}

/** The same with a mark in the place of a region, and the words to the right of it, or to the left. */
export function markedLabels({row, column}: Anchor, text: LabelText): readonly Label[] {
	const words = wordsOf(text);
	const hasNumber = text.casualties.length > 0;
	return [
		labelAt({row, column}, [marker, space, ...words, space], hasNumber),
		labelAt({row, column: column - lineWidth(words) - 2}, [space, ...words, space, marker], hasNumber),
	];
}

/** Free cells between the labels of two regions in a row, and where one of them holds a number. */
const apart = {names: 2, number: 4};

/**
 * True where the labels of two regions would be read as one: side by side, or one above the other, where it is not plain
 * that each ends with a number of its own.
 */
export function isTouching(one: Label, other: Label): boolean {
	const free = Math.max(one.seen[0], other.seen[0]) - Math.min(one.seen[1], other.seen[1]);
	if (one.row === other.row) return free < (one.hasNumber || other.hasNumber ? apart.number : apart.names);
	return Math.abs(one.row - other.row) === 1 && free < 1 && !(one.hasNumber && other.hasNumber);
}

/** True where a label lies within so many columns and rows. */
export function isWithin({row, column, width}: Label, columns: number, rows: number): boolean {
	return row >= 0 && row < rows && column >= 0 && column + width <= columns;
}

/** The label so far to the side and up or down that it lies within so many columns and rows if it can. */
export function moveInto(label: Label, columns: number, rows: number): Label {
	const by = (from: number, to: number, size: number) => Math.max(-from, Math.min(0, size - to));
	const row = label.row + by(label.row, label.row + 1, rows);
	const column = label.column + by(label.column, label.column + label.width, columns);
	return labelAt({row, column}, label.line, label.hasNumber);
}
