import {type Line, lineWidth, plain, span} from '../line.ts';

/** Text on a map. */
export interface Label {
	readonly row: number;
	readonly column: number;
	readonly line: Line;
	/** Its cells, measured once: a map is full of places to try. */
	readonly width: number;
	/** The columns, from and up to, of what can be seen of it. */
	readonly seen: readonly [number, number];
	/** It is a number, and would be read as that of any name that it touches. */
	readonly isToll: boolean;
}

/** What stands on a map for one region: its name, and behind it or below it, if anything, its toll. */
export type Way = readonly Label[];

/** A cell of a map. */
export type Spot = Pick<Label, 'row' | 'column'>;

/** Stands where a region is whose name stands beside it. */
const marker = span('◉', 'title');
const space = span(' ');

/** Text from a cell of a map on; blanks around it keep other text off. */
export function labelAt({row, column}: Spot, line: Line, isToll: boolean): Label {
	const text = plain([line]);
	const width = lineWidth(line);
	const from = column + text.length - text.trimStart().length;
	const to = column + width - text.length + text.trimEnd().length;
	return {row, column, line, width, seen: [from, to], isToll};
}

/** The ways to put a name and a toll, or with a blank one the name alone, around the middle of a region, the best first. */
export function centred({row, column}: Spot, name: Line, toll: Line): readonly Way[] {
	const at = (line: Line, of: number, isToll: boolean): Label => {
		const padded = [space, ...line, space];
		return labelAt({row: of, column: column - Math.floor(lineWidth(padded) / 2)}, padded, isToll);
	};
	if (toll.length === 0) return [[at(name, row, false)]];
	const width = lineWidth(name) + lineWidth(toll) + 4;
	return [
		[at(name, row, false), at(toll, row + 1, true)],
		[at(name, row - 1, false), at(toll, row, true)],
		inRow({row, column: column - Math.floor(width / 2)}, [space, ...name], [...toll, space]),
	];
}

/** The same with a mark in the place of a region, and the name to the right of it, or to the left. */
export function marked({row, column}: Spot, name: Line, toll: Line): readonly Way[] {
	const right = labelAt({row, column}, [marker, space, ...name, space], false);
	const toLeft = column - lineWidth(name) - 2;
	const left = labelAt({row, column: toLeft}, [space, ...name, space, marker], false);
	if (toll.length === 0) return [[right], [left]];
	const below = (from: number) => labelAt({row: row + 1, column: from}, [space, ...toll, space], true);
	return [
		[right, below(column + 1)],
		[left, below(column - lineWidth(toll) - 2)],
		inRow({row, column}, [marker, space, ...name], [...toll, space]),
		inRow({row, column: toLeft - lineWidth(toll) - 2}, [space, ...name], [...toll, space, marker]),
	];
}

/** A colon keeps the toll from a name that ends with a number. */
function inRow({row, column}: Spot, name: Line, toll: Line): Way {
	const line = [...name, span(': ')];
	return [labelAt({row, column}, line, false), labelAt({row, column: column + lineWidth(line)}, toll, true)];
}

/** Free cells between the labels of two regions in a row, and where one of them is a toll. */
const apart = {names: 2, toll: 4};

/** True where the labels of two regions would be read as one: side by side, or one above the other. */
export function isTouching(one: Label, other: Label): boolean {
	const free = Math.max(one.seen[0], other.seen[0]) - Math.min(one.seen[1], other.seen[1]);
	if (one.row === other.row) return free < (one.isToll || other.isToll ? apart.toll : apart.names);
	return Math.abs(one.row - other.row) === 1 && free < 1;
}

/** True where all labels lie within so many columns and rows. */
export function isWithin(way: Way, columns: number, rows: number): boolean {
	return way.every(
		({row, column, width}) => row >= 0 && row < rows && column >= 0 && column + width <= columns,
	);
}

/** The labels, together, so far to the side and up or down that they lie within so many columns and rows if they can. */
export function movedInto(way: Way, columns: number, rows: number): Way {
	const by = (from: number, to: number, size: number) => Math.max(-from, Math.min(0, size - to));
	const down = by(Math.min(...way.map(({row}) => row)), Math.max(...way.map(({row}) => row + 1)), rows);
	const across = by(
		Math.min(...way.map(({column}) => column)),
		Math.max(...way.map(({column, width}) => column + width)),
		columns,
	);
	return way.map(({row, column, line, isToll}) =>
		labelAt({row: row + down, column: column + across}, line, isToll),
	);
}
