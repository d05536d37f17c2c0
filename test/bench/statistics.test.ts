import fc from 'fast-check';
import {expect, test} from 'vitest';
import {difference, median, percentile, ratio, summaryOf} from '../../bench/statistics.ts';

test.each([
	[[], 0.5, undefined],
	[[7], 0.99, 7],
	[[3, 1, 2], 0.5, 2],
	[[4, 1, 3, 2], 0.5, 2.5],
	[[0, 100], 0.99, 99],
	[[10, 9, 100], 0, 9],
	[[10, 9, 100], 1, 100],
])('of %j, the percentile %d is %s', (samples, share, expected) => {
	expect(percentile(samples, share)).toEqual(expected);
});

test('percentiles stand in order between the smallest and the largest sample', () => {
	fc.assert(
		fc.property(fc.array(fc.integer({min: 0, max: 10_000}), {minLength: 1}), samples => {
			const {n, min, p50, p95, p99, max} = summaryOf(samples) ?? expect.fail('no summary');
			expect(n).toBe(samples.length);
			expect([min, max]).toEqual([Math.min(...samples), Math.max(...samples)]);
			expect([min, p50, p95, p99, max].toSorted((a, b) => a - b)).toEqual([min, p50, p95, p99, max]);
		}),
	);
});

test('nothing is made of no samples', () => {
	expect(summaryOf([])).toBeUndefined();
	expect(median([])).toBeUndefined();
});

test.each([
	[6, 3, 2, 3],
	[undefined, 3, undefined, undefined],
	[6, undefined, undefined, undefined],
	[6, 0, undefined, 6],
])('%s against %s: %s times, and %s more', (value, base, expectedRatio, expectedDifference) => {
	expect(ratio(value, base)).toBe(expectedRatio);
	expect(difference(value, base)).toBe(expectedDifference);
});
