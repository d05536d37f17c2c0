import {type Line, lineWidth, plainText, span} from '../../text/line.ts';

/** Text on a map. */
export interface Label {
	readonly row: number;
	readonly column: number;
	readonly line: Line;
	/** Its cells, measured once: a map has many places to try. */
	readonly width: number;
	/** The columns, from and up to, of what can be seen of it. */
	readonly seen: readonly [number, number];
	/** It is a number, which would be read as that of any name it touches. */
	readonly isNumber: boolean;
}

/** One way to label a region: its name, and beside or below it its casualties, if any. */
export type Candidate = readonly Label[];

/** The cell of a map that a label belongs to. */
export type Anchor = Pick<Label, 'row' | 'column'>;

/** Stands where a region is whose name stands beside it. */
const marker = span('◉', 'title');
const space = span(' ');

/** A label from a cell on; the blanks around its text keep other labels off. */
export function labelAt({row, column}: Anchor, line: Line, isNumber: boolean): Label {
	const text = plainText([line]);
	const width = lineWidth(line);
	const from = column + text.length - text.trimStart().length;
	const to = column + width - text.length + text.trimEnd().length;
	return {row, column, line, width, seen: [from, to], isNumber};
}

/** The ways to put a name and its casualties (which may be empty) around the middle of a region, the best first. */
export function centredCandidates({row, column}: Anchor, name: Line, casualties: Line): readonly Candidate[] {
	const at = (line: Line, of: number, isNumber: boolean): Label => {
		const padded = [space, ...line, space];
		return labelAt({row: of, column: column - Math.floor(lineWidth(padded) / 2)}, padded, isNumber);
	};
	if (casualties.length === 0) return [[at(name, row, false)]];
	const width = lineWidth(name) + lineWidth(casualties) + 4;
	return [
		[at(name, row, false), at(casualties, row + 1, true)],
		[at(name, row - 1, false), at(casualties, row, true)],
		inRow({row, column: column - Math.floor(width / 2)}, [space, ...name], [...casualties, space]),
	];
}

/** The same with a mark in the place of a region, and the name to the right of it, or to the left. */
export function markedCandidates({row, column}: Anchor, name: Line, casualties: Line): readonly Candidate[] {
	const right = labelAt({row, column}, [marker, space, ...name, space], false);
	const toLeft = column - lineWidth(name) - 2;
	const left = labelAt({row, column: toLeft}, [space, ...name, space, marker], false);
	if (casualties.length === 0) return [[right], [left]];
	const below = (from: number) => labelAt({row: row + 1, column: from}, [space, ...casualties, space], true);
	return [
		[right, below(column + 1)],
		[left, below(column - lineWidth(casualties) - 2)],
		inRow({row, column}, [marker, space, ...name], [...casualties, space]),
		inRow(
			{row, column: toLeft - lineWidth(casualties) - 2},
			[space, ...name],
			[...casualties, space, marker],
		),
	];
}

/** A colon keeps the casualties from a name that ends with a number. */
function inRow({row, column}: Anchor, name: Line, casualties: Line): Candidate {
	const line = [...name, span(': ')];
	return [
		labelAt({row, column}, line, false),
		labelAt({row, column: column + lineWidth(line)}, casualties, true),
	];
}

/** Free cells between the labels of two regions in a row, and where one of them is a number. */
const apart = {names: 2, number: 4};

/** True where the labels of two regions would be read as one: side by side, or one above the other. */
export function isTouching(one: Label, other: Label): boolean {
	const free = Math.max(one.seen[0], other.seen[0]) - Math.min(one.seen[1], other.seen[1]);
	if (one.row === other.row) return free < (one.isNumber || other.isNumber ? apart.number : apart.names);
	return Math.abs(one.row - other.row) === 1 && free < 1;
}

/** True where all labels lie within so many columns and rows. */
export function isWithin(candidate: Candidate, columns: number, rows: number): boolean {
	return candidate.every(
		({row, column, width}) => row >= 0 && row < rows && column >= 0 && column + width <= columns,
	);
}

/** The labels, together, so far to the side and up or down that they lie within so many columns and rows if they can. */
export function moveInto(candidate: Candidate, columns: number, rows: number): Candidate {
	const by = (from: number, to: number, size: number) => Math.max(-from, Math.min(0, size - to));
	const down = by(
		Math.min(...candidate.map(({row}) => row)),
		Math.max(...candidate.map(({row}) => row + 1)),
		rows,
	);
	const across = by(
		Math.min(...candidate.map(({column}) => column)),
		Math.max(...candidate.map(({column, width}) => column + width)),
		columns,
	);
	return candidate.map(({row, column, line, isNumber}) =>
		labelAt({row: row + down, column: column + across}, line, isNumber),
	);
}
