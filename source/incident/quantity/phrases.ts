/** How a number in a phrase binds what is counted. */
export type Hedge = 'atLeast' | 'moreThan' | 'atMost' | 'fewerThan' | 'about';

// The floors of "tens" to "thousands" are the ones ACLED codes by (its codebook, "Fatalities"); the rest follow suit.
export const CODED_FLOORS: ReadonlyMap<string, number> = new Map([
	['tens', 10],
	['dozens', 12],
	['scores', 20],
	['hundreds', 100],
	['thousands', 1000],
	['tens of thousands', 10_000],
	['hundreds of thousands', 100_000],
	['millions', 1_000_000],
	// After "several", "many", "a few" only: "a hundred" is a number, and bare "hundred" a slip.
	['dozen', 12],
	['hundred', 100],
	['thousand', 1000],
	['hundred thousand', 100_000],
	['million', 1_000_000],
]);
// After these, a noun of FLOORS stands in the singular too.
export const CODED_FLOOR_PREFIX = /^(?:several|many|a few) /;

export const UNKNOWN: ReadonlySet<string> = new Set(['unknown', 'not known', 'not yet known', 'unclear']);
export const UNBOUNDED: ReadonlySet<string> = new Set(
	'several, a number of, a number, some, many, a few, a handful, a handful of'.split(', '),
);

export const HEDGE_PREFIXES: ReadonlyArray<readonly [Hedge, readonly string[]]> = [
	[
		'atLeast',
		'at least, no fewer than, not fewer than, no less than, not less than, a minimum of, ≥, >='.split(', '),
	],
	['atMost', 'up to, at most, no more than, not more than, as many as, a maximum of, ≤, <='.split(', ')],
	['moreThan', 'more than, over, above, in excess of, >'.split(', ')],
	['fewerThan', 'fewer than, less than, under, below, <'.split(', ')],
	[
		'about',
		'about, around, some, roughly, nearly, almost, approximately, an estimated, circa, ~, ≈'.split(', '),
	],
];
export const HEDGE_SUFFIXES: ReadonlyArray<readonly [Hedge, string]> = [
	['atLeast', '+'],
	['atLeast', ' or more'],
	['atMost', ' or fewer'],
	['atMost', ' or less'],
];
