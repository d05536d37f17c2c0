import cliTruncate from 'cli-truncate';
import wrapAnsi from 'wrap-ansi';
import type {TextRole} from '../theme/theme.ts';
import {isNarrow, textWidth} from './text-width.ts';

export type {TextRole};

/** A piece of a line in one role. */
export interface Span {
	readonly text: string;
	readonly role: TextRole;
}

/** One row of cells on the screen. */
export type Line = readonly Span[];

export const blank: Line = [];

export function span(text: string, role: TextRole = 'plain'): Span {
	return {text, role};
}

export function lineWidth(line: Line): number {
	return line.reduce((width, {text}) => width + textWidth(text), 0);
}

/** The text in at most `width` cells, with an ellipsis where something is left out. */
export function truncate(text: string, width: number): string {
	if (width <= 0) return '';
	if (isNarrow(text)) return text.length <= width ? text : `${text.slice(0, width - 1)}…`;
	// Combining marks take no cells; of a text with thousands of them, only a part is measured.
	const bounded = text.length > width * 8 ? text.slice(0, width * 8).toWellFormed() : text;
	return cliTruncate(bounded, width);
}

/** The text in exactly `width` cells, truncated or padded. */
export function padToWidth(text: string, width: number, align: 'left' | 'right' = 'left'): string {
	const shown = truncate(text, width);
	const gap = ' '.repeat(Math.max(0, width - textWidth(shown)));
	return align === 'left' ? shown + gap : gap + shown;
}

/** The line in at most `width` cells, with an ellipsis where something is left out. */
export function truncateLine(line: Line, width: number): Line {
	if (lineWidth(line) <= width) return line;
	const shown: Span[] = [];
	let left = width;
	for (const {text, role} of line) {
		const isLast = textWidth(text) >= left;
		// Where the span fills the width exactly, the ellipsis must still show that more follows.
		const piece = isLast ? truncate(`${text}…`, left) : text;
		shown.push({text: piece, role});
		left -= textWidth(piece);
		if (isLast) break;
	}
	return shown;
}

/** Two lines at the left and right end of `width` cells; the left one is truncated if both do not fit. */
export function justify(left: Line, right: Line, width: number): Line {
	const rightWidth = lineWidth(right);
	if (rightWidth === 0) return truncateLine(left, width);
	if (rightWidth >= width) return truncateLine(right, width);
	const shown = truncateLine(left, width - rightWidth - 1);
	return [...shown, span(' '.repeat(width - rightWidth - lineWidth(shown))), ...right];
}

/** The text wrapped into lines of at most `width` cells, at spaces where there are any; only spaces are dropped. */
export function wrapText(text: string, width: number): readonly string[] {
	const most = Math.max(1, width);
	const rows = wrapAnsi(text, most, {hard: true, trim: true}).split('\n');
	return rows.flatMap(row => (textWidth(row) <= most ? [row] : broken(row, most)));
}

/** Breaks a letter with marks that is wider than a whole row, which the library does not do. */
function broken(row: string, most: number): readonly string[] {
	const pieces: string[] = [];
	for (const character of row) {
		const piece = (pieces.at(-1) ?? '') + character;
		if (pieces.length > 0 && textWidth(piece) <= most) pieces[pieces.length - 1] = piece;
		else pieces.push(character);
	}
	return pieces;
}

/** The line wrapped into lines of at most `width` cells; each piece keeps its role. */
export function wrapLine(line: Line, width: number): readonly Line[] {
	// The library normalizes what it wraps: the pieces are found again in the same form.
	const spans = line.map(({text, role}) => ({text: text.normalize(), role}));
	const whole = plainText([spans]);
	// Most lines fit; to find that out takes the library some 30 µs.
	if (isNarrow(whole) && whole.length <= width && whole !== '' && whole === whole.trim())
		return [line.filter(({text}) => text !== '')];
	let from = 0;
	return wrapText(whole, width).map(row => {
		while (whole[from] === ' ' && !row.startsWith(' ')) from += 1;
		const start = from;
		from += row.length;
		return sliceSpans(spans, start, from);
	});
}

function sliceSpans(spans: Line, start: number, end: number): Line {
	let offset = 0;
	return spans.flatMap(({text, role}) => {
		const piece = text.slice(Math.max(0, start - offset), Math.max(0, end - offset));
		offset += text.length;
		return piece === '' ? [] : [{text: piece, role}];
	});
}

export function indentLines(lines: readonly Line[], by: number): readonly Line[] {
	return lines.map(line => (line.length === 0 ? line : [span(' '.repeat(by)), ...line]));
}

/** The text of lines without roles, joined by line breaks. */
export function plainText(lines: readonly Line[]): string {
	return lines.map(line => line.map(({text}) => text).join('')).join('\n');
}
