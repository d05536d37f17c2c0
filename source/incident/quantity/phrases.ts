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
	['lakhs', 100_000],
	['millions', 1_000_000],
	['tens of millions', 10_000_000],
	['crores', 10_000_000],
	// After "several", "many", "a few" only: "a hundred" is a number, and bare "hundred" a slip.
	['dozen', 12],
	['hundred', 100],
	['thousand', 1000],
	['hundred thousand', 100_000],
	['lakh', 100_000],
	['million', 1_000_000],
	['crore', 10_000_000],
]);
// After these, a noun of FLOORS stands in the singular too.
export const CODED_FLOOR_PREFIX = /^(?:several|many|a few) /;
/** As in "in the hundreds". */
export const CODED_FLOOR_PLACE = /^(?:in|into) the /;

export const UNKNOWN: ReadonlySet<string> = new Set(
	[
		'unknown, not known, not yet known, unclear, not clear, n/a, na, not available, not given, not stated',
		'to be confirmed, tbc, to be determined, tbd, unconfirmed, not confirmed, not yet confirmed',
		'undisclosed, not disclosed, unspecified, not specified, no information, no data, no figures, no figure',
	].flatMap(phrases => phrases.split(', ')),
);
export const UNBOUNDED: ReadonlySet<string> = new Set(
	[
		'several, a number, some, many, a few, a handful, handful, multiple, numerous, various, countless, lots',
		'a lot, plenty, an unknown number, an undisclosed number, an unspecified number, a large number',
		'a small number, large numbers, great numbers, a great many, very many, quite a few',
	].flatMap(phrases => phrases.split(', ')),
);

/** Somebody said that there are none, which is not the same as not saying anything. */
export const NONE =
	/^(?:none|nobody|no one|no-one|nil|(?:no|zero) (?:casualties|casualty|deaths|fatalities|victims|injuries|losses|people|persons|dead|killed|injured|wounded|missing))(?: (?:were|was|have been|has been))?(?: so far| as yet| yet)?(?: reported| recorded)?(?: so far| as yet| yet)?$/;

/** Whom a number counts, where that says nothing more than the metric does. */
export const PEOPLE = / (?:of )?(?:people|persons|person|individuals)$| of$/;
/** More than some number that is not told, and therefore at least as many. */
export const MORE = / (?:more|others)$/;
/** Words that leave a number as it is. */
export const EMPHASIS = /^(?:exactly|precisely|only|just|a total of) /;

export const HEDGE_PREFIXES: ReadonlyArray<readonly [Hedge, readonly string[]]> = [
	[
		'atLeast',
		'at least, no fewer than, not fewer than, no less than, not less than, a minimum of, upwards of, upward of, as few as, as low as, ≥, >='.split(
			', ',
		),
	],
	[
		'atMost',
		'up to, at most, no more than, not more than, as many as, as high as, as much as, a maximum of, ≤, <='.split(
			', ',
		),
	],
	[
		'moreThan',
		'more than, over, above, in excess of, well over, just over, well above, just above, well more than, slightly more than, slightly over, a little over, far more than, >'.split(
			', ',
		),
	],
	['fewerThan', 'fewer than, less than, under, below, well under, well below, far fewer than, <'.split(', ')],
	[
		'about',
		'about, around, some, roughly, nearly, almost, approximately, approx., approx, an estimated, estimated at, estimated, est., est, circa, ca., ca, c., c, close to, just under, just below, just short of, in the region of, in the order of, ~, ≈'.split(
			', ',
		),
	],
];
export const HEDGE_SUFFIXES: ReadonlyArray<readonly [Hedge, string]> = [
	['atLeast', '+'],
	['atLeast', ' or more'],
	['atLeast', ' plus'],
	['atLeast', '-plus'],
	['atMost', ' or fewer'],
	['atMost', ' or less'],
	['about', ' or so'],
	['about', '-odd'],
	['about', ' odd'],
];
