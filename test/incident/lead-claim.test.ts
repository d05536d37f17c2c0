import {describe, expect, test} from 'vitest';
import {alarmsAt} from '../../source/board/alarm-times.ts';
import {leads} from '../../source/board/claims.ts';
import {reconcile} from '../../source/incident/checks/reconcile.ts';
import {diffIncidents} from '../../source/incident/diff/diff-incidents.ts';
import {leadClaim, leadCount} from '../../source/incident/lead-claim.ts';
import {incidentFrom, morning} from '../helpers/boards.ts';

const count = {metric: 'killed', value: 10, source: 'a', asOf: '2025-06-05'};
const projection = {...count, value: 'up to 500', source: 'b', kind: 'projection'};
const withdrawn = {...count, value: 12, withdrawn: {at: '2025-06-06', reason: 'counted twice'}};

function incidentOf(figures: readonly object[], totals: readonly object[] = []) {
	return incidentFrom(
		JSON.stringify({
			incident: {id: 't', title: 'T', timeZone: 'UTC', start: '2025-06-05'},
			sources: {a: {name: 'Ministry'}, b: {name: 'Institute'}},
			totals,
			regions: [{id: 'r', name: 'Coast', figures}],
		}),
	);
}

function figuresOf(...figures: readonly object[]) {
	const incident = incidentOf(figures);
	return {incident, figures: incident.regions[0]?.figures ?? []};
}

describe('the claim that leads', () => {
	test.each([
		['a count, wherever a projection stands', [projection, count], '10'],
		['a projection where there is no count', [withdrawn, projection], 'up to 500'],
		['not one that is withdrawn', [withdrawn, count], '10'],
		['none where all are withdrawn', [withdrawn], undefined],
	])('is %s', (_, given, words) => {
		expect(leadClaim(figuresOf(...given).figures, 'killed')?.value.words).toBe(words);
	});

	test('of counts is no projection', () => {
		expect(leadCount(figuresOf(projection).figures, 'killed')).toBeUndefined();
	});

	test.each(['could reach 20,000', 'may rise to 500', 'is expected to exceed 300'])(
		'“%s” says what may come',
		value => {
			const told = {...count, value, source: 'b'};
			expect(leadClaim(figuresOf(told, count).figures, 'killed')?.value.words).toBe('10');
			expect(figuresOf({...told, kind: 'count'}).figures[0]?.kind).toBe('count');
		},
	);

	test('stands first in the panel; what is withdrawn is still listed', () => {
		const {incident, figures} = figuresOf(withdrawn);
		expect(leads(figures, incident).map(({value}) => value.words)).toEqual(['12']);
	});
});

describe('what may come, and what was taken back', () => {
	test('is compared with no total', () => {
		const total = {metric: 'killed', value: 10, source: 'a', asOf: '2025-06-05'};
		expect(reconcile(incidentOf([projection, withdrawn], [total]), 'killed')).toBeUndefined();
		expect(reconcile(incidentOf([projection, withdrawn, count], [total]), 'killed')?.verdict.kind).toBe(
			'agrees',
		);
	});

	test('raises no alarm', () => {
		const fallen = {...withdrawn, value: 3, was: [12]};
		expect(alarmsAt(incidentOf([fallen, {...projection, value: 3, was: [12]}]), morning)).toEqual([]);
		expect(alarmsAt(incidentOf([{...fallen, withdrawn: undefined}]), morning)).toHaveLength(1);
	});

	test('is told as a change', () => {
		const texts = (before: readonly object[], after: readonly object[]) =>
			diffIncidents(incidentOf(before), incidentOf(after)).map(({text}) => text);
		const standing = {...withdrawn, withdrawn: undefined};
		expect(texts([standing], [withdrawn])).toEqual([
			'Coast: killed, 12, withdrawn',
			'Coast: killed according to Ministry: 12 withdrawn by Ministry (counted twice)',
		]);
		expect(texts([withdrawn], [standing])).toEqual([
			'Coast: first figure for killed: 12',
			'Coast: killed according to Ministry: 12 stands again',
		]);
		expect(diffIncidents(incidentOf([count]), incidentOf([count, projection]))[0]?.isGrave).toBe(false);
	});
});
