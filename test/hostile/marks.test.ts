import fc from 'fast-check';
import {expect, test} from 'vitest';
import {parseQuantity} from '../../source/incident/quantity/parse-quantity.ts';
import {sanitize} from '../../source/incident/sanitize.ts';
import {printSections} from '../../source/ui/print/sections.ts';
import {plainText} from '../../source/ui/text/line.ts';
import {boardOf, incidentFrom} from '../helpers/boards.ts';
import {fullFile} from './full-file.ts';
import {withWords} from './strings.ts';

const marks = [...'▲▼✱⊘≠◷⚠✗✓◆◇▣▢●■█▉▊▋▌▒░▓▁▂▃▄▅▆▇◉▸◂▴▾▏│─╭╮╰╯┃━┏'];

/** How often each mark stands in what the board prints of a file. */
function marksPrinted(file: unknown): ReadonlyMap<string, number> {
	const state = boardOf({}, incidentFrom(JSON.stringify(file)));
	const sections = state.data === undefined ? [] : printSections(state, state.data, 400);
	const text = sections.map(({lines}) => plainText(lines)).join('\n');
	return new Map(marks.map(mark => [mark, text.split(mark).length - 1]));
}

test('no text of the file adds to the marks by which the board speaks of a number', () => {
	expect(marksPrinted(withWords(fullFile, marks.join(' ')))).toEqual(marksPrinted(withWords(fullFile, 'x')));
});

test('no value holds a mark of the board', () => {
	const words = fc.constantFrom(...marks, '4', 'at least', 'about', '+', ' ', 'dozens', '=\u0338', '–', '10');
	fc.assert(
		fc.property(fc.array(words, {maxLength: 6}), pieces => {
			const value = parseQuantity(sanitize(pieces.join('')));
			expect(marks.some(mark => value?.words.includes(mark))).toBe(false);
		}),
	);
});
