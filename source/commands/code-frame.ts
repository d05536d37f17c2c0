import {sanitize} from '../incident/sanitize.ts';
import {textWidth} from '../ui/text/text-width.ts';

/** Width of the longest line, in cells; a longer one is cut around the place. */
const maxWidth = 100;
/** Cells after the place that are kept where the line is too long on both sides. */
const minWidthAfter = 40;
/** A terminal moves that far at a tab, at most. */
const tabWidth = 8;
/** UTF-16 units on each side of the place that are looked at: a file may be one line of megabytes. */
const reach = maxWidth * 8;

const graphemes = new Intl.Segmenter('en', {granularity: 'grapheme'});

/**
 * The line of a text at a place (both from 1, the column in UTF-16 units), safe to print, and under it a line with a
 * caret at the column. Tabs stay tabs in both, so that the caret is right whatever the terminal makes of them.
 */
export function codeFrame(text: string, line: number, column: number): readonly [string, string] {
	const written = lineOf(text, line);
	const at = Math.min(column - 1, written.length);
	const [from, to] = [Math.max(0, at - reach), Math.min(written.length, at + reach)];
	const before = cellsOf(written.slice(from, at));
	const after = cellsOf(written.slice(at, to));
	const isCut = {before: from > 0, after: to < written.length};
	const widthAfter = Math.min(total(after) + 1, Math.max(minWidthAfter, maxWidth - total(before)));
	const shownAfter = cutTo(after, widthAfter, isCut.after);
	const shownBefore = cutTo(before.toReversed(), maxWidth - total(shownAfter), isCut.before).toReversed();
	const lead = shownBefore.map(({text, width}) => (text === '\t' ? text : ' '.repeat(width)));
	return [[...shownBefore, ...shownAfter].map(cell => cell.text).join(''), `${lead.join('')}^`];
}

/** A tab or a grapheme. */
interface Cell {
	readonly text: string;
	readonly width: number;
}

function lineOf(text: string, line: number): string {
	const breaks = /\r\n|\r|\n/g;
	// The columns of issues do not count a byte-order mark.
	breaks.lastIndex = text.startsWith('\uFEFF') ? 1 : 0;
	let start = breaks.lastIndex;
	for (let passed = 1; passed < line; passed += 1) {
		if (breaks.exec(text) === null) return '';
		start = breaks.lastIndex;
	}
	return text.slice(start, breaks.exec(text)?.index ?? text.length);
}

function cellsOf(written: string): readonly Cell[] {
	// Word by word, since sanitizing the whole would take away tabs and indentation.
	const words = written.split(/([\t ]+)/).map((part, index) => (index % 2 === 0 ? sanitize(part) : part));
	return [...graphemes.segment(words.join(''))].map(({segment}) => ({
		text: segment,
		width: segment === '\t' ? tabWidth : textWidth(segment),
	}));
}

function total(cells: readonly Cell[]): number {
	return cells.reduce((sum, {width}) => sum + width, 0);
}

/** The first cells that fit; an ellipsis stands for the rest. */
function cutTo(cells: readonly Cell[], width: number, isCut: boolean): readonly Cell[] {
	if (!isCut && total(cells) <= width) return cells;
	const shown: Cell[] = [];
	let left = width - 1;
	for (const cell of cells) {
		if (cell.width > left) break;
		shown.push(cell);
		left -= cell.width;
	}
	return [...shown, {text: '…', width: 1}];
}
