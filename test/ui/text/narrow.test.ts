import cliTruncate from 'cli-truncate';
import * as fc from 'fast-check';
import stringWidth from 'string-width';
import {describe, expect, test} from 'vitest';
import wrapAnsi from 'wrap-ansi';
import {plainText, span, textWidth, truncate, wrapLine, wrapText} from '../../../source/ui/text/line.ts';
import {isNarrow} from '../../../source/ui/text/narrow.ts';

const narrowCharacters = Array.from({length: 0x10000}, (_, code) => String.fromCharCode(code)).filter(
	isNarrow,
);

/** Words of many lengths, with spaces at the ends and more than one between them. */
const arbitraryNarrow = fc
	.array(
		fc.oneof(
			{weight: 3, arbitrary: fc.constantFrom(' ', '  ', 'a', 'Kyiv', 'Київ', '≠ 3', '“at least 4”')},
			fc.constantFrom(...narrowCharacters),
			fc.nat(30).map(length => 'x'.repeat(length)),
		),
		{maxLength: 30},
	)
	.map(parts => parts.join(''));

describe('a text of narrow characters', () => {
	test('is made of characters of one cell that nothing beside them changes', () => {
		expect(narrowCharacters.length).toBeGreaterThan(1000);
		const beside = ['a', 'é', 'Ж', '█', '⣿', '☃', '0'];
		const wrong = narrowCharacters.filter(
			character =>
				character.normalize() !== character ||
				beside.some(other => {
					const text = other + character + other;
					return stringWidth(text) !== 3 || [...new Intl.Segmenter().segment(text)].length !== 3;
				}) ||
				(character !== ' ' && character.trim() !== character),
		);
		expect(wrong).toEqual([]);
	});

	test('is measured, cut and wrapped as the libraries do it', () => {
		fc.assert(
			fc.property(arbitraryNarrow, fc.integer({min: 1, max: 40}), (text, width) => {
				expect(isNarrow(text)).toBe(true);
				expect(textWidth(text)).toBe(stringWidth(text));
				expect(truncate(text, width)).toBe(cliTruncate(text, width));
				expect(wrapText(text, width)).toEqual(wrapAnsi(text, width, {hard: true, trim: true}).split('\n'));
			}),
			{numRuns: 3000},
		);
	});

	test('is wrapped in pieces as it is in one', () => {
		fc.assert(
			fc.property(
				fc.array(arbitraryNarrow, {maxLength: 4}),
				fc.integer({min: 1, max: 60}),
				(parts, width) => {
					const lines = wrapLine(
						parts.map(text => span(text)),
						width,
					);
					expect(lines.map(line => plainText([line]))).toEqual(wrapText(parts.join(''), width));
					expect(lines.flat().every(({text}) => text !== '')).toBe(true);
				},
			),
			{numRuns: 1000},
		);
	});

	test('is none with a mark, a wide letter or a control character in it', () => {
		for (const text of ['e\u0301', '漢', '👩', '\u00ad', '\u200b', 'a\nb', '\u001b[1m', '\u00a0']) {
			expect(isNarrow(`a${text}`), JSON.stringify(text)).toBe(false);
		}
	});
});
