import {widthOf} from '../board/line.ts';
import {isNarrow} from '../board/narrow.ts';

/**
 * What stands in the cells of a screen, as numbers: the code point of a character, or for letters with marks, which
 * are several code points, a number of their own.
 */
export interface Glyphs {
	/** Splits a text into what the cells show one after the other; what has no width goes with what is before it. */
	readonly of: (text: string) => readonly Glyph[];
	readonly text: (number: number) => string;
	/** True for what some terminals may give more cells, or fewer. */
	readonly isDoubtful: (number: number) => boolean;
	/** True where so many have numbers of their own that it is time to begin anew. */
	readonly isFull: () => boolean;
}

interface Glyph {
	readonly number: number;
	/** In cells: 1 for most, 2 for wide characters, more for some letters with marks. */
	readonly width: number;
}

/** A further cell of a wide character. */
export const tail = 0;
export const space = 0x20;

const firstOwn = 0x11_00_00;
/** The letters before it are Latin. */
const firstDoubtful = 0x03_00;
/** A file whose texts change for days must not fill the memory with letters that were shown once. */
const mostOwn = 4096;

export function createGlyphs(): Glyphs {
	const numbers = new Map<string, number>();
	const texts: string[] = [];
	let segmenter: Intl.Segmenter | undefined;

	function numberOf(letter: string): number {
		const first = letter.codePointAt(0) ?? space;
		if (letter.length === (first > 0xff_ff ? 2 : 1)) return first;
		const known = numbers.get(letter);
		if (known !== undefined) return known;
		const number = firstOwn + texts.push(letter) - 1;
		numbers.set(letter, number);
		return number;
	}

	return {
		of: text => {
			segmenter ??= new Intl.Segmenter('en');
			const letters: string[] = [];
			for (const {segment} of segmenter.segment(text)) {
				const last = letters.length - 1;
				if (widthOf(segment) > 0) letters.push(segment);
				else if (last >= 0) letters[last] += segment;
			}
			return letters.map(letter => ({number: numberOf(letter), width: widthOf(letter)}));
		},
		text: number => (number < firstOwn ? String.fromCodePoint(number) : (texts[number - firstOwn] ?? ' ')),
		isDoubtful: number =>
			number >= firstOwn || (number >= firstDoubtful && !isNarrow(String.fromCodePoint(number))),
		isFull: () => texts.length >= mostOwn,
	};
}
