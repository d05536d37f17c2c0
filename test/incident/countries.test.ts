import {describe, expect, test} from 'vitest';
import {countriesOf} from '../../source/incident/countries.ts';
import {totalName, totalsName, withinSentence} from '../../source/incident/display-names.ts';
import {incidentFrom} from '../helpers/boards.ts';

function incidentIn(about: object, ...ids: readonly string[]) {
	return incidentFrom(
		JSON.stringify({
			incident: {id: 'any', title: 'Any', timeZone: 'UTC', start: '2025-06-06', ...about},
			sources: {},
			regions: ids.map(id => ({id, name: id})),
		}),
	);
}

describe('the countries of an incident', () => {
	test.each([
		[{}, [], []],
		[{}, ['harbour', 'IN', 'in-jk', 'IN-JK-1'], []],
		[{}, ['TR-31', 'harbour', 'SY-ID', 'TR-46'], ['TR', 'SY']],
		[{country: 'TR'}, ['SY-ID'], ['TR']],
		[{countries: ['IN', 'PK']}, ['UA-30'], ['IN', 'PK']],
		[{country: 'PK', countries: ['IN', 'PK']}, [], ['PK', 'IN']],
	])('of %j and %j are %j', (about, ids, countries) => {
		expect(countriesOf(incidentIn(about, ...ids))).toEqual(countries);
	});

	test('are the same list while it is the same incident', () => {
		const incident = incidentIn({}, 'TR-31');
		expect(countriesOf(incident)).toBe(countriesOf(incident));
	});
});

describe('the totals are called', () => {
	test.each([
		[{}, 'National totals', 'National total'],
		[{country: 'IN'}, 'National totals', 'National total'],
		[{countries: ['IN', 'PK']}, 'Totals for India and Pakistan', 'Total for India and Pakistan'],
		[
			{countries: ['LA', 'TH', 'VN']},
			'Totals for Laos, Thailand and Vietnam',
			'Total for Laos, Thailand and Vietnam',
		],
		[{countries: ['IN', 'QX']}, 'Totals for India and QX', 'Total for India and QX'],
		[{countries: ['IN', 'PK'], scope: 'Kashmir'}, 'Totals for Kashmir', 'Total for Kashmir'],
		[{country: 'TR', scope: 'Hatay province'}, 'Totals for Hatay province', 'Total for Hatay province'],
	])('of %j: %s, %s', (about, totals, total) => {
		const incident = incidentIn(about);
		expect([totalsName(incident), totalName(incident)]).toEqual([totals, total]);
		expect(withinSentence(totals)).toBe(totals.replace(/^./, letter => letter.toLowerCase()));
	});
});
