import fc from 'fast-check';
import {expect, test} from 'vitest';
import {numberPattern} from '../../bench/marker.ts';

test.each([
	'234567',
	'234,567',
	'234.567',
	'234 567',
	'234\u202F567',
	'234\u2009567',
	'234’567',
	'injured 234567, of whom 5',
	'│234,567│',
	'5 234,567 ▲',
	'“234,567.”',
])('234567 stands in "%s"', line => {
	expect(numberPattern(234_567).test(line)).toBe(true);
});

test.each(['1234567', '2345678', '1,234,567', '234,567,890', '234,568', '23 4567', '234, 567', ''])(
	'234567 does not stand in "%s"',
	line => {
		expect(numberPattern(234_567).test(line)).toBe(false);
	},
);

test('a number is found among words, and no other is taken for it', () => {
	const number = fc.integer({min: 100_000, max: 999_999});
	fc.assert(
		fc.property(number, number, fc.constantFrom('en', 'de', 'sv'), (shown, wanted, language) => {
			const line = `injured ${shown.toLocaleString(language)} so far`;
			expect(numberPattern(wanted).test(line)).toBe(shown === wanted);
			expect(numberPattern(shown).test(line)).toBe(true);
		}),
	);
});
