/** A number as a journalist wrote it: the words, and the bounds they set. A bound that is not known is absent. */
export interface Quantity {
	readonly words: string;
	readonly low?: number;
	readonly high?: number;
	/** The value itself where `low` and `high` meet; alone, an approximation ("about 200"). */
	readonly best?: number;
	/**
	 * `low` is a coded floor: nobody said 12 who said "dozens". It serves arithmetic only, and to show it, or what
	 * was worked out from it, would put a number into somebody's mouth.
	 */
	readonly isCoded?: true;
}

type Bounds = Pick<Quantity, 'low' | 'high' | 'best'>;

/** True where exactly one value fits. */
export function isExact(quantity: Quantity): boolean {
	return quantity.low !== undefined && quantity.low === quantity.high;
}

/** True for a value without bounds ("about 200"). */
export function isApproximate(quantity: Quantity): boolean {
	return quantity.best !== undefined && quantity.low === undefined;
}

/** False where nothing but words is known ("several"). */
export function isBounded({low, high, best}: Quantity): boolean {
	return low !== undefined || high !== undefined || best !== undefined;
}

/**
 * Puts bounds into canonical words: "1,305", "at least 4", "up to 20", "18,000 to 20,000", "about 200", "not known".
 * Bounds that the words do not carry (a `low` of 0 alone, a `best` within a range) are left out of the result.
 * Throws RangeError where a bound is negative, fractional or beyond Number.MAX_SAFE_INTEGER, or low is above high.
 */
export function quantityFromBounds({low, high, best}: Bounds): Quantity {
	const floor = low ?? 0;
	const isSound = [floor, high ?? floor, best ?? 0].every(bound => Number.isSafeInteger(bound) && bound >= 0);
	if (!isSound || (high !== undefined && high < floor)) {
		throw new RangeError(`Bounds that no count has: low ${low}, high ${high}, best ${best}`);
	}

	if (high === undefined) {
		if (floor > 0) return {words: `at least ${formatCount(floor)}`, low: floor};
		return best === undefined ? {words: 'not known'} : {words: `about ${formatCount(best)}`, best: best + 0};
	}

	if (floor === high) return {words: formatCount(high), low: high, high, best: high};
	const words = floor === 0 ? `up to ${formatCount(high)}` : `${formatCount(floor)} to ${formatCount(high)}`;
	return {words, low: floor, high};
}

/** Orders two quantities: -1, 0 or 1 where their bounds decide it, undefined where they do not. */
export function compareQuantities(a: Quantity, b: Quantity): -1 | 0 | 1 | undefined {
	// An approximation has no bounds, so that nothing below can decide it.
	if ((a.high ?? Infinity) < (b.low ?? 0)) return -1;
	if ((a.low ?? 0) > (b.high ?? Infinity)) return 1;
	return isExact(a) && isExact(b) ? 0 : undefined;
}

/** A number to sort by, and never to show: -1 where nobody said anything. */
export function magnitude(quantity: Quantity | undefined): number {
	return quantity === undefined ? -1 : (quantity.best ?? quantity.low ?? quantity.high ?? 0);
}

/**
 * Adds counts by rule of trust 2: a floor makes the sum a floor, and so does a term without bounds. Undefined for
 * an empty list, with an approximate term, and where the sum is beyond Number.MAX_SAFE_INTEGER. With a coded floor
 * among the terms the sum is coded, and its words the strongest that were reported: "dozens" and 1 are "dozens",
 * "dozens" and 95 "at least 95".
 */
export function addQuantities(terms: readonly Quantity[]): Quantity | undefined {
	if (terms.length === 0 || terms.some(isApproximate)) return undefined;
	const sum = addBounds(terms);
	const coded = terms.filter(term => term.isCoded);
	if (sum === undefined || coded.length === 0) return sum;
	const reported = quantityFromBounds({low: lowOf(terms.filter(term => !term.isCoded))});
	const strongest = [reported, ...coded].reduce((a, b) => ((b.low ?? 0) > (a.low ?? 0) ? b : a));
	return {...sum, words: strongest.words, isCoded: true};
}

function addBounds(terms: readonly Quantity[]): Quantity | undefined {
	const low = lowOf(terms);
	const high = terms.reduce((sum, term) => sum + (term.high ?? Infinity), 0);
	if (low > Number.MAX_SAFE_INTEGER || (Number.isFinite(high) && high > Number.MAX_SAFE_INTEGER))
		return undefined;
	return quantityFromBounds(Number.isFinite(high) ? {low, high} : {low});
}

function lowOf(terms: readonly Quantity[]): number {
	return terms.reduce((sum, term) => sum + (term.low ?? 0), 0);
}

/** Writes a count as the board does: "1,305". A count is whole, from 0 up, and exact. */
export function formatCount(count: number): string {
	// Not by Intl, which takes 5 ms to load the first time. Adding 0 makes a plain zero of -0.
	return String(count + 0).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
