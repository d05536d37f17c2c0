import {blockLetters, type LetterRows} from '../../text/block-letters.ts';
import {blank, type Line, span, type TextRole} from '../../text/line.ts';
import {textWidth} from '../../text/text-width.ts';

/** Rows of words beside figures of so many rows: words as high as figures would be too wide. */
const wordRows: Readonly<Record<LetterRows, LetterRows>> = {3: 3, 4: 3, 5: 4, 7: 5};

/** Cells between figures in letters of so many rows: twice those between words, so that no two read as one phrase. */
export const figureGap: Readonly<Record<LetterRows, number>> = {3: 6, 4: 6, 5: 12, 7: 12};

/** Splits `at least 4` into hedge and core, which are drawn in two sizes; where it has no clear hedge, all is core. */
export function splitHedge(words: string): {readonly hedge: string; readonly core: string} {
	const last = words.lastIndexOf(' ') + 1;
	const hedge = words.slice(0, last).trim();
	const isSplit =
		hedge !== '' &&
		!/\d/.test(hedge) &&
		!/^(a|many|several)$/i.test(hedge) &&
		/^[\d,.]+\+?$/.test(words.slice(last));
	return isSplit ? {hedge, core: words.slice(last)} : {hedge: '', core: words};
}

/** A number in all the rows, words in fewer of them; ordinary text in the last row where there are no letters for it. */
export function figureLetters(core: string, rows: LetterRows): readonly Line[] {
	const drawn = blockLetters(core, /\d/.test(core) ? rows : wordRows[rows]) ?? [core];
	return [
		...Array.from({length: rows - drawn.length}, () => blank),
		...drawn.map(text => [span(text, 'claim')]),
	];
}

/** Words in three rows of letters, or in one of ordinary text where those would take more than `widest` cells. */
export function wordLetters(text: string, widest: number, role: TextRole): readonly Line[] {
	const big = widest === 0 ? undefined : blockLetters(text, 3, role === 'label');
	const lines = big === undefined || textWidth(big[0] ?? '') > widest ? [text] : big;
	return lines.map(line => [span(line, role)]);
}
