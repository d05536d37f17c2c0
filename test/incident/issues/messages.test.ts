import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {clip, describeValue, quoted} from '../../../source/incident/issues/describe-value.ts';
import {formatIssue} from '../../../source/incident/issues/issue.ts';
import {nearestName, nearestNameFinder, nearHint} from '../../../source/incident/issues/nearest-name.ts';
import {isDate, timeIssue} from '../../../source/incident/time.ts';
import {isTimeZone} from '../../../source/incident/time-zone.ts';

describe('nearestName', () => {
	test.each([
		['kiled', ['killed', 'injured'], 'killed'],
		['Killed', ['injured', 'killed'], 'killed'],
		['stauts', ['start', 'status'], 'status'],
		['ua-30', ['UA-61', 'UA-30'], 'UA-30'],
		['UA-03', ['UA-30'], 'UA-30'],
		['UA-31', ['UA-31'], undefined],
		['housing', ['heating'], undefined],
		['TR-99', ['TR-46', 'TR-98'], undefined],
		['TR-64', ['TR-46'], 'TR-46'],
		['k\u043ehut', ['kohut'], 'kohut'],
		['\u041a\u0438\u0457\u0432', ['Kyiv'], undefined],
		['x', ['a', 'b'], undefined],
		['zz', ['a'], undefined],
		['nh', ['nehoda'], undefined],
		['', ['a'], undefined],
		['constructor', ['killed'], undefined],
		['anything', [], undefined],
		['a'.repeat(101), ['a'.repeat(100)], undefined],
		['a'.repeat(100), ['a'.repeat(101), 'a'.repeat(99)], 'a'.repeat(99)],
	])('%s among %j: %s', (written, known, near) => {
		expect(nearestName(written, known)).toBe(near);
		expect(nearestNameFinder(new Set(known))(written)).toBe(near);
	});

	test('a finder of nearest names answers the same twice, and in the end not at all', () => {
		const near = nearestNameFinder(new Set(Array.from({length: 2000}, (_, index) => `region-${index}`)));
		expect(near('regiom-1')).toBe('region-1');
		for (let index = 0; index < 1000; index += 1) near(`other-${index}`);
		expect(near('regiom-2')).toBeUndefined();
		expect(near('regiom-1')).toBe('region-1');
	});
});

describe('nearHint', () => {
	test.each([
		['kiled', 'killed', 'Did you mean "killed"?'],
		['Kohut', 'kohut', 'Did you mean "kohut"?'],
		['k\u043ehut', 'kohut', 'Type "kohut" again: what stands there only looks like it'],
		['asOf ', 'asOf', 'Type "asOf" again: what stands there only looks like it'],
	])('%j for %s: %s', (written, near, hint) => {
		expect(nearHint(written, near)).toBe(hint);
	});

	test('what is offered is never what was written, nor looks like it', () => {
		const letters = fc.string({
			unit: fc.constantFrom(...'aeoKM \u00a0\u0430\u043e\u041a7-\u0301'),
			maxLength: 6,
		});
		fc.assert(
			fc.property(letters, fc.array(letters, {maxLength: 5}), (written, known) => {
				const near = nearestName(written, known);
				if (near === undefined) return;
				expect(near).not.toBe(written);
				const isOffered = nearHint(written, near).startsWith('Did you mean');
				if (isOffered) expect(clip(near)).not.toBe(clip(written));
			}),
		);
	});
});

describe('timeIssue', () => {
	test.each([
		['2025-06-06', undefined],
		['2024-02-29', undefined],
		['0001-01-01', undefined],
		['2025-06-06T09:40Z', undefined],
		['2025-06-06t09:40:07.123456789z', undefined],
		['2025-06-06T23:59:59+14:00', undefined],
		['2025-06-06T09:40:00-03:30', undefined],
		['2000-02-29', undefined],
		['2025-12-31', undefined],
		['1900-02-29', 'a date that does not exist'],
		['2025-04-31', 'a date that does not exist'],
		['2025-02-29', 'a date that does not exist'],
		['2025-13-01', 'a date that does not exist'],
		['2025-00-10', 'a date that does not exist'],
		['2025-06-00', 'a date that does not exist'],
		['2025-06-31T09:40Z', 'a date that does not exist'],
		['2025-06-06T24:00Z', 'a time that does not exist'],
		['2025-06-06T09:60Z', 'a time that does not exist'],
		['2016-12-31T23:59:60Z', 'a time that does not exist'],
		['2025-06-06T09:40', undefined],
		['2025-06-06T09:40:00', undefined],
		['05:10', undefined],
		['23:59:59', undefined],
		['24:00', 'a time that does not exist'],
		['5:10', 'no date and no time that can be read'],
		['05:10Z', 'no date and no time that can be read'],
		['05:10:00Z', 'no date and no time that can be read'],
		['2025-06-06T09:40+3', 'an offset that cannot be read'],
		['2025-06-06T09:40+0300', 'an offset that cannot be read'],
		['2025-06-06T09:40+24:00', 'an offset that cannot be read'],
		['2025-06-06T09:40 EEST', 'an offset that cannot be read'],
		['2025-06-06 09:40Z', 'no date and no time that can be read'],
		['6 June 2025', 'no date and no time that can be read'],
		['2025-6-6', 'no date and no time that can be read'],
		['2025-06', 'no date and no time that can be read'],
		['', 'no date and no time that can be read'],
		['2025-06-06\n', 'no date and no time that can be read'],
	])('%j: %s', (time, issue) => {
		expect(timeIssue(time)).toBe(issue);
	});

	test('isDate tells a day from a moment', () => {
		expect(['2025-06-06', '2025-06-06T00:00Z', 'today'].map(isDate)).toEqual([true, false, false]);
	});
});

test('isTimeZone', () => {
	expect(['Europe/Kyiv', 'UTC', 'Asia/Kathmandu', 'America/Argentina/Ushuaia'].every(isTimeZone)).toBe(true);
	expect(['Europe/Kyjiw', '', ' ', 'Kyiv', '../etc/passwd', 'constructor'].some(isTimeZone)).toBe(false);
	// An offset is no zone: it knows nothing of summer time, and has no name to show.
	expect(['+03:00', '+03', '-0330'].some(isTimeZone)).toBe(false);
});

describe('describeValue', () => {
	test.each([
		[undefined, 'nothing'],
		[null, 'null'],
		['', 'empty text'],
		['a', 'text "a"'],
		['a\u001b[31m\nb', 'text "a b", with the character U+001B, which does not show'],
		['a ', 'text "a", with a space at its end'],
		[' a', 'text "a", with a space at its start'],
		['a\u00a0b', 'text "a\u00a0b", with a no-break space (U+00A0)'],
		['k\u043ehut', 'text "k\u043ehut", with the Cyrillic letter \u043e (U+043E) among Latin ones'],
		['x\u0301', 'text "x\u0301", with the mark U+0301'],
		['\u0915\u094d\u0937\u0947\u0924\u094d\u0930', 'text "\u0915\u094d\u0937\u0947\u0924\u094d\u0930"'],
		['05\uff1a10', 'text "05\uff1a10", with a fullwidth colon (U+FF1A)'],
		[
			12_345_678_901_234_567_000,
			'the number 12345678901234567000, of which digits were lost: in double quotes all are kept',
		],

		['x'.repeat(41), `text "${'x'.repeat(40)}…"`],
		['😀'.repeat(41), `text "${'😀'.repeat(40)}…"`],
		[-1.5, 'the number -1.5'],
		[false, 'false'],
		[[], 'an empty list'],
		[[1, 2], 'a list of 2'],
		[{}, 'an object'],
	])('%j is %s', (value, words) => {
		expect(describeValue(value)).toBe(words);
	});

	test('a megabyte is cut', () => {
		expect(clip('x'.repeat(1e6))).toBe(`${'x'.repeat(40)}…`);
		expect(clip('x'.repeat(40))).toBe('x'.repeat(40));
		expect(quoted('a')).toBe('"a"');
	});
});

describe('describeProblem', () => {
	const issue = {severity: 'error', line: 3, column: 7, path: '', found: 'null', expected: 'text'} as const;
	test.each([
		[issue, 'line 3, column 7: expected text, found null'],
		[{...issue, path: 'a[0].b'}, 'line 3, column 7, a[0].b: expected text, found null'],
		[{...issue, hint: 'Write some'}, 'line 3, column 7: expected text, found null. Write some'],
	])('%#', (given, line) => {
		expect(formatIssue(given)).toBe(line);
	});
});
