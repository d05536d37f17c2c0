import {isLess} from './is-less.ts';
import {isUnknown} from './parse-quantity.ts';
import {isApproximate, magnitude, type Quantity} from './quantity.ts';

/**
 * Says whether a number that was told is certainly higher now: "at least 4" rises to 5, 4 does not to "at least 4".
 * Where nobody had said a number, any but 0 is a rise.
 */
export function hasRisen(before: Quantity | undefined, after: Quantity): boolean {
	if (isUnknown(after)) return false;
	if (before === undefined || isUnknown(before)) return after.high !== 0;
	if (isApproximate(before) && isApproximate(after)) return magnitude(after) > magnitude(before);
	return isLess(asTold(before), isUnbounded(after) ? {...after, low: 1} : after);
}

/**
 * What a floor was told of, with nothing above it: "at least 4" of 4, "several" of one. A coded floor is of no number,
 * and may have meant any of as many digits: "dozens" may have been 60, but not 100.
 */
function asTold(quantity: Quantity): Quantity {
	const {low = 1, isCoded} = quantity;
	if (isApproximate(quantity) || quantity.high !== undefined) return quantity;
	return {...quantity, low, high: isCoded ? 10 ** String(low).length - 1 : low};
}

function isUnbounded({low, high, best}: Quantity): boolean {
	return low === undefined && high === undefined && best === undefined;
}
