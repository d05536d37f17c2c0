/** Finds a whole number on a screen, with or without a mark between its thousands, and not within a longer one. */
export function numberPattern(number: number): RegExp {
	const groups = number.toLocaleString('en').split(',').join("[,.'’_ \u00A0\u202F\u2009]?");
	// A mark and three digits before it belong to a longer number, and so does one that follows.
	return new RegExp(`(?<!\\d[,.'’_]?)${groups}(?![,.'’_]?\\d)`);
}
