import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {parseQuantity} from '../../../source/incident/quantity/parse-quantity.ts';
import {quantityFromBounds} from '../../../source/incident/quantity/quantity.ts';
import {sparkline} from '../../../source/ui/text/sparkline.ts';
import {textWidth} from '../../../source/ui/text/text-width.ts';

function of(...values: readonly (number | string)[]): string {
	return sparkline(values.map(parseQuantity).filter(value => value !== undefined));
}

describe('a sparkline', () => {
	test.each([
		['rises', [1, 4, 8], '▁▄█'],
		['shows a fall as high as a rise', [8, 4, 1], '█▄▁'],
		['starts at nothing, so that a small step stays small', [98, 99, 100], '███'],
		['shows half as half', [50, 100, 50], '▄█▄'],
		['of nothing but zeros is flat', [0, 0, 0], '▁▁▁'],
		['draws a floor and an approximation by their number', ['at least 4', 'about 8', 2], '▄█▂'],
		['leaves a gap where nobody gave a number', [2, 'several', 4], '▄·█'],
		['leaves a gap where the number would be the board’s own', [2, 'dozens', 4], '▄·█'],
		['of nothing but words has no height anywhere', ['several', 'dozens', 'unknown'], '···'],
	])('%s', (_, values, drawn) => {
		expect(of(...values)).toBe(drawn);
	});

	test('is none for fewer than three values', () => {
		expect(of(4, 8)).toBe('');
		expect(of()).toBe('');
	});

	test('has a cell for each value, and no smaller value stands higher', () => {
		fc.assert(
			fc.property(fc.array(fc.nat(2_000_000), {minLength: 3, maxLength: 12}), counts => {
				const columns = [...sparkline(counts.map(count => quantityFromBounds({low: count, high: count})))];
				expect(columns).toHaveLength(counts.length);
				expect(textWidth(columns.join(''))).toBe(counts.length);
				const sorted = counts.map((count, index) => ({count, column: columns[index] ?? ''}));
				const heights = sorted.toSorted((a, b) => a.count - b.count).map(({column}) => column.codePointAt(0));
				expect(heights).toEqual(heights.toSorted((a, b) => (a ?? 0) - (b ?? 0)));
			}),
		);
	});
});
