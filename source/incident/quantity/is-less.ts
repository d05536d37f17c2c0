import {isApproximate, type Quantity} from './quantity.ts';

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
	const zeros = best === 0 ? 0 : (/0*$/.exec(String(best))?.[0].length ?? 0);
	const half = 10 ** zeros / 2;
	return {least: Math.max(0, best - half), most: best + half};
}
