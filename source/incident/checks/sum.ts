import {listWords} from '../list-words.ts';
import {formatCount, isApproximate, isBounded, isExact, type Quantity} from '../quantity/quantity.ts';

/** A value to be added up; a floor where it is of an earlier time, since when it may have grown. */
export interface Term {
	readonly value: Quantity;
	readonly isEarlier: boolean;
}

/** What several claims make together: the set of values that fit them. Sums are the board's own: nobody said them. */
export interface Sum {
	/** The counts added up, and what nobody counted beside them: `12 and dozens`. */
	readonly words: string;
	/** The least and the most that fits, with what words such as "dozens" are coded by. */
	readonly low: number;
	readonly high: number;
	/** The least by what was counted: only this, and what is worked out from it, may be shown. */
	readonly counted: number;
	/** True where a number stands for every term, so that nothing is named beside the sum. */
	readonly isAllCounted: boolean;
	/** True for a floor of "more than": the number that was said is one less. */
	readonly isStrict: boolean;
	/** How many of the terms are floors because they are of an earlier time. */
	readonly earlier: number;
}

/** How many kinds of words are named beside a sum. */
const maxNamed = 3;

/** Adds values up, whatever their order. Undefined for none, and where the sum is beyond Number.MAX_SAFE_INTEGER. */
export function sumOf(terms: readonly Term[]): Sum | undefined {
	const counts = terms.filter(isCounted);
	const named = terms.filter(term => !isCounted(term));
	const low = total(terms, leastOf);
	const high = total(terms, mostOf);
	if (terms.length === 0 || low > Number.MAX_SAFE_INTEGER) return undefined;
	if (Number.isFinite(high) && high > Number.MAX_SAFE_INTEGER) return undefined;
	return {
		words: listWords([...countWords(counts), ...namedWords(named)]),
		low,
		high,
		counted: total(counts, leastOf),
		isAllCounted: named.length === 0,
		isStrict: counts.some(({value}) => isStrict(value)),
		earlier: terms.filter(({isEarlier}) => isEarlier).length,
	};
}

/** True where exactly one value fits. */
export function isExactSum({low, high, isAllCounted}: Sum): boolean {
	return isAllCounted && low === high;
}

/** True for "more than 470", which is at least 471, though nobody said so. */
export function isStrict({words, high}: Quantity): boolean {
	return (
		high === undefined &&
		/^(?:(?:well|just|slightly|a little|far) )?(?:more than|over|above|in excess|exceed\w*)\b|^>(?!=)/i.test(
			words,
		)
	);
}

/** The number that a floor was said with: 470 of "more than 470". */
export function saidFloor(value: Quantity): number {
	return (value.low ?? 0) - (isStrict(value) ? 1 : 0);
}

/** True for a number that somebody counted: no approximation, and no words that only stand for one ("dozens"). */
export function isPlainCount(value: Quantity): boolean {
	const {low, high, best, isCoded} = value;
	const isRounded = best !== undefined && low !== high;
	return isBounded(value) && isCoded !== true && !isApproximate(value) && !isRounded;
}

function isCounted({value, isEarlier}: Term): boolean {
	// An earlier "up to 20" says nothing of now.
	return isPlainCount(value) && !(isEarlier && value.low === 0 && value.high !== 0);
}

function leastOf({value}: Term): number {
	return value.low ?? 0;
}

function mostOf({value: {high = Number.POSITIVE_INFINITY}, isEarlier}: Term): number {
	return isEarlier ? Number.POSITIVE_INFINITY : high;
}

function total(terms: readonly Term[], boundOf: (term: Term) => number): number {
	return terms.reduce((sum, term) => sum + boundOf(term), 0);
}

function countWords(counts: readonly Term[]): readonly string[] {
	const [first] = counts;
	if (first === undefined) return [];
	const isFloor = counts.some(term => mostOf(term) === Number.POSITIVE_INFINITY);
	// The words of the only one are shown as they were said.
	if (counts.length === 1 && !(first.isEarlier && first.value.high !== undefined)) return [first.value.words];
	const [low, high] = [total(counts, leastOf), total(counts, mostOf)];
	if (isFloor) return [floorWords(low - counts.filter(({value}) => isStrict(value)).length, counts)];
	return [low === high ? formatCount(low) : rangeWords(low, high)];
}

function floorWords(said: number, counts: readonly Term[]): string {
	if (counts.some(({value}) => isStrict(value))) return `more than ${formatCount(said)}`;
	return said === 0 ? '0 or more' : `at least ${formatCount(said)}`;
}

/** `up to 6`, `2 to 6`. */
export function rangeWords(low: number, high: number): string {
	if (low === high) return formatCount(low);
	return low === 0 ? `up to ${formatCount(high)}` : `${formatCount(low)} to ${formatCount(high)}`;
}

/** What nobody counted, each kind of words once and in an order of their own. */
function namedWords(named: readonly Term[]): readonly string[] {
	const times = new Map<string, number>();
	for (const {value} of named) times.set(value.words, (times.get(value.words) ?? 0) + 1);
	const kinds = [...times].sort(([a], [b]) => (a < b ? -1 : 1));
	const shown = kinds.slice(0, maxNamed);
	const rest = kinds.slice(maxNamed).reduce((sum, [, count]) => sum + count, 0);
	return [
		...shown.map(([words, count]) => (count === 1 ? words : `${count} times ${words}`)),
		...(rest === 0 ? [] : [`${rest} more in words`]),
	];
}

/** True where a value is one number, and was counted. */
export function isExactCount(value: Quantity): boolean {
	return isExact(value) && isPlainCount(value);
}
