import {normalize} from './digits.ts';
import {
	ambiguity,
	checkNumber,
	type NumberIssue,
	type ParsedNumber,
	parseNumber,
	parseScaled,
	splitScale,
} from './parse-number.ts';
import {
	CODED_FLOOR_PLACE,
	CODED_FLOOR_PREFIX,
	CODED_FLOORS,
	EMPHASIS,
	HEDGE_PREFIXES,
	HEDGE_SUFFIXES,
	type Hedge,
	MORE,
	NONE,
	PEOPLE,
	UNBOUNDED,
	UNKNOWN,
} from './phrases.ts';
import {formatCount, isBounded, lastUnit, type Quantity} from './quantity.ts';

type Bounds = Omit<Quantity, 'words'>;

// A word is followed by a space, a sign need not be. "Just over" comes before "over", and "c." before "c".
const hedgePrefixes = HEDGE_PREFIXES.flatMap(([hedge, prefixes]) =>
	prefixes.map(prefix => [hedge, /[a-z]$/.test(prefix) ? `${prefix} ` : prefix] as const),
).sort(([, a], [, b]) => b.length - a.length);

// The longest phrase a journalist would write is half of this; a stranger's megabyte is not looked at.
const longestPhrase = 120;

/**
 * Parses a number, or a phrase in the words that journalists use for numbers, to bounds, and keeps the words ("at least
 * 4": low 4). What is plainly a phrase, but not understood, is kept as `isPhrase`. Undefined where it cannot be a
 * quantity, or has a `quantityIssue`. Never throws.
 */
export function parseQuantity(value: number | string | null): Quantity | undefined {
	const bounds = parseBounds(value);
	if (typeof bounds === 'string') return undefined;
	if (bounds === undefined) return isPlainPhrase(value) ? {words: wordsOf(value), isPhrase: true} : undefined;
	const {low, high} = bounds;
	// "4 to 4" and "fewer than 1" leave one value, and are as exact as if it had been written.
	return {words: wordsOf(value), ...bounds, ...(low !== undefined && low === high ? {best: low} : {})};
}

/** What is wrong with a value that is understood but cannot be a count; undefined where nothing is. */
export function quantityIssue(value: number | string | null): string | undefined {
	const bounds = parseBounds(value);
	return typeof bounds === 'string' ? bounds : undefined;
}

/** True where the source itself said that the number is not known, or the board does not understand what it said. */
export function isUnknown({words, isPhrase}: Quantity): boolean {
	return isPhrase === true || UNKNOWN.has(normalize(words));
}

function wordsOf(value: number | string | null): string {
	if (typeof value === 'string')
		return value.trim().replace(/\s+/g, space => (/^[\u00a0\u2009\u202f]$/.test(space) ? space : ' '));
	return value === null ? 'not known' : formatCount(value);
}

function parseBounds(value: number | string | null): Bounds | NumberIssue | undefined {
	if (value === null) return {};
	if (typeof value === 'number') {
		const count = checkNumber(value);
		if (count === 'a fractional count') return ambiguity(String(value)) ?? count;
		return typeof count === 'number' ? rounded({count, unit: 1}) : count;
	}
	if (value.length > longestPhrase) return undefined;
	const text = normalize(wordsOf(value))
		.replace(/^(?:±|\+\/-) ?/, '~')
		.replace(/^minus /, '-')
		.replace(/\b(?:a )?half-(?:a-)?(?=[a-z])/g, 'half a ');
	return parsePhrase(text);
}

function parsePhrase(text: string): Bounds | NumberIssue | undefined {
	return (
		parseWords(text) ??
		parseRest(text, PEOPLE, parsePhrase) ??
		parseRest(text, MORE, parseMore) ??
		parseRest(text, EMPHASIS, parsePhrase)
	);
}

function parseRest(text: string, pattern: RegExp, parse: typeof parsePhrase): ReturnType<typeof parsePhrase> {
	const rest = text.replace(pattern, '');
	return rest === text ? undefined : parse(rest);
}

function parseWords(text: string): Bounds | NumberIssue | undefined {
	if (UNKNOWN.has(text) || UNBOUNDED.has(text)) return {};
	if (NONE.test(text)) return {low: 0, high: 0, best: 0};
	if (text === 'a couple') return {best: 2};
	return (
		parseCodedFloor(text) ??
		parseHedged(text) ??
		read(parseNumber(text)) ??
		parseRange(text) ??
		parseDeviation(text)
	);
}

/** "12 more" than some number that is not told: at least 12. */
function parseMore(text: string): Bounds | NumberIssue | undefined {
	const bounds = parsePhrase(text);
	if (bounds === undefined || typeof bounds === 'string') return bounds;
	const {low = 0, isCoded} = bounds;
	if (low === 0) return isBounded({words: text, ...bounds}) ? undefined : {};
	return isCoded ? {low, isCoded} : {low: bounds.best ?? low};
}

function parseCodedFloor(text: string): Bounds | undefined {
	const hasPrefix = CODED_FLOOR_PREFIX.test(text);
	const noun = text.replace(CODED_FLOOR_PREFIX, '').replace(CODED_FLOOR_PLACE, '');
	const low = hasPrefix || noun.endsWith('s') ? CODED_FLOORS.get(noun) : undefined;
	return low === undefined ? undefined : {low, isCoded: true};
}

function parseHedged(text: string): Bounds | NumberIssue | undefined {
	for (const [hedge, prefix] of hedgePrefixes) {
		if (text.startsWith(prefix)) return parseHedge(hedge, text.slice(prefix.length).trimStart());
	}
	for (const [hedge, suffix] of HEDGE_SUFFIXES) {
		if (text.endsWith(suffix)) return parseHedge(hedge, text.slice(0, -suffix.length).trimEnd());
	}
	return undefined;
}

function parseHedge(hedge: Hedge, text: string): Bounds | NumberIssue | undefined {
	const number = parseNumber(text);
	if (typeof number === 'string') return number;
	if (number !== undefined) return boundsByHedge[hedge](number);
	const coded = hedge === 'atLeast' || hedge === 'moreThan' ? parseCodedFloor(text) : undefined;
	const range = coded ?? parseRange(text);
	if (range === undefined || typeof range === 'string') return range;
	const {low = 0, high, isCoded} = range;
	if (isCoded) return coded;
	if (hedge === 'atLeast') return {low};
	if (high === undefined) return undefined;
	if (hedge === 'atMost') return {low: 0, high};
	return hedge === 'about' ? {best: low, reach: high - low + 1} : undefined;
}

// A hedge sets a limit of its own: "up to 1.2 million" is 1,200,000 at most, however round that is.
const boundsByHedge: Readonly<Record<Hedge, (number: ParsedNumber) => Bounds | NumberIssue | undefined>> = {
	atLeast: ({count}) => ({low: count}),
	moreThan: ({count}) => {
		const low = checkNumber(count + 1);
		return typeof low === 'number' ? {low} : low;
	},
	atMost: ({count}) => ({low: 0, high: count}),
	fewerThan: ({count}) => (count === 0 ? 'a negative count' : {low: 0, high: count - 1}),
	about: ({count, unit}) => ({
		best: count,
		...(unit === 1 || unit === lastUnit(count) ? {} : {reach: unit / 2}),
	}),
};

function parseRange(text: string): Bounds | NumberIssue | undefined {
	let issue: NumberIssue | undefined;
	for (const [from, to] of splitsOfRange(text)) {
		const range = parseEnds(from, to);
		if (typeof range === 'object') return range;
		issue ??= range;
	}
	return issue;
}

function parseEnds(first: string, second: string): Bounds | NumberIssue | undefined {
	const floor = parseCodedFloor(first);
	if (floor !== undefined) return parseCodedFloor(second) === undefined ? undefined : floor;
	const from = splitScale(first);
	const to = splitScale(second);
	// "18 to 20 thousand" means both; "five to a dozen" does not.
	const isShared =
		from.scale === 1n && to.scale > 1n && !/^(?:a|half|quarter|three.quarters)\b/.test(to.head);
	const low = (isShared ? parseScaled(from.head, to.scale) : undefined) ?? parseNumber(first);
	if (typeof low === 'string') return low;
	// "14 to over 30" is at least 14, and nobody says what at most.
	if (low !== undefined && isOpen(parseHedged(second))) return {low: low.count};
	const high = parseNumber(second);
	if (low === undefined || high === undefined) return undefined;
	if (typeof high === 'string') return high;
	if (low.count > high.count) {
		// "500 to 2 thousand" shares nothing, and nobody can be sure what "20 to 18 thousand" meant.
		return isShared ? undefined : 'a range that runs backwards';
	}
	return {low: low.count, high: high.count};
}

function isOpen(bounds: Bounds | NumberIssue | undefined): boolean {
	return typeof bounds === 'object' && bounds.low !== undefined && bounds.high === undefined;
}

/** "100 ± 5" is 95 to 105. */
function parseDeviation(text: string): Bounds | NumberIssue | undefined {
	const [, middle = '', spread = ''] = /^(.+?) ?(?:±|\+\/-) ?(.+)$/.exec(text) ?? [];
	const [number, deviation] = [parseNumber(middle), parseNumber(spread)];
	if (typeof number !== 'object') return number;
	if (typeof deviation !== 'object') return deviation;
	const high = checkNumber(number.count + deviation.count);
	return typeof high === 'number' ? {low: Math.max(0, number.count - deviation.count), high} : high;
}

function splitsOfRange(text: string): readonly (readonly [string, string])[] {
	if (text.startsWith('between ')) return cuts(text.slice('between '.length), ' and ');
	if (text.startsWith('from ')) return cuts(text.slice('from '.length), ' to ');
	const [first = []] = [' to ', ' or ', '-']
		.map(separator => cuts(text, separator))
		.filter(at => at.length > 0);
	return first;
}

/** Both sides of a separator, wherever it stands past the first character, which may be a minus sign. */
function cuts(text: string, separator: string): readonly (readonly [string, string])[] {
	const found: (readonly [string, string])[] = [];
	for (let at = text.indexOf(separator, 1); at >= 0; at = text.indexOf(separator, at + 1)) {
		found.push([text.slice(0, at).trimEnd(), text.slice(at + separator.length).trimStart()]);
	}
	return found;
}

function read(number: ParsedNumber | NumberIssue | undefined): Bounds | NumberIssue | undefined {
	return typeof number === 'object' ? rounded(number) : number;
}

/** A round number reaches half a unit of its last digit: "1.2 million" is 1,150,000 to 1,249,999. */
function rounded({count, unit}: ParsedNumber): Bounds {
	const low = Math.max(0, Math.ceil(count - unit / 2));
	const high = Math.min(Number.MAX_SAFE_INTEGER, Math.ceil(count + unit / 2) - 1);
	return unit === 1 ? {low: count, high: count, best: count} : {low, high, best: count};
}

const unfinished =
	/^(?:to|and|or|than|of)\b|(?:^|\s)(?:to|and|or|than|of|at least|at most|up to|between|from|over|under)$/;

/** True for words that may say how many, though the board cannot tell; a number misspelt is no phrase. */
function isPlainPhrase(value: number | string | null): boolean {
	if (typeof value !== 'string' || value.length > longestPhrase) return false;
	const text = normalize(wordsOf(value));
	const [, hedge = ''] = hedgePrefixes.find(([, prefix]) => `${text} `.startsWith(prefix)) ?? [];
	return /\p{L}{2}|[^\P{L}a-z]/u.test(text.slice(hedge.length)) && !unfinished.test(text);
}
