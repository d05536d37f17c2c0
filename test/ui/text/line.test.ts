import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {sanitize} from '../../../source/incident/sanitize.ts';
import {
	justify,
	lineWidth,
	padToWidth,
	plainText,
	span,
	truncate,
	truncateLine,
	wrapLine,
	wrapText,
} from '../../../source/ui/text/line.ts';
import {textWidth} from '../../../source/ui/text/text-width.ts';
import {arbitraryText} from '../../helpers/arbitrary-incident.ts';

const text = arbitraryText.map(sanitize);
const width = fc.integer({min: 2, max: 60});
const line = fc.array(
	text.map(part => span(part, 'claim')),
	{maxLength: 5},
);

const folded = (words: string) => words.normalize().replaceAll(/\s+/gu, '');

describe('widths', () => {
	test.each([
		['abc', 3],
		['東京', 4],
		['é', 1],
		['🔥', 2],
		['ทดสอบ', 5],
		['', 0],
	])('%s takes %i cells', (words, cells) => {
		expect(textWidth(words)).toBe(cells);
	});

	test('a text is cut to its cells, and says that it was', () => {
		expect(truncate('Chernihiv', 9)).toBe('Chernihiv');
		expect(truncate('Chernihiv', 8)).toBe('Chernih…');
		expect(truncate('Chernihiv', 1)).toBe('…');
		expect(truncate('Chernihiv', 0)).toBe('');
		expect(truncate('東京都', 4)).toBe('東…');
	});

	test('a megabyte without a space is cut as fast as a word', () => {
		expect(truncate('x'.repeat(2 ** 20), 5)).toBe('xxxx…');
	});

	test('a text fills its cells from either side', () => {
		expect(padToWidth('10', 4)).toBe('10  ');
		expect(padToWidth('10', 4, 'right')).toBe('  10');
		fc.assert(
			fc.property(text, width, (words, cells) => {
				expect(textWidth(padToWidth(words, cells))).toBe(cells);
			}),
		);
	});
});

describe('lines', () => {
	test('cut, they fit, and keep their beginning', () => {
		fc.assert(
			fc.property(line, width, (spans, cells) => {
				const shown = truncateLine(spans, cells);
				expect(lineWidth(shown)).toBeLessThanOrEqual(cells);
				if (lineWidth(spans) <= cells) expect(shown).toEqual(spans);
				else expect(plainText([shown])).toMatch(/…$/u);
			}),
		);
	});

	test('spread, they fill the width, and the right part stays whole while it can', () => {
		fc.assert(
			fc.property(line, width, (spans, cells) => {
				const shown = justify(spans, [span('09:41')], cells + 10);
				expect(lineWidth(shown)).toBe(cells + 10);
				expect(plainText([shown])).toMatch(/09:41$/u);
			}),
		);
	});

	test('wrapped, they fit and lose nothing but spaces', () => {
		fc.assert(
			fc.property(line, width, (spans, cells) => {
				const rows = wrapLine(spans, cells);
				expect(Math.max(0, ...rows.map(lineWidth))).toBeLessThanOrEqual(cells);
				expect(folded(plainText(rows))).toBe(folded(plainText([spans])));
			}),
		);
	});

	test('wrapped, every piece keeps its role', () => {
		const rows = wrapLine([span('Tymur Tkachenko', 'speaker'), span(', head of Kyiv', 'muted')], 12);
		expect(rows).toEqual([
			[span('Tymur', 'speaker')],
			[span('Tkachenko', 'speaker'), span(',', 'muted')],
			[span('head of Kyiv', 'muted')],
		]);
	});

	test('a word longer than the width is broken', () => {
		expect(wrapText('Dnipropetrovsk oblast', 8)).toEqual(['Dniprope', 'trovsk', 'oblast']);
	});
});
