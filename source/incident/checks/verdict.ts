import {
	addQuantities,
	isApproximate,
	isBounded,
	isExact,
	isRounded,
	type Quantity,
	quantityFromBounds,
} from '../quantity/quantity.ts';
import type {Figure, Region} from '../schema/incident-schema.ts';
import {isDate} from '../time.ts';

/** A region's lead claim for a metric. */
export interface Placed {
	readonly region: Region;
	readonly figure: Figure;
}

/** How a national total compares with what the regions report. Sums are the board's own: nobody said them. */
export type Verdict =
	| {readonly kind: 'agrees'; readonly sum: Quantity}
	/** `rest` is how many no region reports; absent where only a coded floor or a round number would tell, or nothing does. */
	| {readonly kind: 'unplaced'; readonly sum: Quantity; readonly rest: Quantity | undefined}
	| {
			readonly kind: 'exceeds';
			readonly sum: Quantity;
			/** In words `some`, where only a coded floor or a round number would tell. */
			readonly by: Quantity;
			/** How many regions the sum covers: those that can be added up may be too many without the others. */
			readonly covers: number;
	  }
	| {readonly kind: 'incomparable'; readonly why: string};

/** Compares a total with the regions that report its metric. */
export function verdictOn(total: Figure, placed: readonly Placed[]): Verdict {
	const incomparable = (why: string): Verdict => ({kind: 'incomparable', why});
	const {value} = total;
	if (!isBounded(value)) return incomparable(`the total is “${value.words}”`);
	if (isApproximate(value)) return incomparable(`the total is approximate, “${value.words}”`);
	const usable = placed.filter(({figure}) => isCounted(figure.value) && !areApart(figure, total));
	const sum = sumOf(usable);
	const by = (sum?.low ?? 0) - (value.high ?? Number.POSITIVE_INFINITY);
	// A sum exceeds a total only where even its least is more than the total's most. Another report only adds to it, so
	// that one which cannot be compared changes nothing.
	if (sum !== undefined && by > 0) {
		const isExcessExact = usable.length === placed.length && isExact(sum) && isExact(value);
		const told = quantityFromBounds(isExcessExact ? {low: by, high: by} : {low: by});
		const untold: Quantity = {words: 'some', low: by, isCoded: true};
		return {
			kind: 'exceeds',
			sum,
			by: sum.isCoded || isRounded(sum) || isRounded(value) ? untold : told,
			covers: usable.length,
		};
	}
	if (usable.length < placed.length) return incomparable(obstacle(total, placed));
	if (sum === undefined) return incomparable('the sum is too large');
	// Where the least of the sum reaches the floor of the total, nothing need be missing.
	if ((sum.low ?? 0) >= (value.low ?? 0)) return {kind: 'agrees', sum};
	return {kind: 'unplaced', sum, rest: restOf(value, sum)};
}

/** How many of a total no region reports; undefined where only a coded floor or a round number would tell, or nothing does. */
function restOf(total: Quantity, sum: Quantity): Quantity | undefined {
	if (total.isCoded || sum.isCoded || isRounded(total) || isRounded(sum)) return undefined;
	const low = Math.max(0, (total.low ?? 0) - (sum.high ?? Number.POSITIVE_INFINITY));
	if (total.high !== undefined) return quantityFromBounds({low, high: total.high - (sum.low ?? 0)});
	return low === 0 ? undefined : quantityFromBounds({low});
}

function sumOf(placed: readonly Placed[]): Quantity | undefined {
	const terms = placed.map(({figure}) => figure.value);
	// Of two equal coded floors the words of the first are the sum's, and the order of regions must not matter.
	const isAnyCoded = terms.some(({isCoded}) => isCoded);
	return addQuantities(
		isAnyCoded ? terms.toSorted((a, b) => (a.words < b.words ? -1 : a.words > b.words ? 1 : 0)) : terms,
	);
}

/** Why a total cannot be compared with its regions: the region that prevents it, or how many do. */
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

function isCounted(quantity: Quantity): boolean {
	return isBounded(quantity) && !isApproximate(quantity);
}

/** True where two claims are of times more than a day apart: too far to compare them. */
export function areApart({asOf: a}: Figure, {asOf: b}: Figure): boolean {
	if (a === undefined || b === undefined || a === b) return false;
	// A date is compared with a moment by its date.
	const isByDate = isDate(a) || isDate(b);
	const momentOf = (time: string) => Date.parse(isByDate ? time.slice(0, 10) : time);
	return Math.abs(momentOf(a) - momentOf(b)) > 86_400_000;
}
