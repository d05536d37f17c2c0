import {blockLetters, type LetterRows} from '../../text/block-letters.ts';
import {type Line, span, type TextRole, wrapText} from '../../text/line.ts';
import {textWidth} from '../../text/text-width.ts';

/** Rows that letters for regions can be high, the largest first. */
export const letterRows = [5, 4, 3] as const satisfies readonly LetterRows[];

/** 0 for ordinary letters. */
export type Rows = 0 | (typeof letterRows)[number];

/** True for a text that fits in letters of so many rows, or that there are no letters for at all. */
export function isFitting(text: string, rows: Rows, width: number): boolean {
	return textWidth(rows === 0 ? text : (blockLetters(text, rows)?.[0] ?? '')) <= width;
}

/** The text in letters of at most so many rows, or whole in ordinary ones where none fit or there are none for it. */
export function drawnText(text: string, rows: Rows, width: number, role: TextRole): readonly Line[] {
	const big = letterRows
		.filter(size => size <= rows)
		.map(size => blockLetters(text, size))
		.find(lines => lines !== undefined && textWidth(lines[0] ?? '') <= width);
	return (big ?? wrapText(text, width)).map(line => [span(line, role)]);
}

/** The same for a name, which may be broken over two lines of the smallest letters. */
export function drawnName(name: string, rows: Rows, width: number): readonly Line[] {
	return inLetters(name, rows, width).flatMap(part => drawnText(part, rows, width, 'title'));
}

/** True for a name that `drawnName` draws in letters, and for one that there are no letters for. */
export function isNameDrawn(name: string, rows: Rows, width: number): boolean {
	return inLetters(name, rows, width).every(part => isFitting(part, rows === 0 ? 0 : 3, width));
}

/** The name, or the two parts of it that fit in the smallest letters where the whole does not. */
function inLetters(name: string, rows: Rows, width: number): readonly string[] {
	if (rows === 0 || isFitting(name, 3, width)) return [name];
	const words = name.split(' ');
	const parts = words
		.slice(1)
		.map((_, index) => [words.slice(0, index + 1).join(' '), words.slice(index + 1).join(' ')]);
	return parts.findLast(each => each.every(part => isFitting(part, 3, width))) ?? [name];
}
