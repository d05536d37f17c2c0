import {expect, test} from 'vitest';
import {hasTicked} from '../../bench/ticks.ts';

/** The moment on `performance.now`'s clock that is so many ms into some second of the wall's. */
function moment(ofSecond: number): number {
	const second = Math.ceil(performance.timeOrigin / 1000) * 1000;
	return second - performance.timeOrigin + ofSecond;
}

test.each([
	[300, 500, false],
	[300, 1001, true],
	[900, 1900, true],
	// The tick of a second that has just begun may still be on its way.
	[1050, 1090, true],
	[1200, 1990, false],
])('from %d to %d ms: %s', (from, to, expected) => {
	expect(hasTicked(moment(from), moment(to))).toBe(expected);
});
