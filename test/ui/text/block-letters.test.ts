import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {figureGap} from '../../../source/ui/panels/totals/large-words.ts';
import {largeLetters, smallLetters} from '../../../source/ui/text/block-letter-shapes.ts';
import {blockLetters, type LetterRows} from '../../../source/ui/text/block-letters.ts';
import {textWidth} from '../../../source/ui/text/text-width.ts';

const sizes: readonly LetterRows[] = [3, 4, 5, 7];

describe('letters', () => {
	test.each([
		['small', smallLetters, 5],
		['large', largeLetters, 7],
	] as const)('%s ones are rectangles of dots, and no two are alike', (_, letters, height) => {
		for (const [letter, dots] of Object.entries(letters)) {
			const rows = dots.split('/');
			expect.soft(rows, letter).toHaveLength(height);
			expect.soft(new Set(rows.map(row => row.length)).size, letter).toBe(1);
			expect.soft(dots, letter).toMatch(/^[#./]+$/);
		}
		const shapes = Object.entries(letters)
			.filter(([letter]) => letter !== '’' && letter !== 'o')
			.map(([, dots]) => dots);
		expect(new Set(shapes).size).toBe(shapes.length);
	});

	test('both alphabets have the same letters, and all that a hedge or a number is written with', () => {
		expect(Object.keys(smallLetters).sort()).toEqual(Object.keys(largeLetters).sort());
		for (const words of [
			'at least 1,305',
			'more than 470',
			'18,000–20,000',
			'4+',
			'dozens',
			'killed: unknown',
			'✱',
		])
			expect(blockLetters(words, 3), words).toBeDefined();
	});
});

describe('big text', () => {
	test('of three rows', () => {
		expect(blockLetters('407', 3)).toEqual(['█ █ █▀█ ▀▀█', '▀▀█ █ █  ▄▀', '  ▀ ▀▀▀  ▀ ']);
	});

	test('of four rows has finer letters', () => {
		expect(blockLetters('4', 4)).toEqual(['  ▄█ ', '▄▀ █ ', '▀▀▀█▀', '   ▀ ']);
	});

	test('of five and seven rows has its corners rounded', () => {
		expect(blockLetters('0', 5)).toEqual(['▄████▄', '██  ██', '██  ██', '██  ██', '▀████▀']);
		expect(blockLetters('4', 7)).toEqual([
			'     ▄██  ',
			'   ▄████  ',
			' ▄██  ██  ',
			'██   ▄██▄ ',
			'▀█████████',
			'     ▀██▀ ',
			'      ██  ',
		]);
	});

	test('low letters leave the upper half of the first row free, others the lower half of the last', () => {
		expect(blockLetters('l', 3)).toEqual(['█  ', '█  ', '▀▀▀']);
		expect(blockLetters('l', 3, true)).toEqual(['▄  ', '█  ', '█▄▄']);
	});

	test('regards no case', () => {
		expect(blockLetters('At Least', 5)).toEqual(blockLetters('AT LEAST', 5));
	});

	test.each(['é4', 'Дніпро', '≥4', '4\u0301', '🔥'])('is none for %s', text => {
		for (const rows of sizes) expect(blockLetters(text, rows)).toBeUndefined();
	});

	test('is as high as it is asked for, of one width, and wider in larger letters', () => {
		const text = fc.string({
			unit: fc.constantFrom(...Object.keys(smallLetters)),
			minLength: 1,
			maxLength: 20,
		});
		fc.assert(
			fc.property(text, fc.boolean(), (words, isLow) => {
				const widths = sizes.map(rows => {
					const lines = blockLetters(words, rows, isLow) ?? [];
					expect(lines).toHaveLength(rows);
					expect(lines.join('')).toMatch(/^[ ▀▄█]*$/);
					expect(new Set(lines.map(textWidth)).size).toBe(1);
					return textWidth(lines[0] ?? '');
				});
				expect(widths).toEqual(widths.toSorted((a, b) => a - b));
			}),
		);
	});

	test('the gap between figures is twice the one between words', () => {
		for (const rows of sizes) {
			const words =
				textWidth(blockLetters('4 4', rows)?.[0] ?? '') - 2 * textWidth(blockLetters('4', rows)?.[0] ?? '');
			expect(figureGap[rows]).toBeGreaterThanOrEqual(2 * words);
		}
	});

	test('tells a comma from a point: 4,255 is not 4.255', () => {
		for (const rows of sizes) expect(blockLetters('4,255', rows)).not.toEqual(blockLetters('4.255', rows));
	});
});
