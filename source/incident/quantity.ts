/** A number as a journalist wrote it: the words, and the bounds they set. A bound that is not known is absent. */
export interface Quantity {
	readonly words: string;
	readonly low?: number;
	readonly high?: number;
	/** The value itself where `low` and `high` meet; alone, an approximation ("about 200"). */
	readonly best?: number;
}

type Bounds = Omit<Quantity, 'words'>;
type Fault =
	| 'a negative count'
	| 'a fractional count'
	| 'a range that runs backwards'
	| 'a count too large to be exact';
type Hedge = 'atLeast' | 'moreThan' | 'atMost' | 'fewerThan' | 'about';

// The longest phrase a journalist would write is half of this; a stranger's megabyte is not looked at.
const LONGEST_PHRASE = 120;

const SMALL =
	'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';
const NUMBER_WORDS = numberWords();

// Groups of three behind one and the same separator: "1,30" and "1,305 000" are slips, not numbers.
const DIGITS = /^([1-9]\d{0,2}(?:(?:,\d{3})+|(?: \d{3})+|(?:'\d{3})+)|\d+)(?:\.(\d+))?$/;

const SCALES: ReadonlyMap<string, bigint> = new Map([
	['dozen', 12n],
	['hundred', 100n],
	['thousand', 1000n],
	['million', 1_000_000n],
	['billion', 1_000_000_000n],
]);

// The floors of "tens" to "thousands" are the ones ACLED codes by (its codebook, "Fatalities"); the rest follow suit.
const FLOORS: ReadonlyMap<string, number> = new Map([
	['tens', 10],
	['dozens', 12],
	['scores', 20],
	['hundreds', 100],
	['thousands', 1000],
	['tens of thousands', 10_000],
	['hundreds of thousands', 100_000],
	['millions', 1_000_000],
	// After "several", "many", "a few" only: "a hundred" is a number, and bare "hundred" a slip.
	['dozen', 12],
	['hundred', 100],
	['thousand', 1000],
	['hundred thousand', 100_000],
	['million', 1_000_000],
]);
const FLOOR_LEAD = /^(?:several|many|a few) /;

const UNKNOWN: ReadonlySet<string> = new Set(['unknown', 'not known', 'not yet known', 'unclear']);
const UNBOUNDED: ReadonlySet<string> = new Set([
	'several',
	'a number of',
	'a number',
	'some',
	'many',
	'a few',
	'a handful',
	'a handful of',
]);

const LEADS: ReadonlyArray<readonly [Hedge, readonly string[]]> = [
	[
		'atLeast',
		[
			'at least',
			'no fewer than',
			'not fewer than',
			'no less than',
			'not less than',
			'a minimum of',
			'≥',
			'>=',
		],
	],
	['atMost', ['up to', 'at most', 'no more than', 'not more than', 'as many as', 'a maximum of', '≤', '<=']],
	['moreThan', ['more than', 'over', 'above', 'in excess of', '>']],
	['fewerThan', ['fewer than', 'less than', 'under', 'below', '<']],
	[
		'about',
		[
			'about',
			'around',
			'some',
			'roughly',
			'nearly',
			'almost',
			'approximately',
			'an estimated',
			'circa',
			'~',
			'≈',
		],
	],
];
const TAILS: ReadonlyArray<readonly [Hedge, string]> = [
	['atLeast', '+'],
	['atLeast', ' or more'],
	['atMost', ' or fewer'],
	['atMost', ' or less'],
];

/**
 * Understands a number or a phrase as bounds and keeps its words ("at least 4": low 4). Follows the table in
 * design.md, "Quantities". `undefined` where the phrase is not understood, or has a `quantityFault`. Never throws.
 */
export function readQuantity(value: number | string | null): Quantity | undefined {
	const bounds = readBounds(value);
	if (bounds === undefined || typeof bounds === 'string') {
		return undefined;
	}

	const {low, high} = bounds;
	// "4 to 4" and "fewer than 1" leave one value, and are as exact as if it had been written.
	return {words: wordsOf(value), ...bounds, ...(low !== undefined && low === high ? {best: low} : {})};
}

/** Names what is wrong with a value that is understood but cannot be a count; `undefined` where nothing is. */
export function quantityFault(value: number | string | null): string | undefined {
	const bounds = readBounds(value);
	return typeof bounds === 'string' ? bounds : undefined;
}

/** Says whether the source itself said that the number is not known. */
export function isUnknown(quantity: Quantity): boolean {
	return UNKNOWN.has(plain(quantity.words));
}

/** Says whether one value, and no other, fits. */
export function isExact(quantity: Quantity): boolean {
	return quantity.low !== undefined && quantity.low === quantity.high;
}

/** Says whether the quantity is near a value without being bounded by it ("about 200"). */
export function isApproximate(quantity: Quantity): boolean {
	return quantity.best !== undefined && quantity.low === undefined;
}

/** Gives the words to show, hedge included; `readQuantity` reads them back to the same quantity. */
export function printQuantity(quantity: Quantity): string {
	return quantity.words;
}

/**
 * Puts bounds into canonical words: "1,305", "at least 4", "up to 20", "18,000 to 20,000", "about 200", "not known".
 * Bounds that the words do not carry (a `low` of 0 alone, a `best` within a range) are left out of the result.
 * Throws RangeError where a bound is negative, fractional or beyond Number.MAX_SAFE_INTEGER, or low is above high.
 */
export function quantityOf({low, high, best}: Bounds): Quantity {
	const floor = low ?? 0;
	const isSound = [floor, high ?? floor, best ?? 0].every(bound => Number.isSafeInteger(bound) && bound >= 0);
	if (!isSound || (high !== undefined && high < floor)) {
		throw new RangeError(`Bounds that no count has: low ${low}, high ${high}, best ${best}`);
	}

	if (high === undefined) {
		if (floor > 0) {
			return {words: `at least ${grouped(floor)}`, low: floor};
		}

		return best === undefined ? {words: 'not known'} : {words: `about ${grouped(best)}`, best: best + 0};
	}

	if (floor === high) {
		return {words: grouped(high), low: high, high, best: high};
	}

	const words = floor === 0 ? `up to ${grouped(high)}` : `${grouped(floor)} to ${grouped(high)}`;
	return {words, low: floor, high};
}

/** Orders two quantities: -1, 0 or 1 where their bounds decide it, `undefined` where it cannot be said. */
export function compareQuantities(a: Quantity, b: Quantity): -1 | 0 | 1 | undefined {
	if (isApproximate(a) || isApproximate(b)) {
		return undefined;
	}

	if ((a.high ?? Infinity) < (b.low ?? 0)) {
		return -1;
	}

	if ((a.low ?? 0) > (b.high ?? Infinity)) {
		return 1;
	}

	return isExact(a) && isExact(b) ? 0 : undefined;
}

/** Gives a number to sort by, worst first, and never to show: -1 where nobody said anything. */
export function magnitude(quantity: Quantity | undefined): number {
	return quantity === undefined ? -1 : (quantity.best ?? quantity.low ?? quantity.high ?? 0);
}

/**
 * Adds counts by rule of trust 2: a floor makes the sum a floor, and so does a term without bounds. `undefined` for
 * an empty list, with an approximate term, and where the sum is beyond Number.MAX_SAFE_INTEGER.
 */
export function addQuantities(terms: readonly Quantity[]): Quantity | undefined {
	if (terms.length === 0 || terms.some(isApproximate)) {
		return undefined;
	}

	const low = terms.reduce((sum, term) => sum + (term.low ?? 0), 0);
	const high = terms.reduce((sum, term) => sum + (term.high ?? Infinity), 0);
	if (low > Number.MAX_SAFE_INTEGER || (Number.isFinite(high) && high > Number.MAX_SAFE_INTEGER)) {
		return undefined;
	}

	return quantityOf(Number.isFinite(high) ? {low, high} : {low});
}

/**
 * Says what share of the whole the part is, in percent, hedged as its terms are: "53%", "about 49%", "at least 49%",
 * "up to 49%", "40% to 50%". Low is rounded down and high up, so that neither claims more than the truth; best to
 * nearest. Over 100 where the part exceeds the whole. `undefined` where the whole is neither exact nor approximate,
 * or is 0, where the part has no bounds, and for a bounded part of an approximate whole.
 */
export function shareOf(part: Quantity, whole: Quantity): Quantity | undefined {
	const of = isExact(whole) || isApproximate(whole) ? whole.best : undefined;
	if (of === undefined || of <= 0) {
		return undefined;
	}

	if (part.best !== undefined) {
		return isExact(part) && isExact(whole) ? exactShare(part.best, of) : aboutShare(part.best, of);
	}

	return isApproximate(whole) ? undefined : boundedShare(part, of);
}

function exactShare(part: number, whole: number): Quantity {
	const share = percent(part, whole);
	// 1 of 407 is not none, and 406 of 407 not all.
	const isNone = part > 0 && share.nearest === 0;
	const isAll = part < whole && share.nearest === 100;
	const words = isNone ? 'less than 1%' : isAll ? 'more than 99%' : `${grouped(share.nearest)}%`;
	return {words, low: share.down, high: share.up, best: share.nearest};
}

function aboutShare(part: number, whole: number): Quantity {
	const {nearest} = percent(part, whole);
	return {words: `about ${grouped(nearest)}%`, best: nearest};
}

function boundedShare(part: Quantity, whole: number): Quantity | undefined {
	const low = percent(part.low ?? 0, whole).down;
	if (part.high === undefined) {
		return low === 0 ? undefined : {words: `at least ${grouped(low)}%`, low};
	}

	const high = percent(part.high, whole).up;
	const words = low === 0 ? `up to ${grouped(high)}%` : `${grouped(low)}% to ${grouped(high)}%`;
	return {words, low, high};
}

// In whole numbers throughout: 100 × part / whole in floating point can land on the wrong side of a whole percent.
function percent(part: number, whole: number): {down: number; up: number; nearest: number} {
	const hundredfold = 100n * BigInt(part);
	const of = BigInt(whole);
	const down = hundredfold / of;
	const up = hundredfold % of === 0n ? down : down + 1n;
	return {down: Number(down), up: Number(up), nearest: Number((2n * hundredfold + of) / (2n * of))};
}

function wordsOf(value: number | string | null): string {
	if (typeof value === 'string') {
		return value.trim().replace(/\s+/g, space => (/^[\u00a0\u2009\u202f]$/.test(space) ? space : ' '));
	}

	return value === null ? 'not known' : grouped(value);
}

function grouped(count: number): string {
	return (count + 0).toLocaleString('en-US');
}

function readBounds(value: number | string | null): Bounds | Fault | undefined {
	if (value === null) {
		return {};
	}

	if (typeof value === 'number') {
		return exactly(checkNumber(value));
	}

	return value.length > LONGEST_PHRASE ? undefined : readPhrase(plain(wordsOf(value)));
}

// One spelling for what is written in many: case, spaces, dashes and apostrophes.
function plain(words: string): string {
	return words
		.toLowerCase()
		.replace(/\s/g, ' ')
		.replace(/[‐‑‒–—―−]/g, '-')
		.replaceAll('’', "'");
}

function readPhrase(text: string): Bounds | Fault | undefined {
	if (UNKNOWN.has(text) || UNBOUNDED.has(text)) {
		return {};
	}

	return readFloor(text) ?? readHedged(text) ?? exactly(readCount(text)) ?? readRange(text);
}

function readFloor(text: string): Bounds | undefined {
	const isLed = FLOOR_LEAD.test(text);
	const noun = text.replace(FLOOR_LEAD, '');
	const low = isLed || noun.endsWith('s') ? FLOORS.get(noun) : undefined;
	return low === undefined ? undefined : {low};
}

function readHedged(text: string): Bounds | Fault | undefined {
	for (const [hedge, leads] of LEADS) {
		for (const lead of leads) {
			const isWord = /[a-z]$/.test(lead);
			if (text.startsWith(isWord ? `${lead} ` : lead)) {
				return hedged(hedge, readCount(text.slice(lead.length).trimStart()));
			}
		}
	}

	for (const [hedge, tail] of TAILS) {
		if (text.endsWith(tail)) {
			return hedged(hedge, readCount(text.slice(0, -tail.length).trimEnd()));
		}
	}

	return undefined;
}

function hedged(hedge: Hedge, count: number | Fault | undefined): Bounds | Fault | undefined {
	if (typeof count !== 'number') {
		return count;
	}

	switch (hedge) {
		case 'atLeast':
			return {low: count};
		case 'moreThan': {
			const low = checkNumber(count + 1);
			return typeof low === 'number' ? {low} : low;
		}
		case 'atMost':
			return {low: 0, high: count};
		case 'fewerThan':
			return count === 0 ? undefined : {low: 0, high: count - 1};
		case 'about':
			return {best: count};
	}
}

function readRange(text: string): Bounds | Fault | undefined {
	const ends = splitRange(text);
	if (ends === undefined) {
		return undefined;
	}

	const from = splitScale(ends[0]);
	const to = splitScale(ends[1]);
	// "18 to 20 thousand" means both; "five to a dozen" does not.
	const isShared = from.scale === 1n && to.scale > 1n && !/^(?:a|half a)$/.test(to.head);
	const low = scaledCount(from.head, isShared ? to.scale : from.scale);
	const high = scaledCount(to.head, to.scale);
	if (low === undefined || high === undefined) {
		return undefined;
	}

	if (typeof low === 'string') {
		return low;
	}

	if (typeof high === 'string') {
		return high;
	}

	if (low > high) {
		// "500 to 2 thousand" shares nothing, and nobody can be sure what "20 to 18 thousand" meant.
		return isShared ? undefined : 'a range that runs backwards';
	}

	return {low, high};
}

function splitRange(text: string): readonly [string, string] | undefined {
	if (text.startsWith('between ')) {
		return cut(text.slice('between '.length), ' and ');
	}

	return text.startsWith('from ')
		? cut(text.slice('from '.length), ' to ')
		: (cut(text, ' to ') ?? cut(text, '-'));
}

// Past the first character, which may be a minus sign.
function cut(text: string, separator: string): readonly [string, string] | undefined {
	const at = text.indexOf(separator, 1);
	return at < 0 ? undefined : [text.slice(0, at).trimEnd(), text.slice(at + separator.length).trimStart()];
}

function readCount(text: string): number | Fault | undefined {
	const {head, scale} = splitScale(text);
	return scaledCount(head, scale);
}

// "two hundred thousand" → "two", 100,000.
function splitScale(text: string): {readonly head: string; readonly scale: bigint} {
	const at = text.lastIndexOf(' ');
	const factor = SCALES.get(text.slice(at + 1));
	if (at < 0 || factor === undefined) {
		return {head: text, scale: 1n};
	}

	const rest = splitScale(text.slice(0, at));
	return {head: rest.head, scale: rest.scale * factor};
}

function scaledCount(head: string, scale: bigint): number | Fault | undefined {
	if (head.startsWith('-')) {
		return scaledCount(head.slice(1).trimStart(), scale) === undefined ? undefined : 'a negative count';
	}

	if (scale > 1n && head === 'half a') {
		return checkNumber(Number(scale / 2n));
	}

	const word = scale > 1n && head === 'a' ? 1 : NUMBER_WORDS.get(head);
	if (word !== undefined) {
		return checkNumber(Number(BigInt(word) * scale));
	}

	const [, whole, decimals = ''] = DIGITS.exec(head) ?? [];
	return whole === undefined ? undefined : decimalCount(whole.replace(/[, ']/g, ''), decimals, scale);
}

function decimalCount(whole: string, decimals: string, scale: bigint): number | Fault {
	const product = BigInt(whole + decimals) * scale;
	const divisor = 10n ** BigInt(decimals.length);
	// "2.000" is two thousand in half of Europe: a point without "thousand" behind it is never waved through.
	if (product % divisor !== 0n || (decimals !== '' && scale === 1n)) {
		return 'a fractional count';
	}

	const count = product / divisor;
	return count > BigInt(Number.MAX_SAFE_INTEGER) ? 'a count too large to be exact' : Number(count);
}

function checkNumber(value: number): number | Fault | undefined {
	if (value < 0) {
		return 'a negative count';
	}

	if (value > Number.MAX_SAFE_INTEGER) {
		return 'a count too large to be exact';
	}

	// Adding 0 makes a plain zero of -0, which would print with its sign.
	return Number.isInteger(value) ? value + 0 : Number.isNaN(value) ? undefined : 'a fractional count';
}

function exactly(count: number | Fault | undefined): Bounds | Fault | undefined {
	return typeof count === 'number' ? {low: count, high: count, best: count} : count;
}

function numberWords(): ReadonlyMap<string, number> {
	const words = new Map(['no', 'none', 'nobody', 'no one', 'no-one'].map(word => [word, 0]));
	const small = SMALL.split(' ');
	for (const [value, word] of small.entries()) {
		words.set(word, value);
	}

	for (const [index, ten] of TENS.split(' ').entries()) {
		const value = 20 + 10 * index;
		words.set(ten, value);
		for (const [unit, word] of small.slice(0, 10).entries()) {
			// Without these "twenty-one" would be a range that runs backwards.
			if (unit > 0) {
				words.set(`${ten}-${word}`, value + unit).set(`${ten} ${word}`, value + unit);
			}
		}
	}

	return words;
}
