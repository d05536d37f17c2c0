import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
	cut,
	cutLine,
	lineWidth,
	plain,
	span,
	spread,
	toWidth,
	widthOf,
	wrap,
	wrapLine,
} from '../../source/board/line.ts';
import {sanitize} from '../../source/incident/sanitize.ts';
import {arbitraryText} from '../helpers/arbitrary-incident.ts';

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
		expect(widthOf(words)).toBe(cells);
	});

	test('a text is cut to its cells, and says that it was', () => {
		expect(cut('Chernihiv', 9)).toBe('Chernihiv');
		expect(cut('Chernihiv', 8)).toBe('Chernih…');
		expect(cut('Chernihiv', 1)).toBe('…');
		expect(cut('Chernihiv', 0)).toBe('');
		expect(cut('東京都', 4)).toBe('東…');
	});

	test('a megabyte without a space is cut as fast as a word', () => {
		expect(cut('x'.repeat(2 ** 20), 5)).toBe('xxxx…');
	});

	test('a text fills its cells from either side', () => {
		expect(toWidth('10', 4)).toBe('10  ');
		expect(toWidth('10', 4, 'right')).toBe('  10');
		fc.assert(
			fc.property(text, width, (words, cells) => {
				expect(widthOf(toWidth(words, cells))).toBe(cells);
			}),
		);
	});
});

describe('lines', () => {
	test('cut, they fit, and keep their beginning', () => {
		fc.assert(
			fc.property(line, width, (spans, cells) => {
				const shown = cutLine(spans, cells);
				expect(lineWidth(shown)).toBeLessThanOrEqual(cells);
				if (lineWidth(spans) <= cells) expect(shown).toEqual(spans);
				else expect(plain([shown])).toMatch(/…$/u);
			}),
		);
	});

	test('spread, they fill the width, and the right part stays whole while it can', () => {
		fc.assert(
			fc.property(line, width, (spans, cells) => {
				const shown = spread(spans, [span('09:41')], cells + 10);
				expect(lineWidth(shown)).toBe(cells + 10);
				expect(plain([shown])).toMatch(/09:41$/u);
			}),
		);
	});

	test('wrapped, they fit and lose nothing but spaces', () => {
		fc.assert(
			fc.property(line, width, (spans, cells) => {
				const rows = wrapLine(spans, cells);
				expect(Math.max(0, ...rows.map(lineWidth))).toBeLessThanOrEqual(cells);
				expect(folded(plain(rows))).toBe(folded(plain([spans])));
			}),
		);
	});

	test('wrapped, every piece keeps its tone', () => {
		const rows = wrapLine([span('Tymur Tkachenko', 'speaker'), span(', head of Kyiv', 'muted')], 12);
		expect(rows).toEqual([
			[span('Tymur', 'speaker')],
			[span('Tkachenko', 'speaker'), span(',', 'muted')],
			[span('head of Kyiv', 'muted')],
		]);
	});

	test('a word longer than the width is broken', () => {
		expect(wrap('Dnipropetrovsk oblast', 8)).toEqual(['Dniprope', 'trovsk', 'oblast']);
	});
});
