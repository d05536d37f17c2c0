import {isNarrow} from '../board/narrow.ts';
import type {Size} from '../board/state.ts';
import {createGlyphs, type Glyphs, space, tail} from './glyphs.ts';
import {bare, keyOf, type Look, lookOfSpace} from './look.ts';

/** A screen of cells, row by row: what stands in each, and how it looks, both as numbers. */
export interface Cells extends Size {
	readonly glyphs: Uint32Array;
	readonly looks: Uint16Array;
}

/** Cells that can be written to. */
export interface Paper {
	readonly cells: Cells;
	readonly lookOf: (number: number) => Look;
	readonly textOf: Glyphs['text'];
	readonly isDoubtful: Glyphs['isDoubtful'];
	/** The rows that were written to since this was asked last, from the top. */
	readonly takeTouched: () => readonly number[];
	/** True when it should be replaced by a new one. */
	readonly isUsedUp: () => boolean;
	/** Writes a text into a row from a column on, and no further than `end`; returns the column after it. */
	readonly write: (row: number, column: number, end: number, text: string, look: Look) => number;
	/** Empties cells of a row from a column up to `end`. */
	readonly clear: (row: number, column: number, end: number, look: Look) => void;
}

export function blankCells({columns, rows}: Size): Cells {
	const glyphs = new Uint32Array(columns * rows).fill(space);
	return {columns, rows, glyphs, looks: new Uint16Array(columns * rows)};
}

/** Looks by numbers; 0 is the look of a terminal that was told nothing. */
function createLooks() {
	const looks: Look[] = [bare];
	const numbers = new Map([[keyOf(bare), 0]]);
	const known = new Map<Look, {readonly number: number; readonly ofSpace: number}>();

	function numberOf(look: Look): number {
		const key = keyOf(look);
		const number = numbers.get(key) ?? looks.push(look) - 1;
		numbers.set(key, number);
		return number;
	}

	return {
		of: (number: number) => looks[number] ?? bare,
		/** A look's number, and that of the look which it gives to a space. */
		numbersOf: (look: Look) => {
			const found = known.get(look);
			if (found !== undefined) return found;
			const made = {number: numberOf(look), ofSpace: numberOf(lookOfSpace(look))};
			known.set(look, made);
			return made;
		},
	};
}

/** Paper of a size, all of it blank and in the look of a terminal that was told nothing. */
export function createPaper(size: Size): Paper {
	const {columns, rows} = size;
	const cells = blankCells(size);
	const glyphs = createGlyphs();
	const touched = new Set<number>();
	const looks = createLooks();

	function clear(row: number, column: number, end: number, look: Look) {
		if (row < 0 || row >= rows) return;
		const from = row * columns + column;
		const to = row * columns + Math.min(end, columns);
		if (to <= from) return;
		touched.add(row);
		cells.glyphs.fill(space, from, to);
		cells.looks.fill(looks.numbersOf(look).ofSpace, from, to);
	}

	function write(row: number, column: number, end: number, text: string, look: Look): number {
		const limit = Math.min(end, columns);
		if (row < 0 || row >= rows) return column;
		touched.add(row);
		const start = row * columns;
		const {number, ofSpace} = looks.numbersOf(look);
		let at = column;
		if (isNarrow(text)) {
			for (let index = 0; index < text.length && at < limit; index += 1, at += 1) {
				const glyph = text.charCodeAt(index);
				cells.glyphs[start + at] = glyph;
				cells.looks[start + at] = glyph === space ? ofSpace : number;
			}
			return at;
		}
		for (const glyph of glyphs.of(text)) {
			if (at >= limit) break;
			const next = Math.min(at + glyph.width, limit);
			// Half of a wide character at the edge would push the rest of the row.
			const isWhole = next === at + glyph.width;
			cells.glyphs.fill(isWhole ? tail : space, start + at, start + next);
			if (isWhole) cells.glyphs[start + at] = glyph.number;
			cells.looks.fill(isWhole && glyph.number !== space ? number : ofSpace, start + at, start + next);
			at = next;
		}
		return at;
	}

	return {
		cells,
		lookOf: looks.of,
		textOf: glyphs.text,
		isDoubtful: glyphs.isDoubtful,
		takeTouched: () => {
			const rowsTouched = [...touched].sort((a, b) => a - b);
			touched.clear();
			return rowsTouched;
		},
		isUsedUp: glyphs.isFull,
		write,
		clear,
	};
}
