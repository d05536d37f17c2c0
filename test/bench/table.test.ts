import {expect, test} from 'vitest';
import {figure, table, times} from '../../bench/table.ts';

test('columns are as wide as their widest cell, and figures stand to the right', () => {
	expect(
		table(
			['', 'ms', '× bare Node'],
			[
				['sitboard', '1,234.5', '12.00×'],
				['lnav', '–'],
			],
		),
	).toBe(
		[
			'|          |      ms | × bare Node |',
			'| -------- | ------: | ----------: |',
			'| sitboard | 1,234.5 |      12.00× |',
			'| lnav     |       – |             |',
		].join('\n'),
	);
});

test.each([
	[1234.56, 1, '1,234.6'],
	[0, 2, '0.00'],
	[7, 0, '7'],
	[undefined, 1, '–'],
])('%s with %d decimals is %s', (value, decimals, expected) => {
	expect(figure(value, decimals)).toBe(expected);
});

test.each([
	[2.345, '2.35×'],
	[undefined, '–'],
])('%s times is %s', (value, expected) => {
	expect(times(value)).toBe(expected);
});
