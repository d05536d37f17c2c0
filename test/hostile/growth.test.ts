import {describe, expect, test} from 'vitest';
import {findAlarms} from '../../source/incident/checks/alarms.ts';
import {parseIncident} from '../../source/incident/parse-incident.ts';
import {parseQuantity, quantityIssue} from '../../source/incident/quantity/parse-quantity.ts';
import {sanitize} from '../../source/incident/sanitize.ts';
import {timeIssue} from '../../source/incident/time.ts';
import {allAttacks} from './corpus.ts';
import {fullFile} from './full-file.ts';
import {stringsOf, withString} from './strings.ts';

const length = 100_000;
const units = [
	...[
		'1',
		'1,',
		'1,000',
		',000',
		' 000',
		"'000",
		'1.',
		'0',
		'a ',
		'half a ',
		' thousand',
		'at least ',
		'+',
		' or more',
	],
	...[
		'-',
		' to ',
		'between ',
		' and ',
		's',
		'tens of ',
		'2025-06-06T',
		'09:40',
		'.1',
		'+03:00',
		'../',
		'/..',
		'a/',
		'\\',
	],
	...[
		'\u0301',
		'\u0301\u200d',
		'\u0338',
		'=\u0338',
		'≠\u0338',
		'▲',
		'\u001b[',
		'\u001b]',
		'\u009b0',
		'\u001b]0;t\u0007',
	],
	...[
		'"',
		'/*',
		'*/',
		'//',
		'{',
		'[',
		'<<<<<<<',
		'\\u',
		'\\"',
		',',
		':',
		'漢',
		'\ud83d',
		'\u{1f1fa}',
		' ',
		'\n',
		'\r',
		'\t',
	],
];

// A pattern that tries again from everywhere takes 100,000 squared steps, or 2 to that power: it does not come to its end.
describe('100,000 characters bring no pattern to its knees', () => {
	test.each(units)('of %j', unit => {
		const long = unit.repeat(Math.ceil(length / unit.length));
		for (const text of [long, `1${long}x`]) {
			for (const piece of [text, sanitize(text)]) {
				parseQuantity(piece);
				quantityIssue(piece);
				timeIssue(piece);
			}
			for (const written of [
				text,
				`{"a": "${text}`,
				`{"incident": ${text}`,
				`// ${text}`,
				`/* ${text} */{}`,
			]) {
				expect(parseIncident(written).kind).toBe('broken');
			}
		}
	});

	test('nor do they in any string of the file', () => {
		const long = `${'1,000 '.repeat(length / 6)}${allAttacks}`;
		for (const at of stringsOf(fullFile)) {
			const parsed = parseIncident(JSON.stringify(withString(fullFile, at, long)));
			if (parsed.kind === 'incident')
				findAlarms(parsed.incident, {isFuture: () => false, isBeforeStart: () => false});
			expect(['broken', 'incident']).toContain(parsed.kind);
		}
	});
});
