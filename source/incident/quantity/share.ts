import {formatCount, isExact, type Quantity} from './quantity.ts';

/**
 * The share of the whole that the part is, in percent, hedged as its terms are: "53%", "about 49%", "at least 49%", "up
 * to 49%", "40% to 50%". Low is rounded down and high up, so that neither claims more than the truth; best to nearest.
 * Over 100 where the part exceeds the whole. Undefined where the whole is neither exact, round nor approximate, or is 0,
 * where the part has no bounds or a coded floor, and for a bounded part of a whole that is not exact.
 */
export function shareOf(part: Quantity, whole: Quantity): Quantity | undefined {
	// A share of a coded floor would be worked out from a number that nobody said.
	if (part.isCoded) return undefined;
	const of = whole.best;
	if (of === undefined || of <= 0) return undefined;
	if (part.best !== undefined)
		return isExact(part) && isExact(whole) ? exactShare(part.best, of) : aboutShare(part.best, of);
	return isExact(whole) ? boundedShare(part, of) : undefined;
}

function exactShare(part: number, whole: number): Quantity {
	const share = percent(part, whole);
	// 1 of 407 is not none, and 406 of 407 not all.
	const isNone = part > 0 && share.nearest === 0;
	const isAll = part < whole && share.nearest === 100;
	const words = isNone ? 'less than 1%' : isAll ? 'more than 99%' : `${formatCount(share.nearest)}%`;
	return {words, low: share.down, high: share.up, best: share.nearest};
}

function aboutShare(part: number, whole: number): Quantity {
	const {nearest} = percent(part, whole);
	return {words: `about ${formatCount(nearest)}%`, best: nearest};
}

function boundedShare(part: Quantity, whole: number): Quantity | undefined {
	const low = percent(part.low ?? 0, whole).down;
	if (part.high === undefined) return low === 0 ? undefined : {words: `at least ${formatCount(low)}%`, low};
	const high = percent(part.high, whole).up;
	const words = low === 0 ? `up to ${formatCount(high)}%` : `${formatCount(low)}% to ${formatCount(high)}%`;
	return {words, low, high};
}

// In whole numbers throughout: 100 × part / whole in floating point can land on the wrong side of a whole percent.
function percent(part: number, whole: number): {down: number; up: number; nearest: number} {
	const hundredfold = 100n * BigInt(part);
	const of = BigInt(whole);
	const down = hundredfold / of;
	const up = hundredfold % of === 0n ? down : down + 1n;
	return {down: Number(down), up: Number(up), nearest: Number((2n * hundredfold + of) / (2n * of))};
}
