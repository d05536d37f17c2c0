import {checkNumber, type NumberIssue, parseNumber, parseScaled, splitScale} from './parse-number.ts';
import {
	CODED_FLOOR_PREFIX,
	CODED_FLOORS,
	HEDGE_PREFIXES,
	HEDGE_SUFFIXES,
	type Hedge,
	UNBOUNDED,
	UNKNOWN,
} from './phrases.ts';
import {formatCount, type Quantity} from './quantity.ts';

type Bounds = Omit<Quantity, 'words'>;

// A word is followed by a space, a sign need not be.
const hedgePrefixes = HEDGE_PREFIXES.flatMap(([hedge, prefixes]) =>
	prefixes.map(prefix => [hedge, /[a-z]$/.test(prefix) ? `${prefix} ` : prefix] as const),
);

// The longest phrase a journalist would write is half of this; a stranger's megabyte is not looked at.
const longestPhrase = 120;

/**
 * Parses a number, or a phrase in the words that journalists use for numbers, to bounds, and keeps the words ("at least
 * 4": low 4). Undefined where the phrase is not understood, or has a `quantityIssue`. Never throws.
 */
export function parseQuantity(value: number | string | null): Quantity | undefined {
	const bounds = parseBounds(value);
	if (bounds === undefined || typeof bounds === 'string') return undefined;
	const {low, high} = bounds;
	// "4 to 4" and "fewer than 1" leave one value, and are as exact as if it had been written.
	return {words: wordsOf(value), ...bounds, ...(low !== undefined && low === high ? {best: low} : {})};
}

/** What is wrong with a value that is understood but cannot be a count; undefined where nothing is. */
export function quantityIssue(value: number | string | null): string | undefined {
	const bounds = parseBounds(value);
	return typeof bounds === 'string' ? bounds : undefined;
}

/** True where the source itself said that the number is not known. */
export function isUnknown(quantity: Quantity): boolean {
	return UNKNOWN.has(normalize(quantity.words));
}

function wordsOf(value: number | string | null): string {
	if (typeof value === 'string')
		return value.trim().replace(/\s+/g, space => (/^[\u00a0\u2009\u202f]$/.test(space) ? space : ' '));
	return value === null ? 'not known' : formatCount(value);
}

function parseBounds(value: number | string | null): Bounds | NumberIssue | undefined {
	if (value === null) return {};
	if (typeof value === 'number') return exactly(checkNumber(value));
	return value.length > longestPhrase ? undefined : parsePhrase(normalize(wordsOf(value)));
}

// One spelling for what is written in many: case, spaces, dashes and apostrophes.
function normalize(words: string): string {
	return words
		.toLowerCase()
		.replace(/\s/g, ' ')
		.replace(/[‐‑‒–—―−]/g, '-')
		.replaceAll('’', "'");
}

function parsePhrase(text: string): Bounds | NumberIssue | undefined {
	if (UNKNOWN.has(text) || UNBOUNDED.has(text)) return {};
	return parseCodedFloor(text) ?? parseHedged(text) ?? exactly(parseNumber(text)) ?? parseRange(text);
}

function parseCodedFloor(text: string): Bounds | undefined {
	const hasPrefix = CODED_FLOOR_PREFIX.test(text);
	const noun = text.replace(CODED_FLOOR_PREFIX, '');
	const low = hasPrefix || noun.endsWith('s') ? CODED_FLOORS.get(noun) : undefined;
	return low === undefined ? undefined : {low, isCoded: true};
}

function parseHedged(text: string): Bounds | NumberIssue | undefined {
	for (const [hedge, prefix] of hedgePrefixes) {
		if (text.startsWith(prefix)) return parseCount(hedge, text.slice(prefix.length).trimStart());
	}
	for (const [hedge, suffix] of HEDGE_SUFFIXES) {
		if (text.endsWith(suffix)) return parseCount(hedge, text.slice(0, -suffix.length).trimEnd());
	}
	return undefined;
}

function parseCount(hedge: Hedge, text: string): Bounds | NumberIssue | undefined {
	const count = parseNumber(text);
	return typeof count === 'number' ? boundsByHedge[hedge](count) : count;
}

const boundsByHedge: Readonly<Record<Hedge, (count: number) => Bounds | NumberIssue | undefined>> = {
	atLeast: low => ({low}),
	moreThan: count => {
		const low = checkNumber(count + 1);
		return typeof low === 'number' ? {low} : low;
	},
	atMost: high => ({low: 0, high}),
	fewerThan: count => (count === 0 ? undefined : {low: 0, high: count - 1}),
	about: best => ({best}),
};

function parseRange(text: string): Bounds | NumberIssue | undefined {
	const ends = splitRange(text);
	if (ends === undefined) return undefined;
	const from = splitScale(ends[0]);
	const to = splitScale(ends[1]);
	// "18 to 20 thousand" means both; "five to a dozen" does not.
	const isShared = from.scale === 1n && to.scale > 1n && !/^(?:a|half a)$/.test(to.head);
	const low = parseScaled(from.head, isShared ? to.scale : from.scale);
	const high = parseScaled(to.head, to.scale);
	if (low === undefined || high === undefined) return undefined;
	if (typeof low === 'string') return low;
	if (typeof high === 'string') return high;
	if (low > high) {
		// "500 to 2 thousand" shares nothing, and nobody can be sure what "20 to 18 thousand" meant.
		return isShared ? undefined : 'a range that runs backwards';
	}
	return {low, high};
}

function splitRange(text: string): readonly [string, string] | undefined {
	if (text.startsWith('between ')) return cut(text.slice('between '.length), ' and ');
	return text.startsWith('from ')
		? cut(text.slice('from '.length), ' to ')
		: (cut(text, ' to ') ?? cut(text, '-'));
}

// Past the first character, which may be a minus sign.
function cut(text: string, separator: string): readonly [string, string] | undefined {
	const at = text.indexOf(separator, 1);
	return at < 0 ? undefined : [text.slice(0, at).trimEnd(), text.slice(at + separator.length).trimStart()];
}

function exactly(count: number | NumberIssue | undefined): Bounds | NumberIssue | undefined {
	return typeof count === 'number' ? {low: count, high: count, best: count} : count;
}
