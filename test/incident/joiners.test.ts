import {describe, expect, test} from 'vitest';
import {takesJoiner} from '../../source/incident/joiners.ts';

describe('letters that a joiner joins', () => {
	test.each([
		['Persian, as in می‌خواهم', 'ی'],
		['Hindi, as in क्‍ष', 'ष'],
		['Sinhala, as in ශ්‍රී', 'ශ'],
		['Bengali, as in র‍্যাব', 'র'],
		['Malayalam, as in അവന്‍', 'ന'],
		['Mongolian', 'ᠠ'],
	])('%s', (_, letter) => {
		expect(takesJoiner(letter)).toBe(true);
	});

	test.each([
		['Latin', 'a'],
		['Cyrillic', 'ж'],
		['Han', '東'],
		['Hangul', '한'],
		['Thai', 'น'],
		['an emoji', '👩'],
		['a space', ' '],
		['the end of the text', ''],
	])('none beside %s', (_, letter) => {
		expect(takesJoiner(letter)).toBe(false);
	});
});
