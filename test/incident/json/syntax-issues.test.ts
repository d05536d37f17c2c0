import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {parseJson} from '../../../source/incident/json/parse-json.ts';
import {syntaxIssues} from '../../../source/incident/json/syntax-issues.ts';
import {parseIncident} from '../../../source/incident/parse-incident.ts';
import {runAtOnce} from '../../../source/incident/steps.ts';
import {expectIssues, fileOf, goodIncident, goodSources, type Told} from '../marked.ts';

const value = 'a value: text in double quotes, a number, true, false or null';
const key = 'a key in double quotes';
const number = 'a number such as 10 or 0.5, or text in double quotes';
const start = 'an incident in JSON, which begins with {';
const quotes = 'straight double quotes (") around text';

const broken: readonly (readonly [name: string, marked: string, ...told: Told[]])[] = [
	['an empty file', '§', {path: '', expected: 'an incident in JSON', found: 'an empty file'}],
	['white space', '§ \n\t\n', {path: '', expected: 'an incident in JSON', found: 'an empty file'}],
	['a mark alone', '\uFEFF§', {path: '', expected: 'an incident in JSON', found: 'an empty file'}],
	['comments alone', '// nothing yet\n§', {path: '', expected: start, found: 'the end of the file'}],
	['a web page', '§<html><body>no</body></html>', {path: '', expected: start, found: '<html><body>no<'}],
	[
		'a missing comma',
		'{\n  "a": 1§\n  "b": 2\n}',
		{path: 'a', expected: 'a comma here', found: '"b" on line 3'},
	],
	[
		'missing commas, all of them',
		'{"a": {\n  "b": 1§\n  "c": [1§ 2]\n},\n"d": {}§ "e": 1}',
		{path: 'a.b', expected: 'a comma here', found: '"c" on line 3'},
		{path: 'a.c[0]', expected: 'a comma here', found: '2'},
		{path: 'd', expected: 'a comma here', found: '"e"'},
	],
	['a missing colon', '{"a"§ 1}', {path: 'a', expected: 'a colon here, after the key', found: '1'}],
	['a missing value', '{"a": §, "b": 1}', {path: 'a', expected: value, found: '","'}],
	[
		'a comma too many',
		'{"a": 1,§, "b": 2}',
		{path: '', expected: key, found: '","', hint: 'Remove one comma'},
	],
	['two commas in a list', '[1,§,2]', {path: '[1]', expected: value, found: '","', hint: 'Remove one comma'}],
	['a comma alone in a list', '{"a": [§,]}', {path: 'a[0]', expected: value, found: '","'}],
	['a comma alone in an object', '{§,}', {path: '', expected: key, found: '","'}],
	['two trailing commas', '[1,§,]', {path: '[1]', expected: value, found: '","', hint: 'Remove one comma'}],
	[
		'a character that does not show',
		'{"a": §\u007f, "b": 1}',
		{path: 'a', expected: value, found: 'the character U+007F, which does not show'},
	],
	[
		'a no-break space outside of text',
		'{"a":§\u00a01, "b": 2}',
		{path: 'a', expected: 'plain spaces', found: 'a no-break space (U+00A0)', hint: 'Remove it'},
	],
	['a fullwidth colon', '{"a"§：1}', {path: 'a', expected: 'a plain :', found: 'a fullwidth colon (U+FF1A)'}],
	[
		'a fullwidth comma',
		'{"a": "b"§，"c": 2}',
		{path: 'a', expected: 'a plain ,', found: 'a fullwidth comma (U+FF0C)'},
	],
	[
		'a fullwidth comma behind a number',
		'{"a": 1§，"c": 2}',
		{path: 'a', expected: 'a plain ,', found: 'a fullwidth comma (U+FF0C)'},
	],
	['a comma in front', '[§, 1]', {path: '[0]', expected: value, found: '","'}],
	[
		'text that is not closed',
		'{\n  "a": §"text,\n  "b": 2\n}',
		{path: 'a', expected: 'a closing double quote on the same line', found: '"text,'},
	],
	['text that is not opened', '{\n  "a": §text",\n  "b": 2\n}', {path: 'a', expected: value, found: 'text'}],
	[
		'a key that is not closed',
		'{\n  §"a: 1,\n  "b": 2\n}',
		{path: '', expected: 'a closing double quote on the same line', found: '"a: 1,'},
	],
	[
		'keys without quotes',
		'{\n  §a: 1,\n  §b: 2\n}',
		{path: '', expected: key, found: 'a'},
		{path: '', expected: key, found: 'b'},
	],
	['a number as a key', '{§1: 2}', {path: '', expected: key, found: '1'}],
	['single quotes', "{\n  §'a': 'b c'\n}", {path: '', expected: quotes, found: "'a'"}],
	['typographic quotes', '{\n  "a": §“b”\n}', {path: 'a', expected: quotes, found: '“b”'}],
	[
		'quotes within text',
		'{"a": "He said "§hello" to us"}',
		{
			path: 'a',
			expected: 'a comma or a closing bracket',
			found: 'hello',
			hint: 'Double quotes inside text are written \\"',
		},
	],
	[
		'constants of other languages',
		'{\n  "a": §None,\n  "b": §True,\n  "c": §NaN\n}',
		{path: 'a', expected: value, found: 'None', hint: 'Did you mean null?'},
		{path: 'b', expected: value, found: 'True', hint: 'Did you mean true?'},
		{path: 'c', expected: value, found: 'NaN', hint: 'Did you mean null?'},
	],
	['a date without quotes', '{"a": §2025-06-06}', {path: 'a', expected: number, found: '2025-06-06'}],
	['a zero in front', '{"a": §007}', {path: 'a', expected: number, found: '007'}],
	['a sign in front', '{"a": §+4}', {path: 'a', expected: number, found: '+4'}],
	['a point in front', '{"a": §.5}', {path: 'a', expected: number, found: '.5'}],
	['a point behind', '{"a": §1.}', {path: 'a', expected: number, found: '1.'}],
	['a unit', '{"a": §10%}', {path: 'a', expected: number, found: '10%'}],
	[
		'a comma within a number',
		'{"a": 1,§305}',
		{
			path: '',
			expected: key,
			found: '305',
			hint: 'A number with a comma in it needs double quotes around it',
		},
	],
	[
		'a tab within text',
		'{"a": "x§\ty"}',
		{path: 'a', expected: 'text without control characters', found: 'a tab', hint: 'Write a space, or \\t'},
	],
	[
		'a control character within text',
		'{"a": "é😀§\u0007"}',
		{path: 'a', expected: 'text without control characters', found: 'a control character', hint: 'Remove it'},
	],
	[
		'a backslash',
		'{"a": "C:\\\\x\\n§\\sitboard"}',
		{
			path: 'a',
			expected: 'one of " \\ / b f n r t u after a backslash',
			found: '\\s',
			hint: 'A backslash itself is written \\\\',
		},
	],
	[
		'a short escape',
		'{"a": "\\u0041§\\u12"}',
		{path: 'a', expected: 'four hexadecimal digits after \\u', found: '\\u12'},
	],
	[
		'text behind the end',
		'{"a": 1}\n§abc def\nghi',
		{path: '', expected: 'the end of the file', found: 'abc'},
	],
	[
		'a bracket too many',
		'{"a": 1}\n§}\n}',
		{
			path: '',
			expected: 'the end of the file',
			found: '"}"',
			hint: 'There is one closing bracket too many, here or further up',
		},
	],
	['a bracket alone', '§}', {path: '', expected: start, found: '"}"'}],
	[
		'an open bracket alone',
		'[§',
		{path: '[0]', expected: 'a closing ]', found: 'the end of the file', hint: 'It closes the [ of line 1'},
	],
	[
		'a file that breaks off',
		'{"a": [\n{"b": 1},\n{"c": [1, 2]}§',
		{path: 'a[1]', expected: 'a closing ]', found: 'the end of the file', hint: 'It closes the [ of line 1'},
	],
	[
		'a file that breaks off after a comma',
		'{"a": 1§\n"b": {"c": 2,§',
		{path: 'a', expected: 'a comma here', found: '"b" on line 2'},
		{path: 'b', expected: 'a closing }', found: 'the end of the file', hint: 'It closes the { of line 2'},
	],
	[
		'a file that breaks off in a text',
		'{"a": [§"b',
		{path: 'a[0]', expected: 'a closing double quote on the same line', found: '"b'},
	],
	[
		'a list closed as an object',
		'{\n"a": [\n1, 2\n§}, "b": 1}',
		{path: 'a[1]', expected: 'a closing ]', found: '"}"', hint: 'It closes the [ of line 2'},
	],
	[
		'an object closed as a list',
		'{\n"a": {\n"b": 1\n§], "c": 2}',
		{path: 'a.b', expected: 'a closing }', found: '"]"', hint: 'It closes the { of line 2'},
	],
	[
		'a list that is not closed',
		'{"totals": [\n{"a": 1}\n,\n§"regions": []\n}',
		{
			path: 'totals[1]',
			expected: 'a closing ]',
			found: 'the key "regions"',
			hint: 'It closes the [ of line 1',
		},
	],
	[
		'a comment that is not closed',
		'{"a": 1 §/* b\n}',
		{path: 'a', expected: 'a closing */', found: '/* b }'},
	],
	[
		'a merge conflict',
		'{\n§<<<<<<< HEAD\n"a": 1\n=======\n"a": 2\n>>>>>>> theirs\n}',
		{
			path: '',
			expected: 'one version of the text',
			found: 'the mark of a merge conflict, <<<<<<<',
			hint: 'Keep one version, and remove the other and the marks',
		},
	],
	[
		'brackets without end',
		`${'['.repeat(200)}§[`,
		{path: '', expected: 'brackets at most 200 deep', found: 'another level of brackets'},
	],
	[
		'a line break of a kind of its own',
		'{"a": 1,\r"b": 2,\r\n"c" §x}',
		{path: 'c', expected: value, found: 'x'},
	],
];

describe('what is not JSON', () => {
	test.each(broken.map(([name, marked, ...told]) => ({name, marked, told})))('$name', ({marked, told}) => {
		expectIssues(marked, told, false);
	});

	test('nothing from the file gets to the screen as it is', () => {
		const parsed = parseIncident('{"a": \u001b]0;x\u0007}');
		expect(JSON.stringify(parsed)).not.toMatch(/\\u001b|\\u0007/);
	});

	test.each([
		"' ",
		'{"a" 1}, ',
		'"a\n',
		'] ',
		'1 2\n',
		'\\',
		'/*',
		':\n',
		',\n',
		'x\n',
		'"\\x"\n',
		'} {',
		'"\t',
	])('a text full of %j comes to an end, and is told in part', unit => {
		const {length} = runAtOnce(syntaxIssues(`[${unit.repeat(200_000 / unit.length)}`));
		expect(length).toBeGreaterThan(0);
		expect(length).toBeLessThanOrEqual(20);
	});

	test.each(['', '/* " */', '"\r', '// "\n', "'\"'\n"])('brackets without end after %j', before => {
		for (const unit of ['[', '{"a":', '{"a" {', '[{']) {
			const parsed = parseIncident(`${before}${unit.repeat(100_000)}`);
			expect(parsed).toMatchObject({issues: [{expected: 'brackets at most 200 deep'}]});
		}
	});

	test('comments do not hide how deep the brackets of a good file are', () => {
		const deep = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
		const text = fileOf({more: `"deep": /* " */ ${deep(200)} // "`});
		expect(parseIncident(text)).toMatchObject({issues: [{expected: 'brackets at most 200 deep'}]});
		expect(parseIncident(fileOf({more: `"deep": ${deep(199)}`})).kind).toBe('incident');
	});

	const fragment = fc.constantFrom(
		...[
			'{',
			'}',
			'[',
			']',
			',',
			':',
			'"',
			'"a"',
			'1',
			'-',
			'.5',
			'null',
			'x',
			"'",
			'\\',
			'\\u00',
			'\n',
			' ',
			'\t',
		],
		...[
			'//',
			'/*',
			'*/',
			'\u0001',
			'\u2028',
			'\uFEFF',
			'"a": ',
			'[1, 2]',
			'{"b": 1}',
			'😀',
			'1e5',
			'01',
			'\u00a0',
		],
	);
	const text = fc.array(fragment, {maxLength: 24}).map(parts => parts.join(''));

	test('a text is JSON, comments and trailing commas aside, or has issues with locations in it', () => {
		fc.assert(
			fc.property(text, written => {
				const read = parseJson(written);
				let strict: {value: unknown} | undefined;
				try {
					strict = {value: JSON.parse(written.replace(/^\uFEFF/, ''))};
				} catch {}
				if ('locate' in read) {
					if (strict !== undefined) expect(read.value).toEqual(strict.value);
					return;
				}
				expect(strict).toBeUndefined();
				expect(read.length).toBeGreaterThan(0);
				const lines = written.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
				for (const {line, column, found, expected} of read) {
					expect(column).toBeGreaterThanOrEqual(1);
					expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
					expect(`${found}${expected}`).not.toMatch(/undefined|NaN/);
				}
			}),
			{numRuns: 5000},
		);
	});
});

describe('what is forgiven', () => {
	const forgiven: readonly (readonly [name: string, text: string])[] = [
		['a byte-order mark', `\uFEFF${fileOf({})}`],
		['comments', `// first\n${fileOf({more: '/* "a": [ */ "totals": [] // "b": {'})}/* end */`],
		['comments with quotes', fileOf({totals: '[] // don\'t use "quotes\n', events: '[]'})],
		['trailing commas', fileOf({events: '[{"text": "a",},\n] , // x\n "quotes": [\n] /* y */ ,'})],
		['comment signs in text', fileOf({events: '[{"text": "see https://example.org/*x*/ ,]"}]'})],
		[
			'a comment in place of white space',
			`{"incident":/**/${goodIncident},/**/"sources"/*x*/:${goodSources}/**/,/**/}`,
		],
	];

	test.each(forgiven)('%s', (_, text) => {
		expect(parseIncident(text)).toMatchObject({kind: 'incident', warnings: []});
	});

	test('text keeps what looks like a comment or a trailing comma', () => {
		const parsed = parseIncident(fileOf({events: '[{"text": "a // b /* c */ ,] ,}"},]'}));
		expect(parsed).toMatchObject({incident: {events: [{text: 'a // b /* c */ ,] ,}'}]}});
	});

	test.each([
		['a byte-order mark', '\uFEFF', ''],
		['a comment', '// a { "b": [\n/* c\n", */ ', ''],
		['trailing commas', '', ','],
	])('places are right after %s', (_, before, comma) => {
		const told = {path: 'events[1].text', expected: 'text', found: 'the number 4'};
		expectIssues(
			`${before}{"incident": ${goodIncident}, "sources": ${goodSources},
			"events": [{"text": "a"${comma}},\r\n {"text": §4${comma}}${comma}]${comma}}`,
			[told],
		);
	});
});
