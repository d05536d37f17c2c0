import {isLess} from '../quantity/compare.ts';
import {formatCount, isApproximate, isBounded} from '../quantity/quantity.ts';
import type {Figure, Region} from '../schema/incident-schema.ts';
import {type TimeSpan, timeSpanOf, timeWords} from '../time-span.ts';
import {
	isExactCount,
	isExactSum,
	isPlainCount,
	isStrict,
	rangeWords,
	type Sum,
	saidFloor,
	sumOf,
} from './sum.ts';

/** A region's claim for a metric. */
export interface Placed {
	readonly region: Region;
	readonly figure: Figure;
}

/** How a national total compares with what the regions report. */
export type Verdict =
	| {readonly kind: 'agrees'; readonly sum: Sum; readonly isExact: boolean}
	/** `rest` is how many no region reports; absent where words such as "dozens" would have to be counted for it. */
	| {readonly kind: 'unplaced'; readonly sum: Sum; readonly rest: string | undefined}
	| {
			readonly kind: 'exceeds';
			readonly sum: Sum;
			/** `some`, where words would have to be counted. */
			readonly by: string;
			/** The regions that the sum covers: those that can be added up may be too many without the others. */
			readonly covered: readonly Placed[];
	  }
	/** The regions are beyond the floor that the total is: it is behind, and nothing is wrong. */
	| {readonly kind: 'beyond-floor'; readonly sum: Sum; readonly by: string}
	/** The regions exceed the total by what they say of a later time: it is behind, and nothing is wrong. */
	| {readonly kind: 'older'; readonly sum: Sum; readonly totalTime: string; readonly regionsTime: string}
	| {readonly kind: 'incomparable'; readonly why: string};

interface Comparison {
	readonly total: Figure;
	readonly placed: readonly Placed[];
	readonly isCumulative: boolean;
	/** The incident's, in which its dates begin and end. */
	readonly timeZone: string;
}

/**
 * Of when a region's claim is, beside the total's. A count of a state that passes is compared with one `near` it, but
 * raises no alarm; `apart` is more than a day. `revised` is a count from before the total fell: nobody holds to it.
 */
type Age = 'same' | 'earlier' | 'later' | 'near' | 'apart' | 'revised';

/** Compares a total with the regions that report its metric, all of them as the sets of values that fit the words. */
export function verdictOn(comparison: Comparison): Verdict {
	const {total, placed} = comparison;
	const {value} = total;
	if (!isBounded(value)) return incomparable(`the total is “${value.words}”`);
	if (isApproximate(value)) return incomparable(`the total is approximate, “${value.words}”`);
	const aged = agedPlaces(comparison);
	const most = value.high ?? Number.POSITIVE_INFINITY;
	// A sum exceeds a total only where even its least is more than the total's most. Another report only adds to it, so
	// that one which cannot be compared changes nothing.
	const certain = aged.filter(({age}) => age === 'same' || age === 'earlier');
	const least = sumOf(termsOf(certain));
	if (least !== undefined && least.low > most) {
		const isWhole = certain.length === placed.length;
		return {kind: 'exceeds', sum: least, by: excess(total, least, isWhole), covered: certain};
	}
	const usable = aged.filter(({age}) => age !== 'apart' && age !== 'revised');
	const sum = sumOf(termsOf(usable));
	const later = usable.filter(({age}) => age === 'later');
	if (sum !== undefined && sum.low > most && later.length > 0) return {...olderTotal(comparison, later), sum};
	// Of a state that passes, more of another hour is no sign of anything.
	const isBeyond = sum !== undefined && sum.low > (value.high ?? value.low ?? 0);
	const revised = aged.filter(({age}) => age === 'revised');
	if (revised.length > 0) return incomparable(revisedWords(comparison, revised));
	const mistimed = aged.filter(({age}) => age === 'apart' || (isBeyond && age === 'near'));
	if (mistimed.length > 0) return incomparable(timesWords(comparison, mistimed));
	if (placed.every(({figure}) => !isCounting(figure))) return incomparable(uncountedWords(placed));
	if (sum === undefined) return incomparable('the sum is too large');
	return withinTotal({
		total,
		sum,
		hasLater: later.length > 0,
		isOneTime: aged.every(({age}) => age === 'same'),
	});
}

function incomparable(why: string): Verdict {
	return {kind: 'incomparable', why};
}

interface WithinTotal {
	readonly total: Figure;
	readonly sum: Sum;
	readonly hasLater: boolean;
	readonly isOneTime: boolean;
}

function withinTotal({total: {value}, sum, hasLater, isOneTime}: WithinTotal): Verdict {
	const low = value.low ?? 0;
	if (value.high === undefined && isPlainCount(value) && sum.counted > low) {
		const by = sum.counted - saidFloor(value);
		return {kind: 'beyond-floor', sum, by: isExactSum(sum) ? formatCount(by) : `at least ${formatCount(by)}`};
	}
	const isExact = isOneTime && isExactCount(value) && isExactSum(sum);
	// Where the least of the sum reaches the floor of the total, nothing need be missing.
	if (sum.low >= low) return {kind: 'agrees', sum, isExact};
	if (!isPlainCount(value) || (!sum.isAllCounted && sum.low !== sum.counted)) {
		return {kind: 'unplaced', sum, rest: undefined};
	}
	const rest = Math.max(0, low - sum.high);
	// What a region says of a later time, it may not yet have had at the time of the total.
	if (value.high !== undefined && !hasLater) {
		return {kind: 'unplaced', sum, rest: rangeWords(rest, value.high - sum.low)};
	}
	if (rest === 0) return {kind: 'unplaced', sum, rest: undefined};
	const isMoreThan = isStrict(value) && rest > 1;
	const words = isMoreThan ? `more than ${formatCount(rest - 1)}` : `at least ${formatCount(rest)}`;
	return {kind: 'unplaced', sum, rest: words};
}

/** How much too many; a sum of some of the regions is too many by at least that. */
function excess({value}: Figure, sum: Sum, isWhole: boolean): string {
	const by = sum.counted - (value.high ?? 0);
	if (by <= 0 || !isPlainCount(value)) return 'some';
	const isExact = isWhole && isExactCount(value) && isExactSum(sum);
	return isExact ? formatCount(by) : `at least ${formatCount(by)}`;
}

interface Aged extends Placed {
	readonly age: Age;
}

function agedPlaces({total, placed, isCumulative, timeZone}: Comparison): readonly Aged[] {
	const of = timeSpanOf(total, timeZone);
	const revisedAt = lastHigher(total, timeZone);
	return placed.map(({region, figure}) => {
		const span = timeSpanOf(figure, timeZone);
		const age = ageOf(span, of, isCumulative);
		const isRevised = age === 'earlier' && (span?.from ?? 0) <= revisedAt;
		return {region, figure, age: isRevised ? 'revised' : age};
	});
}

/** Until when a total was still higher than it is now; Infinity where nobody says when. */
function lastHigher({value, was = []}: Figure, timeZone: string): number {
	const higher = was.findLast(before => isLess(value, before.value));
	if (higher === undefined) return Number.NEGATIVE_INFINITY;
	return timeSpanOf({asOf: higher.asOf}, timeZone)?.to ?? Number.POSITIVE_INFINITY;
}

const day = 86_400_000;

function ageOf(span: TimeSpan | undefined, of: TimeSpan | undefined, isCumulative: boolean): Age {
	if (span === undefined || of === undefined || (span.from <= of.to && of.from <= span.to)) return 'same';
	const isEarlier = span.to < of.from;
	if (isCumulative) return isEarlier ? 'earlier' : 'later';
	const between = isEarlier ? of.from - span.to : span.from - of.to;
	return between > day ? 'apart' : 'near';
}

/** True where two claims of a state that passes are of times more than a day apart: too far to compare them. */
export function areApart(a: Figure, b: Figure, timeZone: string): boolean {
	return ageOf(timeSpanOf(a, timeZone), timeSpanOf(b, timeZone), false) === 'apart';
}

function termsOf(aged: readonly Aged[]) {
	return aged.map(({figure: {value}, age}) => ({value, isEarlier: age === 'earlier'}));
}

/** True where a number can be made of a claim, be it that of a coded floor. */
function isCounting({value}: Figure): boolean {
	return isBounded(value) && !isApproximate(value);
}

function olderTotal({total, timeZone}: Comparison, later: readonly Aged[]) {
	const newest = later.reduce((a, b) => (endOf(b.figure, timeZone) > endOf(a.figure, timeZone) ? b : a));
	const [totalTime = '', regionsTime = ''] = timeWords([timeOf(total), timeOf(newest.figure)], timeZone);
	return {kind: 'older', totalTime, regionsTime} as const;
}

function endOf(figure: Figure, timeZone: string): number {
	return timeSpanOf(figure, timeZone)?.to ?? 0;
}

/** The time up to which a claim held, as it is written. */
function timeOf({asOf, confirmedAt}: Figure): string {
	return confirmedAt ?? asOf ?? '';
}

/** Which regions are of which times, in an order that is not the file's. */
function timesWords({total, timeZone}: Comparison, mistimed: readonly Aged[]): string {
	const sorted = byName(mistimed);
	const [of, ...times] = timeWords([timeOf(total), ...sorted.map(({figure}) => timeOf(figure))], timeZone);
	return `the count may have changed between the times: total of ${of}, ${placesWords(sorted, times)}`;
}

/** Which regions are from before the total fell. */
function revisedWords({timeZone}: Comparison, revised: readonly Aged[]): string {
	const sorted = byName(revised);
	const times = timeWords(
		sorted.map(({figure}) => timeOf(figure)),
		timeZone,
	);
	return `the total has fallen since: ${placesWords(sorted, times)}`;
}

function placesWords(placed: readonly Placed[], times: readonly string[]): string {
	return placed.map(({region}, index) => `${region.name} of ${times[index]}`).join(', ');
}

function uncountedWords(placed: readonly Placed[]): string {
	const regions = byName(placed).map(({region, figure}) => `${region.name}, “${figure.value.words}”`);
	return `nobody counted in ${regions.join('; ')}`;
}

function byName<Item extends Placed>(placed: readonly Item[]): readonly Item[] {
	return placed.toSorted((a, b) =>
		a.region.name < b.region.name ? -1 : a.region.name > b.region.name ? 1 : 0,
	);
}
