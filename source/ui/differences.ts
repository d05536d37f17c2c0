import type {Cells, Paper} from './cells.ts';
import {space, tail} from './glyphs.ts';
import {bare, isAlikeForSpace, type Look, turned} from './look.ts';

/** Cells that stay as they are cost less to write again than to step over, if they are no more than this. */
const shortestStep = 4;

/** What brings a terminal up to date, and how its texts look afterwards. */
export interface Update {
	readonly output: string;
	readonly look: Look;
}

/**
 * What turns a screen that shows `shown` into one that shows the paper, in rows that are told to differ; `shown` is
 * brought up to date with it. Every piece is put in its place by its own address, so that a terminal that takes a
 * character for wider than it is here shifts nothing but that piece.
 */
export function differences(paper: Paper, shown: Cells, rows: Iterable<number>, before: Look): Update {
	const {cells} = paper;
	const {columns, glyphs, looks} = cells;
	let output = '';
	let look = before;

	const isSame = (at: number) => glyphs[at] === shown.glyphs[at] && looks[at] === shown.looks[at];

	/** The end of what is to be written from a place on, in one go. */
	function endOfPiece(from: number, end: number): number {
		let last = from + 1;
		for (let at = last; at < end && at - last <= shortestStep; at += 1) if (!isSame(at)) last = at + 1;
		while (last < end && glyphs[last] === tail) last += 1;
		// A terminal that gives it one more cell has written over what stands there.
		const isWider = glyphs[last - 1] === tail || paper.isDoubtful(glyphs[last - 1] ?? tail);
		return isWider && last < end ? endOfPiece(last, end) : last;
	}

	function write(from: number, to: number, address: (at: number) => string) {
		output += address(from);
		let isLost = false;
		for (let at = from; at < to; at += 1) {
			const glyph = glyphs[at] ?? tail;
			if (glyph === tail) continue;
			if (isLost) output += address(at);
			const next = paper.lookOf(looks[at] ?? 0);
			if (next !== look && !(glyph === space && isAlikeForSpace(look, next))) {
				output += turned(look, next);
				look = next;
			}
			// Terminals do not agree about what is wide: one that gives it a single cell must not keep what stood beside.
			const width = widthAt(at);
			if (width > 1) output += ' '.repeat(width) + address(at);
			output += paper.textOf(glyph);
			isLost = width > 1 || paper.isDoubtful(glyph);
		}
	}

	function widthAt(at: number): number {
		let width = 1;
		while (glyphs[at + width] === tail && (at + width) % columns !== 0) width += 1;
		return width;
	}

	for (const row of rows) {
		const start = row * columns;
		const end = start + columns;
		let isRowReached = false;
		for (let at = start; at < end; at += 1) {
			if (isSame(at)) continue;
			const from = glyphs[at] === tail && at > start ? at - 1 : at;
			const to = endOfPiece(from, end);
			write(from, to, place => {
				const column = place - start + 1;
				const address = isRowReached ? `\u001B[${column}G` : `\u001B[${row + 1};${column}H`;
				isRowReached = true;
				return address;
			});
			at = to - 1;
		}
		shown.glyphs.set(glyphs.subarray(start, end), start);
		shown.looks.set(looks.subarray(start, end), start);
	}
	return {output, look};
}

/** What empties a screen of which nobody knows what it shows. */
export const wiped = {output: '\u001B[0m\u001B[H\u001B[2J', look: bare} as const;
