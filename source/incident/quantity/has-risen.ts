import {isLess} from './is-less.ts';
import {isUnknown} from './parse-quantity.ts';
import {isApproximate, isBounded, magnitude, type Quantity} from './quantity.ts';

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
