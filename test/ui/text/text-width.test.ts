import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import * as fc from 'fast-check';
import stringWidth from 'string-width';
import {describe, expect, test} from 'vitest';
import {sanitize} from '../../../source/incident/sanitize.ts';
import {isNarrow, textWidth} from '../../../source/ui/text/text-width.ts';
import {arbitraryText} from '../../helpers/arbitrary-incident.ts';
import {terminalWith, widthConventions} from '../../helpers/width-conventions.ts';

const fixture = join(import.meta.dirname, '..', '..', 'fixtures', 'human-rights.json');
const {texts} = JSON.parse(readFileSync(fixture, 'utf8')) as {texts: Record<string, string>};
const words = Object.values(texts).flatMap(text => sanitize(text).split(' '));

// Every character but ideographs and Hangul syllables, of which one is like the other. A letter before each: what attaches
// to nothing never comes first in a row of the board.
const afterLetter = Array.from({length: 0x20000}, (_, codePoint) => String.fromCodePoint(codePoint))
	.filter(character => /[^\p{Cc}\p{Cs}\p{Cn}\p{Co}\p{Zl}\p{Zp}\p{Ideographic}가-힣]/u.test(character))
	.map(character => `x${character}y`);
const emoji = ['👩‍🚒', '👩🏽‍🚒', '❤️', '☎️', '1️⃣', '🇺🇦', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '☝🏻', '👨‍👩‍👧‍👦', '🫩'];

describe('the cells that a text is given', () => {
	test.each([
		['Kyiv', 4],
		['Київ', 4],
		['東京', 4],
		['서울', 4],
		['क्षेत्र', 4],
		['น้ำท่วม', 5],
		['ភ្នំពេញ', 5],
		['é', 1],
		['🔥', 2],
		['❤️', 2],
		['', 0],
	])('%s takes %i', (text, cells) => {
		expect(textWidth(text)).toBe(cells);
	});

	test('are never fewer than string-width says', () => {
		for (const text of [...words, ...afterLetter, ...emoji]) {
			expect(textWidth(text), text).toBeGreaterThanOrEqual(stringWidth(text));
		}
	});

	test.each(widthConventions)('are enough on a terminal that counts like %s', async convention => {
		const sample = fc.sample(arbitraryText.map(sanitize), {numRuns: 500, seed: 5});
		const all = [...words, ...afterLetter, ...emoji, ...sample].filter(text => textWidth(text) < 200);
		const used = await cellsUsed(convention, all);
		const tooWide = all.filter((text, index) => (used[index] ?? 0) > textWidth(text));
		expect(tooWide).toEqual([]);
	});

	test.each(widthConventions)(
		'are exact for narrow text on a terminal that counts like %s',
		async convention => {
			const all = afterLetter.filter(isNarrow);
			expect(await cellsUsed(convention, all)).toEqual(all.map(text => text.length));
		},
	);
});

/** How many cells a terminal takes for each text: it is asked where its cursor stands (DSR). */
async function cellsUsed(convention: (typeof widthConventions)[number], all: readonly string[]) {
	const terminal = terminalWith(convention, {columns: 250, rows: 2});
	const used: number[] = [];
	terminal.onData(answer => used.push(Number(answer.split(/[;R]/)[1]) - 1));
	const lines = all.map(text => `\r\u001b[K ${text}\u001b[6n`).join('');
	await new Promise<void>(resolve => terminal.write(lines, resolve));
	return used.map(cells => cells - 1);
}
