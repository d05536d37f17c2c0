import {splitDigits} from './digits.ts';
import {FRACTIONS, NUMBERS_BY_WORD, parseParts, SCALE_LETTERS, SCALES} from './number-words.ts';

/** What is wrong with a number that is understood but cannot be a count. */
export type NumberIssue =
	| 'a negative count'
	| 'a fractional count'
	| 'a range that runs backwards'
	| 'a count too large to be exact'
	| `what may be ${string} or ${string}`;

/** A number, and what its last digit that was said counts: 100,000 for "1.2 million", 1 for "1,200,000". */
export interface ParsedNumber {
	readonly count: number;
	readonly unit: number;
}

/** Parses one number, in digits or words, scaled or not ("1,305", "two hundred thousand"); undefined where it is none. */
export function parseNumber(text: string): ParsedNumber | NumberIssue | undefined {
	const {head, scale} = splitScale(text);
	return parseScaled(head, scale) ?? parseParts(text);
}

/** Separates a number from its scale: "two hundred thousand" → "two", 100,000. */
export function splitScale(text: string): {readonly head: string; readonly scale: bigint} {
	const [, digits = '', letters = ''] = /^(.*\d) ?([a-z]+)$/.exec(text) ?? [];
	const at = text.lastIndexOf(' ');
	const [rest, factor] = SCALE_LETTERS.has(letters)
		? [digits, SCALE_LETTERS.get(letters)]
		: [text.slice(0, Math.max(0, at)), SCALES.get(text.slice(at + 1))];
	if (rest === '' || factor === undefined) return {head: text, scale: 1n};
	const inner = splitScale(rest);
	return {head: inner.head, scale: inner.scale * factor};
}

/** Parses the two parts that `splitScale` gives. */
export function parseScaled(head: string, scale: bigint): ParsedNumber | NumberIssue | undefined {
	if (head.startsWith('-'))
		return parseScaled(head.slice(1).trimStart(), scale) === undefined ? undefined : 'a negative count';
	const words = scale > 1n && head.startsWith('a couple') ? head.replace(/ of$/, '') : head;
	const word = scale > 1n && words === 'a' ? 1 : NUMBERS_BY_WORD.get(words);
	if (word !== undefined) return parsed(BigInt(word) * scale, scale);
	const [numerator, denominator] = (scale > 1n ? fractionOf(words) : undefined) ?? [0n, 1n];
	if (numerator > 0n && scale % denominator === 0n)
		return parsed((numerator * scale) / denominator, scale / denominator);
	const ambiguous = scale === 1n ? ambiguity(head) : undefined;
	if (ambiguous !== undefined) return ambiguous;
	const digits = splitDigits(head, scale > 1n);
	if (digits === undefined) return undefined;
	const divisor = 10n ** BigInt(digits.decimals.length);
	const product = BigInt(digits.whole + digits.decimals) * scale;
	if (product % divisor !== 0n) return 'a fractional count';
	return parsed(product / divisor, scale / divisor);
}

/** Both readings of "1.234", one thousand and more in half of the world, one and a bit in the other; else undefined. */
export function ambiguity(digits: string): NumberIssue | undefined {
	return /^[1-9]\d{0,2}\.\d{3}$/.test(digits)
		? `what may be ${digits.replace('.', ',')} or ${digits}`
		: undefined;
}

/** "half a", "two and a half" of a scale. */
function fractionOf(words: string): readonly [bigint, bigint] | undefined {
	const [, whole] = /^(.+) and a half$/.exec(words) ?? [];
	const number = whole === undefined ? undefined : NUMBERS_BY_WORD.get(whole);
	return number === undefined ? FRACTIONS.get(words) : [2n * BigInt(number) + 1n, 2n];
}

function parsed(count: bigint, unit: bigint): ParsedNumber | NumberIssue {
	if (count > BigInt(Number.MAX_SAFE_INTEGER)) return 'a count too large to be exact';
	return {count: Number(count), unit: count === 0n || unit < 1n ? 1 : Number(unit)};
}

/** The number where it can be a count; else what is wrong with it, or undefined where it is no number. */
export function checkNumber(value: number): number | NumberIssue | undefined {
	if (value < 0) return 'a negative count';
	if (value > Number.MAX_SAFE_INTEGER) return 'a count too large to be exact';
	// Adding 0 makes a plain zero of -0, which would print with its sign.
	return Number.isInteger(value) ? value + 0 : Number.isNaN(value) ? undefined : 'a fractional count';
}
