import {leadClaim} from '../lead-claim.ts';
import {memoize} from '../memoize.ts';
import {pluralize} from '../pluralize.ts';
import {
	addQuantities,
	isApproximate,
	isExact,
	type Quantity,
	quantityFromBounds,
} from '../quantity/quantity.ts';
import type {Figure, Incident, Region} from '../schema/incident-schema.ts';
import {isMoreThanADayApart} from '../time.ts';

/** A region's lead claim for a metric. */
interface Placed {
	readonly region: Region;
	readonly figure: Figure;
}

/** How a national total stands to what the regions report. Sums are the board's own: nobody said them. */
type Verdict =
	| {readonly kind: 'agrees'; readonly sum: Quantity}
	/** `rest` is how many no region reports; absent where only a coded floor would tell, or nothing does. */
	| {readonly kind: 'unplaced'; readonly sum: Quantity; readonly rest: Quantity | undefined}
	| {
			readonly kind: 'exceeds';
			readonly sum: Quantity;
			/** In words `some`, where only a coded floor would tell. */
			readonly by: Quantity;
			/** How many regions the sum covers: those that can be added up may be too many without the others. */
			readonly covers: number;
	  }
	| {readonly kind: 'incomparable'; readonly why: string};

export interface Reconciliation {
	readonly metric: string;
	readonly total: Figure;
	readonly placed: readonly Placed[];
	/** The regions that say nothing about the metric: no report is not zero. */
	readonly silent: readonly Region[];
	readonly verdict: Verdict;
}

/**
 * Compares a national total's lead claim with the regions' lead claims for the same metric. Undefined where nobody
 * claims a total, or no region reports the metric at all: then there is nothing to compare. Memoized by incident.
 */
export function reconcile(incident: Incident, metric: string): Reconciliation | undefined {
	return reconcilerOf(incident)(metric);
}

// Every frame asks again.
const reconcilerOf = memoize((incident: Incident) => {
	const known = new Map<string, Reconciliation | undefined>();
	return (metric: string) => {
		const total = leadClaim(incident.totals, metric);
		if (total !== undefined && !known.has(metric)) known.set(metric, compareRegions(incident, total));
		return known.get(metric);
	};
});

function compareRegions({regions}: Incident, total: Figure): Reconciliation | undefined {
	const {metric} = total;
	const placed: Placed[] = [];
	const silent: Region[] = [];
	for (const region of regions) {
		const figure = leadClaim(region.figures, metric);
		if (figure === undefined) silent.push(region);
		else placed.push({region, figure});
	}
	if (placed.length === 0) return undefined;
	return {metric, total, placed, silent, verdict: verdictOn(total, placed)};
}

function verdictOn(total: Figure, placed: readonly Placed[]): Verdict {
	const incomparable = (why: string): Verdict => ({kind: 'incomparable', why});
	if (!isBounded(total.value)) return incomparable(`the total is “${total.value.words}”`);
	if (isApproximate(total.value)) return incomparable(`the total is approximate, “${total.value.words}”`);
	const usable = placed.filter(({figure}) => isCounted(figure.value) && !areApart(figure, total));
	const sum = sumOf(usable);
	const verdict = sum === undefined ? undefined : compare(total.value, sum);
	// No report can make too many fewer, so that one which cannot be compared must not take the alarm away.
	if (verdict?.kind === 'exceeds') return exceeding(total.value, verdict.sum, usable, placed);
	if (usable.length < placed.length) return incomparable(obstacle(total, placed));
	return verdict ?? incomparable('the sum is too large');
}

function sumOf(placed: readonly Placed[]): Quantity | undefined {
	const terms = placed.map(({figure}) => figure.value);
	// Of two coded floors as high, the words of the first are the sum's: the order of regions must not tell.
	const isAnyCoded = terms.some(({isCoded}) => isCoded);
	return addQuantities(
		isAnyCoded ? terms.toSorted((a, b) => (a.words < b.words ? -1 : a.words > b.words ? 1 : 0)) : terms,
	);
}

/** Why a total cannot be compared with its regions: the one that stands in the way, or how many do. */
function obstacle(total: Figure, placed: readonly Placed[]): string {
	const among = (those: readonly Placed[], one: (placed: Placed) => string, many: string) => {
		const [first] = those;
		if (first === undefined) return undefined;
		return those.length === 1 ? one(first) : `${those.length} regions ${many}`;
	};
	return (
		among(
			placed.filter(({figure}) => isApproximate(figure.value)),
			({region, figure}) => `${region.name} is approximate, “${figure.value.words}”`,
			'are approximate',
		) ??
		among(
			placed.filter(({figure}) => !isBounded(figure.value)),
			({region, figure}) => `nobody counted in ${region.name}: “${figure.value.words}”`,
			'have no count',
		) ??
		among(
			placed.filter(({figure}) => areApart(figure, total)),
			({region}) => `${region.name} is of another time than the total`,
			'are of other times than the total',
		) ??
		'the sum is too large'
	);
}

type Compared = Exclude<Verdict, {kind: 'exceeds' | 'incomparable'}> | {kind: 'exceeds'; sum: Quantity};

/** What the bounds allow: a sum is too much only where even its least is more than the total's most. */
function compare(total: Quantity, sum: Quantity): Compared {
	const [least, most] = [sum.low ?? 0, sum.high ?? Number.POSITIVE_INFINITY];
	const [floor, ceiling] = [total.low ?? 0, total.high ?? Number.POSITIVE_INFINITY];
	if (least > ceiling) return {kind: 'exceeds', sum};
	// Where the least of the regions reaches the floor of the total, nothing need be missing.
	if (least >= floor) return {kind: 'agrees', sum};
	const isCoded = total.isCoded ?? sum.isCoded ?? false;
	return {kind: 'unplaced', sum, rest: isCoded ? undefined : restOf({least, most, floor, ceiling})};
}

interface Span {
	readonly least: number;
	readonly most: number;
	readonly floor: number;
	readonly ceiling: number;
}

function restOf({least, most, floor, ceiling}: Span): Quantity | undefined {
	const low = Math.max(0, floor - most);
	const high = ceiling - least;
	if (Number.isFinite(high)) return quantityFromBounds({low, high});
	return low === 0 ? undefined : quantityFromBounds({low});
}

function exceeding(
	total: Quantity,
	sum: Quantity,
	usable: readonly Placed[],
	placed: readonly Placed[],
): Verdict {
	const isWhole = usable.length === placed.length && isExact(sum) && isExact(total);
	const by = (sum.low ?? 0) - (total.high ?? 0);
	const told = quantityFromBounds(isWhole ? {low: by, high: by} : {low: by});
	const untold: Quantity = {words: 'some', low: by, isCoded: true};
	return {kind: 'exceeds', sum, by: sum.isCoded === true ? untold : told, covers: usable.length};
}

function isBounded({low, high, best}: Quantity): boolean {
	return low !== undefined || high !== undefined || best !== undefined;
}

function isCounted(quantity: Quantity): boolean {
	return isBounded(quantity) && !isApproximate(quantity);
}

/** True where two claims are of times too far apart, by more than a day, to be held against each other. */
export function areApart(a: Figure, b: Figure): boolean {
	// Of thousands of claims, most are of one time.
	if (a.asOf === undefined || b.asOf === undefined || a.asOf === b.asOf) return false;
	return isMoreThanADayApart(a.asOf, b.asOf);
}

/** The verdict in one line: `board’s sum: 4 of “at least 4” placed in 2 regions`; it is named as the board's own sum. */
export function describeVerdict({total, placed, verdict}: Reconciliation): string {
	const where = pluralize(placed.length, 'region');
	switch (verdict.kind) {
		case 'agrees':
			return `board’s sum: ${verdict.sum.words} of “${total.value.words}” placed in ${where}`;
		case 'unplaced': {
			const rest = verdict.rest === undefined ? '' : `, ${verdict.rest.words} in no region`;
			return `board’s sum: ${verdict.sum.words} of “${total.value.words}” placed in ${where}${rest}`;
		}
		case 'exceeds': {
			const {sum, by, covers} = verdict;
			const of = covers === placed.length ? where : `${covers} of ${where}`;
			return `board’s sum of ${of}, ${sum.words}, exceeds “${total.value.words}” by ${by.words}`;
		}
		case 'incomparable':
			return `cannot be compared with ${where}: ${verdict.why}`;
		default:
			return verdict satisfies never;
	}
}
