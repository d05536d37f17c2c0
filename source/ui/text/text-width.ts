import {eastAsianWidth} from 'get-east-asian-width';
import QuickLRU from 'quick-lru';
import stringWidth from 'string-width';
import wcwidth from 'wcwidth.js';

// Latin, Greek and Cyrillic letters, dashes, quotation marks, arrows, lines, blocks, Braille and the board's own signs:
// one cell each in every terminal, whatever stands beside them. Most text is of these, and needs no segmenter.
const narrow =
	/^[\u0020-\u007e\u00a1-\u00ac\u00ae-\u02ff\u0388-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u2190-\u2319\u2500-\u25fc\u26a0\u2713\u2717\u2731\u2800-\u28ff]*$/;
// The joiners are the only invisible characters that `sanitize` lets through.
const invisible = /[\p{Control}\u200c\u200d]/u;
const mark = /[\p{Nonspacing_Mark}\p{Enclosing_Mark}]/u;
const emojiSelector = '\ufe0f';

const segmenter = new Intl.Segmenter(undefined, {granularity: 'grapheme'});
const widths = new QuickLRU<string, number>({maxSize: 4096});

/** Says whether every terminal gives the text one cell for each of its UTF-16 code units. */
export function isNarrow(text: string): boolean {
	return narrow.test(text);
}

/**
 * Cells to reserve for a text without escape sequences: for each grapheme cluster the most that any terminal gives it.
 * Terminals disagree (xterm.js and tmux add up code points by tables of different ages, others measure whole clusters),
 * so the text may end before its last cell, but never after it.
 */
export function textWidth(text: string): number {
	if (isNarrow(text)) return text.length;
	const known = widths.get(text);
	if (known !== undefined) return known;
	let width = 0;
	for (const {segment} of segmenter.segment(text)) width += clusterWidth(segment);
	widths.set(text, width);
	return width;
}

/** Modern terminals measure a cluster, others add up its code points: the larger of the two. */
function clusterWidth(cluster: string): number {
	let sum = 0;
	for (const character of cluster) sum += characterWidth(character);
	return Math.max(sum, stringWidth(cluster));
}

function characterWidth(character: string): number {
	if (invisible.test(character)) return 0;
	const codePoint = character.codePointAt(0) ?? 0;
	const cells = Math.max(wcwidth(character), eastAsianWidth(codePoint));
	if (!mark.test(character)) return isPictograph(codePoint) ? 2 : Math.max(1, cells);
	// Some marks make the letter below them wide. One that is newer than Unicode 5, on which wcwidth.js and xterm.js
	// stand, is a letter by itself for them.
	return character === emojiSelector || cells === 2 ? 1 : wcwidth(character);
}

/** Pictographs become two cells wide as Unicode grows, and are so in terminals newer than this program. */
function isPictograph(codePoint: number): boolean {
	return codePoint >= 0x1f300 && codePoint <= 0x1faff;
}
