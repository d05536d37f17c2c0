import fc from 'fast-check';
import {expect, test} from 'vitest';
import {median, ratio} from '../../bench/measures.ts';

test.each([
	[[], undefined],
	[[7], 7],
	[[3, 1, 2], 2],
	[[4, 1, 3, 2], 2.5],
	[[10, 9, 100], 10],
])('the median of %j is %s', (samples, expected) => {
	expect(median(samples)).toEqual(expected);
});

test('at most half of the samples are below the median, and at most half above', () => {
	fc.assert(
		fc.property(fc.array(fc.integer({min: 0, max: 10_000}), {minLength: 1}), samples => {
			const middle = median(samples) ?? expect.fail('no median');
			expect(samples.filter(sample => sample < middle).length).toBeLessThanOrEqual(samples.length / 2);
			expect(samples.filter(sample => sample > middle).length).toBeLessThanOrEqual(samples.length / 2);
		}),
	);
});

test.each([
	[6, 3, 2],
	[0, 3, 0],
	[undefined, 3, undefined],
	[6, undefined, undefined],
	[6, 0, undefined],
])('%s against %s is %s times as much', (value, base, expected) => {
	expect(ratio(value, base)).toBe(expected);
});
