import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {withoutOuterMarks, withSingleMarks} from '../../source/incident/quotation-marks.ts';
import {expectIssues, fileOf} from './marked.ts';

describe('the marks around all of a text', () => {
	test.each([
		['“Go”', 'Go'],
		['"Go"', 'Go'],
		['„Go“', 'Go'],
		['„Go”', 'Go'],
		['”Go”', 'Go'],
		['«Go»', 'Go'],
		['»Go«', 'Go'],
		['« Go »', 'Go'],
		['「行け」', '行け'],
		['‘Don’t go’', 'Don’t go'],
		["'Don't go'", "Don't go"],
		['““Go””', 'Go'],
		['"“Go”"', 'Go'],
		['“Go”.', 'Go.'],
		['“Go!”.', 'Go!'],
		['“Go,”', 'Go,'],
		['“He said “go” twice”', 'He said “go” twice'],
		['"He said "go" twice"', 'He said "go" twice'],
	])('%s are dropped', (text, shown) => {
		expect(withoutOuterMarks(text)).toBe(shown);
	});

	test.each([
		'Go',
		'“We need help,” she said',
		'She said, “we need help”',
		'“Stop” and “go”',
		'"Stop" and "go"',
		'‘Stop’ and ‘go’',
		"'Stop' and 'go'",
		'“Go',
		'Go”',
		'“”',
		'"',
		'…',
		'5\'10"',
		'’Twas the wind’',
	])('%s has none', text => {
		expect(withoutOuterMarks(text)).toBe(text);
	});
});

test.each([
	['He told us “stop” and left', 'He told us ‘stop’ and left'],
	['He told us "stop" and left', 'He told us ‘stop’ and left'],
	['"Stop", he said, "and go"', '‘Stop’, he said, ‘and go’'],
	['Er rief „halt!“ und ging', 'Er rief ‘halt!’ und ging'],
	['Han ropade ”stopp” och gick', 'Han ropade ‘stopp’ och gick'],
	['He said “she told me ‘don’t go’ twice”', 'He said ‘she told me “don’t go” twice’'],
	['He said “she told me “go” twice”', 'He said ‘she told me “go” twice’'],
	['Вона сказала «стоп»', 'Вона сказала «стоп»'],
	['We need help,” she said', 'We need help,’ she said'],
	['A pipe of 5" burst', 'A pipe of 5" burst'],
	['We don’t know', 'We don’t know'],
	['(“go”—“stop”)', '(‘go’—‘stop’)'],
])('within double marks, %s is %s', (text, shown) => {
	expect(withSingleMarks(text)).toBe(shown);
});

test('whatever marks stand in a text, it neither opens nor closes a double quotation of its own', () => {
	const piece = fc.constantFrom(
		'“',
		'”',
		'„',
		'"',
		'«',
		'»',
		'‘',
		'’',
		"'",
		' ',
		'a',
		'b.',
		'—',
		'(',
		'5',
		'…',
	);
	fc.assert(
		fc.property(
			fc.array(piece, {maxLength: 14}).map(pieces => pieces.join('')),
			text => {
				const withoutMarks = (marked: string) => marked.replaceAll(/[“”„"‘’']/g, '');
				const once = withoutOuterMarks(text);
				expect(text).toContain(once.replace(/[.…]*$/, ''));
				const shown = withSingleMarks(once);
				expect(withoutMarks(shown)).toBe(withoutMarks(once));
				expect(shown).toHaveLength(once.length);
				// A double mark that is left stands within single ones.
				for (const [at, mark] of [...shown].entries()) {
					if (/[“”„]/.test(mark)) expect(shown.slice(0, at)).toContain('‘');
				}
			},
		),
	);
});

test('a file with marks around a statement is warned about, and shown', () => {
	const quotes = `[
		{"id": "a", "source": "nehoda", "mode": "direct", "text": §"\\"The road is gone\\""},
		{"id": "b", "source": "nehoda", "mode": "paraphrase", "text": §"“The road is gone”"},
		{"id": "c", "source": "nehoda", "mode": "direct", "text": "“Gone,” he said"}
	]`;
	const expected = 'the words without quotation marks around them';
	expectIssues(fileOf({quotes}), [
		{
			severity: 'warning',
			path: 'quotes[0].text',
			expected,
			found: 'text ""The road is gone""',
			hint: 'The board sets its own: these are left out',
		},
		{
			severity: 'warning',
			path: 'quotes[1].text',
			expected,
			found: 'text "“The road is gone”"',
			hint: 'A paraphrase is shown without them; direct words have the mode "direct"',
		},
	]);
});
