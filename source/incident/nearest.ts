import {closest, distance} from 'fastest-levenshtein';

/** The known name that a misspelt one was probably meant to be; undefined where none is near enough to help. */
export function nearest(written: string, known: Iterable<string>): string | undefined {
	// The distance is quadratic in the lengths: a name longer than any real one is not worth the time.
	if (written.length > 100) return undefined;
	const names = [...known];
	if (names.length === 0) return undefined;
	const near = closest(written.toLowerCase(), names);
	return distance(written.toLowerCase(), near.toLowerCase()) <= Math.max(2, Math.floor(near.length / 3))
		? near
		: undefined;
}
