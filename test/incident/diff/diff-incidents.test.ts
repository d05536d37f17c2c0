import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type Change, diffIncidents} from '../../../source/incident/diff/diff-incidents.ts';
import {quantityFromBounds} from '../../../source/incident/quantity/quantity.ts';
import type {
	Damage,
	Figure,
	Incident,
	Quote,
	Region,
} from '../../../source/incident/schema/incident-schema.ts';
import {arbitraryIncident} from '../../helpers/arbitrary-incident.ts';
import {type Claim, incidentAt, incidentWith} from '../incidents.ts';

const ukraine = incidentAt('data/ukraine-2025-06-06.json');

const texts = (after: Incident, before = ukraine) => diffIncidents(before, after).map(({text}) => text);

const inRegion = (before: readonly Claim[], after: readonly Claim[]) =>
	diffIncidents(incidentWith({regions: [before]}), incidentWith({regions: [after]}));

const inTotals = (before: readonly Claim[], after: readonly Claim[]) =>
	diffIncidents(incidentWith({totals: before}), incidentWith({totals: after}));

function withRegion(id: string, edit: (region: Region) => Region, incident = ukraine): Incident {
	return {...incident, regions: incident.regions.map(each => (each.id === id ? edit(each) : each))};
}

function withQuote(id: string, edit: (quote: Quote) => Quote): Incident {
	return {...ukraine, quotes: ukraine.quotes.map(each => (each.id === id ? edit(each) : each))};
}

function withSource(id: string, edit: Partial<MapValue<Incident['sources']>>): Incident {
	return {...ukraine, sources: changedIn(ukraine.sources, id, edit)};
}

type MapValue<Of> = Of extends ReadonlyMap<string, infer Value> ? Value : never;

function changedIn<Value>(map: ReadonlyMap<string, Value>, id: string, edit: Partial<Value>) {
	return new Map([...map].map(([each, value]) => [each, each === id ? {...value, ...edit} : value]));
}

const by = (source: string, value: Claim['value'], rest: Partial<Claim> = {}): Claim => ({
	source,
	value,
	...rest,
});
const kohut = (value: Claim['value'], rest: Partial<Claim> = {}) => by('kohut', value, rest);
const nehoda = (value: Claim['value'], rest: Partial<Claim> = {}) => by('nehoda', value, rest);

describe('the figure that leads', () => {
	test.each<[string, readonly Claim[], readonly Claim[], readonly string[]]>([
		['another value', [kohut(8)], [kohut(10)], ['A: killed 8 → 10']],
		['other words for the same', [kohut(10)], [kohut('ten')], ['A: killed 10 → ten']],
		['the same in another form', [kohut(1305)], [kohut('1,305')], []],
		['a first figure', [], [kohut('at least 3')], ['A: first figure for killed: at least 3']],
		['somebody said none', [], [kohut(0)], ['A: first figure for killed: 0']],
		['not known becomes known', [kohut(null)], [kohut(3)], ['A: killed not known → 3']],
		['gone', [kohut('at least 4')], [], ['A: killed, at least 4, no longer claimed']],
		[
			'gone, with another beside it',
			[kohut(4), nehoda('dozens')],
			[],
			['A: killed, 4, no longer claimed', 'A: killed, dozens according to Nehoda, no longer claimed'],
		],
		[
			'another source put first',
			[kohut(3), nehoda(5)],
			[nehoda(5), kohut(3)],
			['A: killed now led by Nehoda: 3 → 5'],
		],
		[
			'another source, with the same words',
			[kohut(3), nehoda(3)],
			[nehoda(3), kohut(3)],
			['A: killed now led by Nehoda: still 3'],
		],
		[
			'another source instead',
			[kohut(3)],
			[nehoda(5)],
			['A: killed now led by Nehoda: 3 → 5', 'A: killed, 3 according to Kohut, no longer claimed'],
		],
		[
			'another source that continues the series',
			[kohut(3)],
			[nehoda(5, {was: [{value: 3, source: 'kohut'}]})],
			['A: killed now led by Nehoda: 3 → 5'],
		],
		[
			'another source that has also moved on',
			[kohut(3), nehoda(4)],
			[nehoda(5), kohut(3)],
			['A: killed now led by Nehoda: 3 → 5', 'A: killed according to Nehoda 4 → 5'],
		],
		[
			'a newer claim of the same source put before its last',
			[kohut(8)],
			[kohut(10, {asOf: '2025-06-07'}), kohut(8)],
			['A: killed 8 → 10'],
		],
		[
			'a newer claim put before one without its time, which has got a note',
			[kohut(8, {asOf: undefined})],
			[kohut(10, {asOf: undefined}), kohut(8, {asOf: undefined, note: 'x'})],
			['A: killed 8 → 10', 'A: killed according to Kohut: note added'],
		],
		[
			'a newer claim put before one that is corrected',
			[kohut(8)],
			[kohut(10, {asOf: '2025-06-07'}), kohut(9)],
			['A: killed 8 → 10', 'A: killed according to Kohut 8 → 9'],
		],
		[
			'another claim of the same source, with the same words',
			[kohut(3, {via: 'X'}), kohut(3, {via: 'TV'})],
			[kohut(3, {via: 'TV'}), kohut(3, {via: 'X'})],
			['A: killed now led by another claim of Kohut: still 3'],
		],
		[
			'one metric of several',
			[kohut(8), kohut(3, {metric: 'injured'})],
			[kohut(4, {metric: 'injured'}), kohut(8)],
			['A: injured 3 → 4'],
		],
	])('%s', (_, before, after, told) => {
		expect(inRegion(before, after).map(({text}) => text)).toEqual(told);
	});

	test('says what it was, whether it is the first, and where it is', () => {
		const target = {kind: 'figure', region: 'A', metric: 'injured'};
		const injured = {metric: 'injured'};
		expect(inRegion([kohut(8, injured)], [kohut('ten', injured)])).toEqual([
			{text: 'A: injured 8 → ten', target, was: '8', isGrave: false},
		]);
		expect(inRegion([], [kohut(8, injured)])).toEqual([
			{text: 'A: first figure for injured: 8', target, isFirst: true, isGrave: false},
		]);
		expect(inRegion([kohut(8, injured)], [])).toEqual([
			{text: 'A: injured, 8, no longer claimed', target, was: '8', isGrave: false},
		]);
		expect(
			inRegion([kohut(8, injured), nehoda(9, injured)], [nehoda(9, injured), kohut(8, injured)]),
		).toEqual([{text: 'A: injured now led by Nehoda: 8 → 9', target, was: '8', isGrave: false}]);
		expect(
			inRegion([kohut(8, injured), nehoda(8, injured)], [nehoda(8, injured), kohut(8, injured)]),
		).toEqual([{text: 'A: injured now led by Nehoda: still 8', target, isGrave: false}]);
		const quiet = inRegion([kohut(8, injured)], [kohut(8, {...injured, note: 'Registered deaths'})]);
		expect(quiet).toEqual([{text: 'A: injured: note added', target, isGrave: false}]);
	});

	test('of the country is the national total', () => {
		expect(inTotals([kohut('at least 4')], [kohut('at least 5')])).toEqual([
			{
				text: 'National total: killed at least 4 → at least 5',
				target: {kind: 'figure', region: undefined, metric: 'killed'},
				was: 'at least 4',
				isGrave: true,
			},
		]);
	});
});

describe('a claim beside the lead', () => {
	const lead = kohut(3);

	test.each<[string, readonly Claim[], readonly Claim[], readonly string[]]>([
		['new', [], [nehoda(5)], ['A: killed also 5, according to Nehoda']],
		['gone', [nehoda(5)], [], ['A: killed, 5 according to Nehoda, no longer claimed']],
		['other value', [nehoda(5)], [nehoda(6)], ['A: killed according to Nehoda 5 → 6']],
		[
			'new, disputed at once',
			[],
			[nehoda(5, {disputedBy: {source: 'kohut', text: 'No'}})],
			['A: killed also 5, according to Nehoda', 'A: killed disputed by Kohut'],
		],
		['other note', [nehoda(5)], [nehoda(5, {note: 'x'})], ['A: killed according to Nehoda: note added']],
		[
			'through another channel',
			[nehoda(5, {via: 'X'}), nehoda(6, {via: 'TV'})],
			[nehoda(5, {via: 'X'}), nehoda(6, {via: 'Telegram'})],
			['A: killed according to Nehoda: channel changed'],
		],
		[
			'another through another channel',
			[nehoda(5, {via: 'X'})],
			[nehoda(6, {via: 'TV', asOf: '2025-06-07'}), nehoda(7, {via: 'X', asOf: '2025-06-07'})],
			['A: killed also 6, according to Nehoda', 'A: killed according to Nehoda 5 → 7'],
		],
		[
			'two of one source at one time',
			[nehoda(5), nehoda(6)],
			[nehoda(7), nehoda(8)],
			['A: killed according to Nehoda 5 → 7', 'A: killed according to Nehoda 6 → 8'],
		],
		[
			'two that only their notes tell apart',
			[nehoda(5, {note: 'x'}), nehoda(5)],
			[nehoda(5), nehoda(5, {note: 'x'})],
			[],
		],
		['the others in another order', [nehoda(5), kohut(4, {via: 'X'})], [kohut(4, {via: 'X'}), nehoda(5)], []],
	])('%s', (_, before, after, told) => {
		const changes = inRegion([lead, ...before], [lead, ...after]);
		expect(changes.map(({text}) => text)).toEqual(told);
		expect(changes.some(({was, isFirst, isGrave}) => was !== undefined || isFirst || isGrave)).toBe(false);
	});
});

describe('what belongs to a claim', () => {
	const no = {source: 'nehoda', text: 'No'};
	const never = {source: 'kohut', text: 'Never'};

	test.each<[Partial<Claim>, Partial<Claim>, readonly string[]]>([
		[{}, {disputedBy: no}, ['A: killed disputed by Nehoda']],
		[{disputedBy: no}, {}, ['A: killed no longer disputed by Nehoda']],
		[{disputedBy: no}, {disputedBy: {...no, text: 'Never'}}, ['A: killed: dispute by Nehoda reworded']],
		[{disputedBy: [no, never]}, {disputedBy: [never, no]}, []],
		[
			{disputedBy: no},
			{disputedBy: never},
			['A: killed disputed by Kohut', 'A: killed no longer disputed by Nehoda'],
		],
		[{}, {deniedBy: no}, ['A: killed denied by Nehoda']],
		[{deniedBy: no}, {}, ['A: killed no longer denied by Nehoda']],
		[{deniedBy: no}, {deniedBy: {...no, text: 'Never'}}, ['A: killed: denial by Nehoda reworded']],
		[{}, {verified: 'corroborated'}, ['A: killed: unverified → corroborated']],
		[{verified: 'verified'}, {}, ['A: killed: verified → unverified']],
		[{}, {reason: 'reclassified'}, ['A: killed: reason given: reclassified']],
		[{reason: 'error'}, {reason: 'duplicate'}, ['A: killed: reason error → duplicate']],
		[{reason: 'error'}, {}, ['A: killed: reason no longer given']],
		[{asOf: '2025-06-06'}, {asOf: '2025-06-07'}, ['A: killed still 3, as of a later time']],
		[{asOf: '2025-06-06'}, {asOf: '2025-06-05'}, ['A: killed still 3, as of another time']],
		[{asOf: '2025-06-06'}, {asOf: '2025-06-06T09:00:00+03:00'}, ['A: killed still 3, as of another time']],
		[
			{asOf: '2025-06-06T09:00:00+03:00'},
			{asOf: '2025-06-06T07:00:00Z'},
			['A: killed still 3, as of a later time'],
		],
		[{asOf: undefined}, {asOf: '2025-06-06'}, ['A: killed: time given']],
		[{asOf: '2025-06-06'}, {asOf: undefined}, ['A: killed: time no longer given']],
		[{}, {ofWhom: {children: 1}}, ['A: killed: whom it includes added']],
		[{ofWhom: {children: 1}}, {ofWhom: {children: 2}}, ['A: killed: whom it includes changed']],
		[{ofWhom: {children: 1, police: 2}}, {ofWhom: {police: 2, children: 1}}, []],
		[{was: [1]}, {was: [2]}, ['A: killed: earlier values changed']],
		[{}, {was: [2]}, ['A: killed: earlier values added']],
		[{}, {trend: 'rose'}, ['A: killed: trend added']],
		[{note: 'a'}, {note: 'b'}, ['A: killed: note changed']],
		[{note: 'a'}, {}, ['A: killed: note removed']],
		[{via: 'X'}, {via: 'TV'}, ['A: killed: channel changed']],
		[{}, {url: 'https://example.org'}, ['A: killed: link added']],
	])('%j → %j', (before, after, told) => {
		expect(inRegion([kohut(3, before)], [kohut(3, after)]).map(({text}) => text)).toEqual(told);
	});

	test.each<[Partial<Claim>, Partial<Claim>, readonly string[]]>([
		[{asOf: '2025-06-06'}, {asOf: '2025-06-07', trend: 'rose', was: [3]}, []],
		[{was: [1, 2]}, {was: [1, 2]}, []],
		[{was: [1, 2]}, {was: [1, 2, {value: 3, source: 'kohut', asOf: '2025-06-06'}]}, []],
		[{was: [1, 2]}, {was: [2, 3]}, ['A: killed: earlier values changed']],
		[{was: [1, 2]}, {was: [1, 2, 4]}, ['A: killed: earlier values changed']],
		[{was: [1]}, {}, ['A: killed: earlier values removed']],
		[{reason: 'error'}, {}, []],
		[{reason: 'error'}, {reason: 'duplicate'}, ['A: killed: reason error → duplicate']],
		[{}, {disputedBy: no}, ['A: killed disputed by Nehoda']],
		[{}, {note: 'a'}, ['A: killed: note added']],
	])('with a new value, %j → %j', (before, after, told) => {
		const changes = inRegion([kohut(3, before)], [kohut(4, after)]);
		expect(changes.map(({text}) => text)).toEqual(['A: killed 3 → 4', ...told]);
	});
});

describe('a rise in the number killed', () => {
	test.each<[Claim['value'] | undefined, Claim['value'], boolean]>([
		[3, 4, true],
		[4, 3, false],
		[4, 'four', false],
		['at least 4', 'at least 5', true],
		['at least 5', 'at least 4', false],
		[4, 'at least 4', false],
		[4, 'at least 5', true],
		['at least 4', 4, false],
		['at least 4', 5, true],
		['at least 4', 'about 30', true],
		['about 200', 'about 300', true],
		['about 300', 'about 200', false],
		['about 200', 210, false],
		['about 200', 260, true],
		[190, 'about 200', false],
		[140, 'about 200', true],
		[5, 'dozens', true],
		[13, 'dozens', false],
		['dozens', 13, false],
		['dozens', 60, false],
		['dozens', 100, true],
		['dozens', 'hundreds', true],
		['hundreds', 'dozens', false],
		['a hundred', 120, false],
		['a hundred', 150, true],
		[97, 'a hundred', false],
		['1.2 million', 1_214_587, false],
		['about a dozen', 14, false],
		[0, 'under investigation', false],
		['under investigation', 1, true],
		['18,000 to 20,000', 19_500, false],
		['18,000 to 20,000', 20_001, true],
		['up to 20', 10, false],
		['up to 20', 21, true],
		[10, 'up to 20', false],
		[undefined, 1, true],
		[undefined, 'several', true],
		[undefined, 'up to 20', true],
		[undefined, 'about 20', true],
		[undefined, 0, false],
		[undefined, 'unknown', false],
		[undefined, null, false],
		['unknown', 1, true],
		['unknown', 'several', true],
		['unknown', 0, false],
		[null, 'Not known', false],
		[0, 1, true],
		[0, 'several', true],
		[3, 'several', false],
		['several', 1, false],
		['several', 12, true],
		['several', 'unknown', false],
		[3, 'unknown', false],
	])('%j → %j: %j', (before, after, isGrave) => {
		const given = before === undefined ? [] : [kohut(before)];
		for (const told of [inRegion(given, [kohut(after)]), inTotals(given, [kohut(after)])]) {
			expect(told.map(change => change.isGrave)).toEqual([isGrave]);
		}
	});

	test('is one of those who lead, and of nobody but the killed', () => {
		const isGrave = (before: readonly Claim[], after: readonly Claim[]) =>
			inRegion(before, after).some(change => change.isGrave);
		expect(isGrave([kohut(3), nehoda(4)], [kohut(3), nehoda(9)])).toBe(false);
		expect(isGrave([kohut(3), nehoda(4)], [nehoda(4), kohut(3)])).toBe(true);
		expect(isGrave([kohut(3, {metric: 'missing'})], [kohut(4, {metric: 'missing'})])).toBe(false);
		expect(isGrave([kohut(3)], [])).toBe(false);
	});
});

describe('regions', () => {
	test('one that was not there is grave, and tells what it brings', () => {
		const odesa: Region = {
			id: 'UA-51',
			name: 'Odesa',
			figures: [
				{metric: 'injured', value: quantityFromBounds({low: 2}), source: 'officials', verified: 'unverified'},
			],
			damage: [{what: 'A port damaged', kind: 'infrastructure', source: 'officials'}],
		};
		const target = {kind: 'region', region: 'UA-51'};
		const figure = {kind: 'figure', region: 'UA-51', metric: 'injured'};
		expect(diffIncidents(ukraine, {...ukraine, regions: [odesa, ...ukraine.regions]})).toEqual([
			{text: 'Region added: Odesa', target, isGrave: true},
			{text: 'Odesa: first figure for injured: at least 2', target: figure, isFirst: true, isGrave: false},
			{text: 'Odesa: new: A port damaged', target, isGrave: false},
		]);
	});

	test('one that is gone leads nowhere', () => {
		const regions = ukraine.regions.filter(({id}) => id !== 'UA-46');
		expect(diffIncidents(ukraine, {...ukraine, regions})).toEqual([
			{text: 'Region removed: Lviv: 3 missiles destroyed', target: {kind: 'incident'}, isGrave: false},
		]);
	});

	test.each<[string, (region: Region) => Region, readonly string[]]>([
		['name', region => ({...region, name: 'Lviv region'}), ['Region renamed: Lviv → Lviv region']],
		['note', region => ({...region, note: 'x'}), ['Lviv: note added']],
		[
			'id and note',
			region => ({...region, id: 'lviv', note: 'x'}),
			['Lviv: id UA-46 → lviv', 'Lviv: note added'],
		],
		[
			'name and figure',
			region => ({...region, name: 'Lwów', figures: []}),
			['Region renamed: Lviv → Lwów', 'Lwów: missiles destroyed, 3, no longer claimed'],
		],
	])('that has another %s is the same region', (_, edit, told) => {
		const quotes = ukraine.quotes.filter(quote => !quote.regions.includes('UA-46'));
		const before = {...ukraine, quotes};
		const changes = diffIncidents(before, withRegion('UA-46', edit, before));
		expect(changes.map(({text}) => text)).toEqual(told);
		expect(changes.some(({isGrave}) => isGrave)).toBe(false);
	});

	test('under ids that a script gave anew are what they were, and so are the statements on them', () => {
		const ids = new Map(ukraine.regions.map(({id}, index) => [id, ukraine.regions.at(index - 1)?.id ?? id]));
		const renewed = {
			...ukraine,
			regions: ukraine.regions.map(region => ({...region, id: ids.get(region.id) ?? region.id})),
			quotes: ukraine.quotes.map(quote => ({...quote, regions: quote.regions.map(id => ids.get(id) ?? id)})),
		};
		expect(texts(renewed)).toEqual(ukraine.regions.map(({id, name}) => `${name}: id ${id} → ${ids.get(id)}`));
		const moved = {...renewed, quotes: ukraine.quotes};
		expect(texts(moved)).toContain('Volodymyr Kohut on Khmelnytskyi: regions changed');
		const silent = {...renewed, quotes: []};
		expect(texts(silent)).toContain('No longer listed: Volodymyr Kohut on Poltava');
	});
});

describe('what was hit', () => {
	const listed: Damage = {what: 'A cafe damaged', kind: 'business', source: 'kohut'};
	const other: Damage = {what: 'Warehouses damaged', kind: 'business', source: 'kohut'};
	const of = (damage: readonly Damage[]) => withRegion('UA-53', region => ({...region, damage: [...damage]}));

	test.each<[string, readonly Damage[], readonly Damage[], readonly string[]]>([
		['new', [other], [listed, other], ['Poltava: new: A cafe damaged']],
		['gone', [listed, other], [other], ['Poltava: no longer listed: A cafe damaged']],
		[
			'in other words',
			[listed, other],
			[other, {...listed, what: 'A cafe destroyed'}],
			['Poltava: A cafe damaged → A cafe destroyed'],
		],
		['kind', [listed], [{...listed, kind: 'homes'}], ['Poltava: “A cafe damaged”: kind changed']],
		['source', [listed], [{...listed, source: 'officials'}], ['Poltava: “A cafe damaged”: source changed']],
		['time', [listed], [{...listed, asOf: '2025-06-06'}], ['Poltava: “A cafe damaged”: time added']],
		['channel', [{...listed, via: 'X'}], [listed], ['Poltava: “A cafe damaged”: channel removed']],
		['link', [listed], [{...listed, url: 'x'}], ['Poltava: “A cafe damaged”: link added']],
		[
			'note',
			[{...listed, note: 'x'}, other],
			[other, {...listed, note: 'y'}],
			['Poltava: “A cafe damaged”: note changed'],
		],
		[
			'sources of two in the same words',
			[listed, {...listed, kind: 'homes'}],
			[
				{...listed, kind: 'homes', source: 'officials'},
				{...listed, source: 'officials'},
			],
			['Poltava: “A cafe damaged”: source changed', 'Poltava: “A cafe damaged”: source changed'],
		],
		['another order', [listed, other], [other, listed], []],
	])('%s', (_, before, after, told) => {
		const changes = diffIncidents(of(before), of(after));
		const target = {kind: 'region', region: 'UA-53'};
		expect(changes).toEqual(told.map(text => ({text, target, isGrave: false})));
	});
});

describe('statements', () => {
	test.each<[string, Partial<Quote>, readonly string[]]>([
		['kohut-1', {text: 'x'}, ['Volodymyr Kohut on Poltava: reworded']],
		['kohut-1', {at: '2025-06-06'}, ['Volodymyr Kohut on Poltava: time added']],
		['kohut-1', {mode: 'direct'}, ['Volodymyr Kohut on Poltava: paraphrase → direct']],
		['kohut-1', {note: 'x'}, ['Volodymyr Kohut on Poltava: note added']],
		['kohut-1', {url: 'x'}, ['Volodymyr Kohut on Poltava: link added']],
		['sybiha-1', {via: 'TV'}, ['Andrii Sybiha: channel changed']],
		['kohut-1', {source: 'officials'}, ['Officials on Poltava: no longer attributed to Volodymyr Kohut']],
		[
			'kohut-1',
			{regions: ['UA-53', 'UA-30', 'UA-61']},
			['Volodymyr Kohut on Poltava, Kyiv and Ternopil: regions changed'],
		],
		['kohut-1', {regions: []}, ['Volodymyr Kohut: regions changed']],
		['toll-2', {regions: ['north-western-city', 'UA-30']}, []],
		['kohut-1', {id: 'kohut-2'}, []],
		['kohut-1', {id: 'kohut-2', note: 'x'}, ['Volodymyr Kohut on Poltava: note added']],
	])('%s, now %j', (id, edit, told) => {
		const changes = diffIncidents(
			ukraine,
			withQuote(id, quote => ({...quote, ...edit})),
		);
		const target = {kind: 'quote', id: edit.id ?? id};
		expect(changes).toEqual(told.map(text => ({text, target, isGrave: false})));
	});

	test('new and gone, whatever has become of the ids', () => {
		const [first, ...others] = ukraine.quotes.map((quote, index) => ({...quote, id: `q${index}`}));
		const numbered = {...ukraine, quotes: [...(first ? [first] : []), ...others]};
		const words: Quote = {id: 'q0', source: 'kohut', mode: 'direct', text: 'New', regions: ['UA-53']};
		const renumbered = [words, ...others].map((quote, index) => ({...quote, id: `q${index}`}));
		expect(diffIncidents(numbered, {...ukraine, quotes: renumbered})).toEqual([
			{
				text: 'New: Volodymyr Kohut on Poltava',
				target: {kind: 'quote', id: 'q0'},
				isFirst: true,
				isGrave: false,
			},
			{text: 'No longer listed: Local officials', target: {kind: 'incident'}, isGrave: false},
		]);
		const shifted = [words, ...numbered.quotes].map((quote, index) => ({...quote, id: `q${index}`}));
		expect(texts({...ukraine, quotes: shifted}, numbered)).toEqual(['New: Volodymyr Kohut on Poltava']);
		const sgrBetween = shifted.toReversed().map((quote, index) => ({...quote, id: `q${index}`}));
		expect(texts({...ukraine, quotes: sgrBetween}, {...ukraine, quotes: shifted})).toEqual([]);
	});
});

test('a speaker and words that run together as others do are others', () => {
	const quote = (id: string, source: string, text: string): Quote => ({
		id,
		source,
		text,
		mode: 'direct',
		regions: [],
	});
	const before = {...ukraine, quotes: [quote('a', 'kohut', 'New words')]};
	expect(texts({...ukraine, quotes: [quote('b', 'kohutN', 'ew words')]}, before)).toEqual([
		'New: kohutN',
		'No longer listed: Volodymyr Kohut',
	]);
});

describe('events', () => {
	const [first, ...others] = ukraine.events;
	const event = {at: '2025-06-07', text: 'Rescue work ended', source: 'officials'};

	test.each<[string, Incident['events'], readonly string[]]>([
		['new', [event, ...ukraine.events], ['Event added: Rescue work ended']],
		['gone', others, ['Event removed: Ukrainian drones destroyed several strat…']],
		[
			'in other words',
			[...others, ...(first ? [{...first, text: 'Drones destroyed bombers'}] : [])],
			['Event reworded: Ukrainian drones destroyed several strat… → Drones destroyed bombers'],
		],
	])('%s', (_, events, told) => {
		expect(diffIncidents(ukraine, {...ukraine, events})).toEqual(
			told.map(text => ({text, target: {kind: 'incident'}, isGrave: false})),
		);
	});

	test.each<[Partial<typeof event & {when: string}>, string]>([
		[{at: '2025-06-08'}, 'date changed'],
		[{when: 'On Sunday'}, 'time in words added'],
		[{source: 'kohut'}, 'source changed'],
	])('%j', (edit, told) => {
		const after = {...ukraine, events: [{...event, ...edit}]};
		expect(texts(after, {...ukraine, events: [event]})).toEqual([`Event “Rescue work ended”: ${told}`]);
	});
});

describe('the incident, its sources and its metrics', () => {
	const about = (edit: Partial<Incident['incident']>): Incident => ({
		...ukraine,
		incident: {...ukraine.incident, ...edit},
	});
	const metric = (id: string, edit: Partial<MapValue<Incident['metrics']>>): Incident => ({
		...ukraine,
		metrics: changedIn(ukraine.metrics, id, edit),
	});

	test.each<[Incident, readonly string[]]>([
		[about({status: 'closed'}), ['Status: developing → closed']],
		[about({title: 'Attack'}), ['Title: Overnight missile and drone attack across Ukraine → Attack']],
		[about({timeZone: 'UTC'}), ['Time zone: Europe/Kyiv → UTC']],
		[about({staleAfter: 12}), ['Hours until a figure is old: 6 → 12']],
		[about({summary: 'x'}), ['Incident: summary changed']],
		[about({start: '2025-06-05'}), ['Incident: start changed']],
		[about({country: undefined}), ['Incident: country removed']],
		[about({countries: ['UA', 'PL']}), ['Incident: countries added']],
		[about({scope: 'Ukraine'}), ['Incident: scope of the totals added']],
		[about({id: 'x'}), ['Another incident: Overnight missile and drone attack across Ukraine']],
		[withSource('kohut', {name: 'V. Kohut'}), ['Source renamed: Volodymyr Kohut → V. Kohut']],
		[withSource('kohut', {role: 'governor'}), ['Volodymyr Kohut: office changed']],
		[withSource('kohut', {side: undefined}), ['Volodymyr Kohut: side removed']],
		[withSource('kohut', {kind: 'police'}), ['Volodymyr Kohut: kind changed']],
		[withSource('kohut', {url: 'x'}), ['Volodymyr Kohut: link added']],
		[metric('killed', {label: 'Dead'}), ['Metric renamed: Killed → Dead']],
		[metric('killed', {order: 9}), ['Killed: place among the metrics changed']],
		[metric('killed', {partOf: 'injured'}), ['Killed: whole that it is part of added']],
	])('%#', (after, told) => {
		expect(diffIncidents(ukraine, after)).toEqual(
			told.map(text => ({text, target: {kind: 'incident'}, isGrave: false})),
		);
	});

	test('call what they name as they do now, and what is gone as they did', () => {
		const disputedBy = {source: 'nehoda', text: 'No'};
		const quote = {id: 'a', source: 'nehoda', mode: 'direct', text: 'x'};
		const before = incidentWith({regions: [[kohut(3, {disputedBy}), nehoda(4)]], quotes: [quote]});
		const after = incidentWith({
			regions: [[kohut(5)]],
			quotes: [{...quote, source: 'kohut'}],
			metrics: {killed: {label: 'Dead'}},
		});
		const named = {...after, sources: changedIn(after.sources, 'nehoda', {name: 'N.'})};
		expect(texts(named, before)).toEqual([
			'Source renamed: Nehoda → N.',
			'Metric renamed: Killed → Dead',
			'A: dead 3 → 5',
			'A: dead no longer disputed by Nehoda',
			'A: dead, 4 according to Nehoda, no longer claimed',
			'Kohut: no longer attributed to Nehoda',
		]);
	});

	test('come first, then totals, regions with figures before damage, statements, events', () => {
		const after = {
			...about({status: 'closed'}),
			totals: [],
			regions: ukraine.regions.map(region => ({...region, figures: [], damage: []})),
			quotes: [],
			events: [],
		};
		const kinds = diffIncidents(ukraine, after).map(({target, text}) =>
			target.kind === 'figure' ? (target.region ?? 'total') : (text.split(/[: ]/u)[0] ?? ''),
		);
		const sorted = kinds.filter((kind, index) => kind !== kinds[index - 1]);
		expect(sorted).toEqual([
			'Status',
			'total',
			...['UA-30', 'Kyiv', 'north-western-city', 'North-western', 'UA-61', 'Ternopil', 'UA-53', 'Poltava'],
			...['Khmelnytskyi', 'UA-46', 'Chernihiv', 'No', 'Event'],
		]);
	});
});

test('ids that stand twice are no obstacle', () => {
	const twice = <Item>(items: readonly Item[]) => [...items, ...items];
	const after = {...ukraine, regions: twice(ukraine.regions), quotes: twice(ukraine.quotes)};
	expect(diffIncidents(ukraine, after).length).toBeGreaterThan(ukraine.regions.length);
	expect(diffIncidents(after, ukraine).length).toBeGreaterThan(ukraine.regions.length);
	expect(diffIncidents(after, structuredClone(after))).toEqual([]);
});

/** A change to each field of something; a field that the format gets must get one here, or the types do not agree. */
type Edits<Thing> = {readonly [Key in keyof Required<Thing>]: (number: number) => Thing[Key]};

const text = (number: number) => `Changed ${number}`;

const figureEdits: Edits<Figure> = {
	metric: text,
	value: number => quantityFromBounds({low: 7_000_000 + number, high: 7_000_000 + number}),
	source: text,
	kind: () => 'projection',
	asOf: () => '2025-06-09',
	confirmedAt: () => '2025-06-10',
	via: text,
	table: text,
	url: text,
	note: text,
	said: text,
	quote: text,
	ofWhom: number => [{whom: text(number), count: quantityFromBounds({low: 1})}],
	trend: () => undefined,
	was: number => [{value: quantityFromBounds({low: 8_000_000 + number})}],
	reason: () => 'error',
	disputedBy: number => [{source: 'a', text: text(number)}],
	deniedBy: number => [{source: 'a', text: text(number)}],
	response: number => [{source: 'a', text: text(number)}],
	withdrawn: number => ({reason: text(number)}),
	doubt: text,
	verified: () => 'verified',
};

const damageEdits: Edits<Damage> = {
	what: text,
	kind: () => 'landslides',
	source: text,
	asOf: () => '2025-06-09',
	via: text,
	url: text,
	note: text,
};

const regionEdits: Edits<Omit<Region, 'figures' | 'damage'>> = {id: text, name: text, note: text};

const quoteEdits: Edits<Omit<Quote, 'id'>> = {
	source: text,
	via: text,
	mode: () => 'translated',
	text,
	at: () => '2025-06-09',
	url: text,
	note: text,
	regions: number => [text(number)],
};

const eventEdits: Edits<Incident['events'][number]> = {
	at: () => '2025-06-09',
	when: text,
	text,
	source: text,
};

const aboutEdits: Edits<Omit<Incident['incident'], 'id'>> = {
	title: text,
	summary: text,
	country: () => 'LY',
	countries: number => ['LY', number % 2 === 0 ? 'EG' : 'TN'],
	scope: text,
	timeZone: () => 'Africa/Tripoli',
	start: () => '2025-06-01',
	status: () => 'closed',
	staleAfter: () => 48,
};

/** One of few words may become what another thing like it was, and then the two have only changed places. */
const choices: ReadonlySet<string> = new Set(['kind', 'mode', 'status', 'trend', 'verified']);

/** Changes the one field of each thing that `choose` picks, if any; says how many things became different. */
function edited(incident: Incident, choose: (fields: readonly string[]) => string | undefined) {
	let count = 0;
	const edit = <Thing extends object>(edits: Edits<Thing>, thing: Thing): Thing => {
		const field = choose(Object.keys(edits)) as keyof Thing | undefined;
		if (field === undefined) return thing;
		const after = {...thing, [field]: edits[field](count)};
		if (JSON.stringify(after) !== JSON.stringify(thing)) count += 1;
		return after;
	};
	const after: Incident = {
		...incident,
		incident: {
			...incident.incident,
			...edit<Omit<Incident['incident'], 'id'>>(aboutEdits, incident.incident),
		},
		totals: incident.totals.map(figure => edit(figureEdits, figure)),
		regions: incident.regions.map(region => ({
			...region,
			...edit<Omit<Region, 'figures' | 'damage'>>(regionEdits, region),
			figures: region.figures.map(figure => edit(figureEdits, figure)),
			damage: region.damage.map(damage => edit(damageEdits, damage)),
		})),
		quotes: incident.quotes.map(quote => ({...quote, ...edit<Omit<Quote, 'id'>>(quoteEdits, quote)})),
		events: incident.events.map(event => edit(eventEdits, event)),
	};
	return {after, count};
}

function standsIn(incident: Incident, {target}: Change): boolean {
	switch (target.kind) {
		case 'figure':
		case 'region':
			return target.region === undefined || incident.regions.some(({id}) => id === target.region);
		case 'quote':
			return incident.quotes.some(({id}) => id === target.id);
		default:
			return true;
	}
}

describe('of any incident', () => {
	test('nothing is said where it is the same', () => {
		fc.assert(
			fc.property(arbitraryIncident, incident => {
				expect(diffIncidents(incident, incident)).toEqual([]);
				expect(diffIncidents(incident, structuredClone(incident))).toEqual([]);
			}),
		);
	});

	test('nothing is said of another order, but for which claim leads', () => {
		fc.assert(
			fc.property(arbitraryIncident, incident => {
				const sgrBetween = {
					...incident,
					sources: new Map([...incident.sources].reverse()),
					metrics: new Map([...incident.metrics].reverse()),
					totals: incident.totals.toSorted((a, b) =>
						a.metric < b.metric ? 1 : a.metric > b.metric ? -1 : 0,
					),
					regions: incident.regions
						.map(region => ({...region, damage: region.damage.toReversed()}))
						.reverse(),
					quotes: incident.quotes.toReversed(),
					events: incident.events.toReversed(),
				};
				expect(diffIncidents(incident, sgrBetween)).toEqual([]);
			}),
		);
	});

	test('a change to any one field of anything is told', () => {
		fc.assert(
			fc.property(arbitraryIncident, fc.nat(60), fc.nat(), (incident, at, pick) => {
				let thing = 0;
				const {after, count} = edited(incident, fields =>
					thing++ === at ? fields[pick % fields.length] : undefined,
				);
				const changes = diffIncidents(incident, after);
				expect(changes.length).toBeGreaterThanOrEqual(count);
				expect(changes.filter(change => !standsIn(after, change))).toEqual([]);
			}),
			{numRuns: 500},
		);
	});

	test('as many changes are told as there are things that changed', () => {
		fc.assert(
			fc.property(arbitraryIncident, fc.array(fc.nat(), {minLength: 1, maxLength: 30}), (incident, picks) => {
				let thing = 0;
				const {after, count} = edited(incident, all => {
					const fields = all.filter(field => !choices.has(field));
					return fields[(picks[thing++ % picks.length] ?? 0) % fields.length];
				});
				const changes = diffIncidents(incident, after);
				expect(changes.length).toBeGreaterThanOrEqual(count);
				expect(changes.filter(change => !standsIn(after, change))).toEqual([]);
			}),
		);
	});
});
