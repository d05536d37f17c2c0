import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {reducer} from '../../source/board/reducer.ts';
import type {Data, State} from '../../source/board/state.ts';
import type {Incident} from '../../source/incident/schema/incident-schema.ts';
import {displayedState} from '../../source/ui/displayed-state.ts';
import {transliterate} from '../../source/ui/text/transliterate.ts';
import {arbitraryIncident} from '../helpers/arbitrary-incident.ts';
import {boardOf, incidentFrom, morning, snapshotOf} from '../helpers/boards.ts';
import {play} from '../helpers/step.ts';

const onlyAscii = /^\p{ASCII}*$/u;

const board = (incident: Incident): State => boardOf({transliterate}, incident);

function shownIn(state: State): Data {
	const {data} = displayedState(state);
	if (data === undefined) throw new Error('no data');
	return data;
}

describe('on a terminal that shows ASCII only', () => {
	const file = {
		incident: {id: 'ніч', title: 'Ніч', timeZone: 'Europe/Kyiv', start: '2025-06-06', status: 'developing'},
		sources: {місто: {name: 'Місто Київ', role: 'мер', side: 'Україна', url: 'https://місто.укр/новини'}},
		metrics: {мости: {label: 'Київські мости', partOf: 'усі'}, усі: {label: 'Усі мости'}},
		totals: [
			{metric: 'мости', value: '≥4', source: 'місто', note: '±1', ofWhom: {діти: '2–3'}, was: ['≈2']},
			{metric: 'killed', value: '18,000–20,000', source: 'місто', disputedBy: {source: 'місто', text: 'ні'}},
		],
		regions: [{id: 'київ', name: 'Київ', damage: [{what: 'Дах', kind: 'homes', source: 'місто'}]}],
		quotes: [{id: 'ц', source: 'місто', mode: 'direct', text: 'Їжа', regions: ['київ']}],
		events: [{when: 'вночі', text: 'Вибух', source: 'місто'}],
	};

	test('names stay what they refer to, links stay links, and numbers stay the same numbers', () => {
		const incident = incidentFrom(JSON.stringify(file));
		const written = shownIn(board(incident)).incident;
		expect(written.regions[0]).toMatchObject({
			id: 'київ',
			name: 'Kyiv',
			damage: [{what: 'Dakh', source: 'місто'}],
		});
		expect(written.quotes[0]).toMatchObject({id: 'ц', source: 'місто', text: 'Yizha', regions: ['київ']});
		expect(written.sources.get('місто')).toEqual({
			name: 'Misto Kyiv',
			role: 'mer',
			side: 'Ukraina',
			url: 'https://xn--l1aeie2h.xn--j1amh/%D0%BD%D0%BE%D0%B2%D0%B8%D0%BD%D0%B8',
		});
		expect(written.metrics.get('мости')).toMatchObject({label: 'Kyivski mosty', partOf: 'усі'});
		expect(written.totals.map(({value}) => value.words)).toEqual(['>=4', '18,000-20,000']);
		expect(written.totals[0]).toMatchObject({
			metric: 'мости',
			value: {low: 4},
			note: '+-1',
			ofWhom: [{whom: 'dity', count: {words: '2-3', low: 2, high: 3}}],
			was: [{value: {words: '~2', best: 2}}],
		});
		expect(written.totals[1]?.disputedBy).toEqual([{source: 'місто', text: 'ni'}]);
		expect(incident.regions[0]?.name).toBe('Київ');
	});

	test('of any incident, nothing but ids and references is left to be mapped', () => {
		fc.assert(
			fc.property(arbitraryIncident, incident => {
				// The ids and references of these incidents are ASCII.
				const texts = JSON.stringify(shownIn(board(incident)).incident, (_, value) =>
					value instanceof Map ? [...value] : value,
				);
				expect(texts).toMatch(onlyAscii);
			}),
		);
	});

	test('what is wrong with the file is spelt as well', () => {
		const issue = {severity: 'error', line: 1, column: 2, path: 'a', found: '“ні”', expected: '→'} as const;
		const snapshot = {kind: 'broken', issues: [issue], readAt: morning} as const;
		const {trouble} = displayedState(
			reducer(board(incidentFrom(JSON.stringify(file))), {type: 'snapshot-loaded', snapshot}),
		);
		expect(trouble).toMatchObject({issues: [{...issue, found: '"ni"', expected: '->'}]});
	});

	test('the board itself keeps the words of the file, and finds and sorts them as they are spelt', () => {
		const incident = incidentFrom(
			JSON.stringify({
				...file,
				quotes: [],
				regions: ['Харків', 'Чернігів'].map((name, index) => ({id: `r${index}`, name})),
			}),
		);
		const sorted = play(board(incident), {type: 'sort-cycled'});
		expect(sorted.data?.regions.map(({name}) => name)).toEqual(['Чернігів', 'Харків']);
		expect(shownIn(sorted).regions.map(({name}) => name)).toEqual(['Chernihiv', 'Kharkiv']);
		const found = play(sorted, {type: 'filter-opened'}, {type: 'filter-typed', text: 'chernihiv'});
		expect(shownIn(found).regions.map(({name}) => name)).toEqual(['Chernihiv']);
	});

	test('what is the same object in the state is the same object on the screen', () => {
		const before = board(incidentFrom(JSON.stringify(file)));
		const after = play(before, {type: 'ticked', now: morning + 1000});
		expect(displayedState(after)).not.toBe(displayedState(before));
		expect(displayedState(after).data).toBe(displayedState(before).data);
	});

	test('an arrow of the board stays one', () => {
		const before = board(incidentFrom(JSON.stringify(file)));
		const changed = {...file, totals: [{...file.totals[0], value: '≥5'}]};
		const after = reducer(before, {
			type: 'snapshot-loaded',
			snapshot: snapshotOf(incidentFrom(JSON.stringify(changed))),
		});
		expect(displayedState(after).log.entries.map(({change}) => change.text)).toContainEqual(
			expect.stringContaining(' → '),
		);
	});

	test('on a terminal that shows all letters, the state is shown as it is', () => {
		const state = boardOf();
		expect(displayedState(state)).toBe(state);
	});
});
