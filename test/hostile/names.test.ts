import {describe, expect, test} from 'vitest';
import {diffIncidents} from '../../source/incident/diff/diff-incidents.ts';
import {parseIncident} from '../../source/incident/parse-incident.ts';
import {boardOf, incidentFrom} from '../helpers/boards.ts';
import {issuesOf} from '../incident/marked.ts';
import {fullFile} from './full-file.ts';
import {faultsPrinted, faultsShownFirst} from './shown.ts';
import {stringsOf, withString} from './strings.ts';

const inherited = [...Object.getOwnPropertyNames(Object.prototype), 'prototype'];
const usable = inherited.filter(name => !name.startsWith('_'));

/** The file with one of its names, wherever it stands, changed. */
function renamed(from: string, to: string): unknown {
	return stringsOf(fullFile)
		.filter(({text}) => text === from)
		.toReversed()
		.reduce((file, at) => withString(file, at, to), fullFile);
}

describe('names that every object has by birth are names like others', () => {
	test.each(['office', 'homeless', 'UA-30', 'q1'].flatMap(from => usable.map(to => [from, to] as const)))(
		'%s is called %s',
		(from, to) => {
			const parsed = parseIncident(JSON.stringify(renamed(from, to)));
			expect(parsed).toMatchObject({kind: 'incident', warnings: []});
			const incident = incidentFrom(JSON.stringify(renamed(from, to)));
			const state = boardOf({}, incident);
			expect([...faultsShownFirst(state), ...faultsPrinted(state)]).toEqual([]);
			expect(diffIncidents(incident, incidentFrom(JSON.stringify(fullFile))).length).toBeGreaterThanOrEqual(
				0,
			);
		},
	);
});

test('a name that leads nowhere is not found among those that objects have by birth', () => {
	for (const name of usable) {
		const text = JSON.stringify(
			withString(fullFile, {path: ['totals', 0, 'source'], isKey: false, text: ''}, name),
		);
		expect(parseIncident(text)).toMatchObject({
			kind: 'incident',
			errors: [{path: 'totals[0].source'}],
			incident: {leftOut: [{path: ['totals', 0]}]},
		});
	}
});

test('a key called __proto__, anywhere, is told with its place and changes no object', () => {
	const before = Object.getOwnPropertyNames(Object.prototype).toString();
	for (const {path} of stringsOf(fullFile).filter(({isKey}) => isKey)) {
		const text = JSON.stringify(withString(fullFile, {path, isKey: true, text: ''}, 'PROTO'));
		const parsed = parseIncident(
			text.replace('"PROTO"', '"__proto__"').replace('{', '{"__proto__": {"isOwned": true},'),
		);
		const issues = issuesOf(parsed);
		expect(issues.filter(({found}) => found === 'the key "__proto__"').length).toBeGreaterThan(0);
		expect(Reflect.get({}, 'isOwned')).toBeUndefined();
	}
	expect(Object.getOwnPropertyNames(Object.prototype).toString()).toBe(before);
});
