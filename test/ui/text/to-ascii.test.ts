import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {textWidth} from '../../../source/ui/text/text-width.ts';
import {toAscii} from '../../../source/ui/text/to-ascii.ts';
import {arbitraryText} from '../../helpers/arbitrary-incident.ts';

const onlyAscii = /^\p{ASCII}*$/u;
const arbitrarySequence = fc.constantFrom(
	'\u001B[1m',
	'\u001B[38;2;255;140;90m',
	'\u001B[0m',
	'\u001B[2K',
	'\u001B[?2026h',
	'\u001B]0;title\u0007',
	'\u001B]8;;https://example.org\u001B\\',
	'\n',
);

describe('toAscii', () => {
	test('any text keeps its width and is ASCII', () => {
		fc.assert(
			fc.property(
				fc.oneof(arbitraryText, fc.string({unit: 'grapheme'}), fc.string({unit: 'binary'})),
				text => {
					// A stray escape or CSI would take what follows with it, in the one text and not in the other.
					const noStyle = text.replaceAll('\u001B', '').replaceAll('\u009B', '');
					expect(toAscii(noStyle)).toMatch(onlyAscii);
					expect(textWidth(toAscii(noStyle))).toBe(textWidth(noStyle));
				},
			),
			{numRuns: 500},
		);
	});

	test('every character there is, by itself', () => {
		const wrong: string[] = [];
		for (let code = 0x80; code <= 0x10_ffff; code += 1) {
			// Every one of the plane that is written in, and every seventh of the others; planes 4 to 13 hold none.
			const isLeftOut = code > 0xffff && (code % 7 > 0 || (code >= 0x4_0000 && code < 0xe_0000));
			if (code === 0x9b || isLeftOut) continue;
			const character = String.fromCodePoint(code);
			const written = toAscii(character);
			if (!/^[ -~]*$/.test(written) || written.length !== textWidth(character)) wrong.push(code.toString(16));
		}
		expect(wrong).toEqual([]);
	});

	test('escape sequences stay as they are, whatever stands around them', () => {
		const pieces = fc.array(fc.oneof(arbitrarySequence, arbitraryText, fc.constantFrom('ำ', '́', '–')));
		fc.assert(
			fc.property(pieces, written => {
				const text = written.join('');
				// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what is looked for
				const sequences = (of: string) => of.match(/\x1b\[[^@-~]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)/g);
				expect(sequences(toAscii(text))).toEqual(sequences(text));
			}),
		);
	});

	test('the marks are told apart', () => {
		const marks = [...'▲▼=≠⊘◷✱–●■✓✗⚠▸◂▴▾◆◇▣▢◉○□↻‖…→←'];
		const written = marks.map(toAscii);
		expect(new Set(written).size).toBe(marks.length);
		expect(written.filter(mark => /[\d ?]/.test(mark))).toEqual([]);
		// A panel in focus, a bar and a small chart are told by their lines and blocks alone.
		expect([...'─│╭'].map(toAscii)).not.toEqual([...'━┃┏'].map(toAscii));
		expect(new Set([...'█░▒▓'].map(toAscii)).size).toBe(4);
		expect([...'⠁⠉⠋⡇⡏⣏⣿'].map(toAscii).filter(dots => [...'░▒▓█'].map(toAscii).includes(dots))).toEqual([]);
		expect(new Set([...'▁▂▃▄▅▆▇█'].map(toAscii)).size).toBe(8);
		expect(new Set([...'█▀▄ '].map(toAscii)).size).toBe(4);
	});

	test.each([
		['╭─ Regions ─╮', '+- Regions -+'],
		['┏━ Kyiv ━┓', '#= Kyiv =#'],
		['15 → 17 ▲', '15 } 17 ^'],
		['“Oh”…', '"Oh"~'],
		['⚠️', '! '],
		['東京', 'DoJi'],
		['🔥🇺🇦', '??UA'],
		['½ ‰', '? ?'],
		['≥4', '?4'],
		['５', '5 '],
		['\u2800\u2801\u28ff', ' `*'],
		['e\u0301', 'e'],
	])('%s', (text, written) => {
		expect(toAscii(text)).toBe(written);
	});
});
