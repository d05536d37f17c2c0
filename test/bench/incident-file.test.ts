import {readFileSync} from 'node:fs';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {IncidentFile, largeIncident, shippedIncident} from '../../bench/incident-file.ts';
import {parseIncident} from '../../source/incident/parse-incident.ts';
import {temporaryFolder} from '../helpers/temporary-folder.ts';

test.each([
	['the shipped incident', shippedIncident],
	['the large incident', largeIncident],
])('%s stays an incident, with the number that is looked for', (_, edition) => {
	using folder = temporaryFolder();
	const file = new IncidentFile(folder.path, edition);
	const text = readFileSync(file.path, 'utf8');
	expect(text).toMatch(file.pattern);
	expect(parseIncident(text)).toMatchObject({kind: 'incident', warnings: []});
});

test('a change is prepared beside the file, with another number than stood there', () => {
	using folder = temporaryFolder();
	const file = new IncidentFile(folder.path, shippedIncident);
	const before = readFileSync(file.path, 'utf8');
	file.prepare();
	expect(readFileSync(file.path, 'utf8')).toBe(before);
	expect(before).not.toMatch(file.pattern);
	file.replace();
	expect(readFileSync(file.path, 'utf8')).toMatch(file.pattern);
});

function patternOf(figure: number): RegExp {
	using folder = temporaryFolder();
	const file = new IncidentFile(folder.path, String);
	while (!file.pattern.test(String(figure))) file.prepare();
	return file.pattern;
}

// The first number of every file.
const figure = 201_310;
const pattern = patternOf(figure);

test.each([
	'201310',
	'201,310',
	'201.310',
	'201 310',
	'201\u202F310',
	'201’310',
	'injured 201310, of whom 5',
	'│201,310│',
	'5 201,310 ▲',
	'“201,310.”',
])('201310 stands in "%s"', line => {
	expect(line).toMatch(pattern);
});

test.each(['1201310', '2013108', '1,201,310', '201,310,890', '201,311', '20 1310', '201, 310', ''])(
	'201310 does not stand in "%s"',
	line => {
		expect(line).not.toMatch(pattern);
	},
);

test('a number is found among words, and no other is taken for it', () => {
	const number = fc.oneof(fc.constant(figure), fc.integer({min: 100_000, max: 999_999}));
	fc.assert(
		fc.property(number, fc.constantFrom('en', 'de', 'sv'), (shown, language) => {
			expect(pattern.test(`injured ${shown.toLocaleString(language)} so far`)).toBe(shown === figure);
		}),
	);
});
