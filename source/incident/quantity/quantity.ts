/** A number as a journalist wrote it: the words, and the bounds they set. A bound that is not known is absent. */
export interface Quantity {
	readonly words: string;
	readonly low?: number;
	readonly high?: number;
	/**
	 * The value itself where `low` and `high` meet; between them, a round number ("1.2 million"), which they bound by half
	 * a unit of its last digit; alone, an approximation ("about 200").
	 */
	readonly best?: number;
	/** How far an approximation reaches, where that is not half a unit of its last digit that is not 0 ("about a dozen"). */
	readonly reach?: number;
	/**
	 * `low` is a coded floor: nobody said 12 who said "dozens". It serves arithmetic only, and to show it, or what
	 * was worked out from it, would put a number into somebody's mouth.
	 */
	readonly isCoded?: true;
	/** Plainly a phrase, but not understood: it is shown word for word, and takes no part in sums. */
	readonly isPhrase?: true;
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

/** True for a number that is round ("1.2 million", "a dozen"), and for a sum with one in it. */
export function isRounded(quantity: Quantity): boolean {
	return quantity.best !== undefined && quantity.low !== undefined && !isExact(quantity);
}

/** What the last digit of a count counts that is not 0: 100 for 1,200. */
export function lastUnit(count: number): number {
	return count === 0 ? 1 : 10 ** (/0*$/.exec(String(count))?.[0].length ?? 0);
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
 * "dozens" and 95 "at least 95". With a round number among them it is round, and its words are of what was said: "1.2
 * million" and 5,000 are "about 1,210,000".
 */
export function addQuantities(terms: readonly Quantity[]): Quantity | undefined {
	if (terms.length === 0 || terms.some(isApproximate)) return undefined;
	const sum = addBounds(terms);
	const coded = terms.filter(term => term.isCoded);
	if (sum === undefined || coded.length === 0) return sum;
	const reported = floorOf(terms.filter(term => !term.isCoded));
	const strongest = [reported, ...coded].reduce((a, b) => ((b.low ?? 0) > (a.low ?? 0) ? b : a));
	return {low: sum.low ?? 0, words: strongest.words, isCoded: true};
}

function addBounds(terms: readonly Quantity[]): Quantity | undefined {
	const low = lowOf(terms);
	const high = terms.reduce((sum, term) => sum + (term.high ?? Infinity), 0);
	if (low > Number.MAX_SAFE_INTEGER || (Number.isFinite(high) && high > Number.MAX_SAFE_INTEGER))
		return undefined;
	if (!terms.some(isRounded)) return quantityFromBounds(Number.isFinite(high) ? {low, high} : {low});
	const [only, another] = terms.filter(term => term.high !== 0);
	if (only !== undefined && another === undefined) return only;
	if (!Number.isFinite(high)) return floorOf(terms);
	const said = roundedLike(terms, saidOf(terms));
	if (terms.every(({best}) => best !== undefined))
		return {words: `about ${formatCount(said)}`, low, high, best: said};
	const most = terms.reduce((sum, term) => sum + (term.best ?? term.high ?? 0), 0);
	return {words: `about ${formatCount(said)} to ${formatCount(roundedLike(terms, most))}`, low, high};
}

function floorOf(terms: readonly Quantity[]): Quantity {
	const low = lowOf(terms);
	if (!terms.some(isRounded)) return quantityFromBounds({low});
	return {words: `about ${formatCount(roundedLike(terms, saidOf(terms)))} or more`, low};
}

function lowOf(terms: readonly Quantity[]): number {
	return terms.reduce((sum, term) => sum + (term.low ?? 0), 0);
}

function saidOf(terms: readonly Quantity[]): number {
	return terms.reduce((sum, term) => sum + (term.best ?? term.low ?? 0), 0);
}

/** A sum without the digits that a round number among its terms leaves open. */
function roundedLike(terms: readonly Quantity[], sum: number): number {
	const reaches = terms.filter(isRounded).map(({low = 0, high = 0}) => (high - low + 1) / 2);
	const unit = 10 ** Math.floor(Math.log10(Math.max(1, ...reaches)));
	return Math.round(sum / unit) * unit;
}

/** Writes a count as the board does: "1,305". A count is whole, from 0 up, and exact. */
export function formatCount(count: number): string {
	// Not by Intl, which takes 5 ms to load the first time. Adding 0 makes a plain zero of -0.
	return String(count + 0).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
