import {isUnknown} from './parse-quantity.ts';
import {isApproximate, isBounded, lastUnit, magnitude, type Quantity} from './quantity.ts';

/**
 * True where one quantity lies below another, whichever values within their bounds are meant. An approximation reaches
 * half a unit of its last digit that is not 0 to both sides: "about 30" may be 29, so that 29 is not less, but 24 is.
 */
export function isLess(a: Quantity, b: Quantity): boolean {
	return rangeOf(a).most < rangeOf(b).least;
}

function rangeOf(quantity: Quantity): {readonly least: number; readonly most: number} {
	const {low = 0, high = Number.POSITIVE_INFINITY, best = 0} = quantity;
	if (!isApproximate(quantity)) return {least: low, most: high};
	const {reach = lastUnit(best) / 2} = quantity;
	return {least: Math.max(0, best - reach), most: best + reach};
}

/**
 * True where a reported number is certainly higher now: "at least 4" rises to 5, 4 does not rise to "at least 4". Where
 * nobody had reported a number, any but 0 is a rise.
 */
export function hasRisen(before: Quantity | undefined, after: Quantity): boolean {
	if (isUnknown(after)) return false;
	if (before === undefined || isUnknown(before)) return after.high !== 0;
	if (isApproximate(before) && isApproximate(after)) return magnitude(after) > magnitude(before);
	return isLess(asCounted(before), isBounded(after) ? after : {...after, low: 1});
}

/**
 * The number that a floor was probably counted as, with nothing above it: 4 for "at least 4", one for "several". A coded
 * floor may have meant any number of as many digits: "dozens" may have been 60, but not 100.
 */
function asCounted(quantity: Quantity): Quantity {
	const {low = 1, isCoded} = quantity;
	if (isApproximate(quantity) || quantity.high !== undefined) return quantity;
	return {...quantity, low, high: isCoded ? 10 ** String(low).length - 1 : low};
}
