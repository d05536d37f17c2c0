import {describe, expect, test} from 'vitest';
import {orderQuotes, orderRegions} from '../../source/board/sort-and-filter.ts';
import {realIncident} from '../helpers/boards.ts';
import {claim, incidentWith} from '../helpers/mayor-incident.ts';

describe('the order of regions', () => {
	const ordered = (...regions: object[]) =>
		orderRegions(
			incidentWith({regions: regions.map((each, index) => ({id: `r${index}`, name: `R${index}`, ...each}))}),
			{sort: 'worst', filter: ''},
		).map(({id}) => id);
	const with_ = (...figures: object[]) => ({figures});

	test('worst first: killed, then injured, then damage, then as in the file', () => {
		expect(
			ordered(
				{damage: [{what: 'a roof', source: 'mayor'}]},
				{},
				with_(claim('injured', 40)),
				with_(claim('killed', 1)),
				with_(claim('killed', 'at least 4')),
				with_(claim('killed', 1), claim('injured', 2)),
				{},
			),
		).toEqual(['r4', 'r5', 'r3', 'r2', 'r0', 'r1', 'r6']);
	});

	test('somebody said none comes before nobody said anything', () => {
		expect(ordered({}, with_(claim('killed', 0)))).toEqual(['r1', 'r0']);
	});

	test('people who sheltered are no damage', () => {
		const shelter = {what: 'Took shelter', kind: 'people', source: 'mayor'};
		expect(ordered({damage: [shelter, shelter]}, {damage: [{what: 'a roof', source: 'mayor'}]})).toEqual([
			'r1',
			'r0',
		]);
	});

	test('the real incident', () => {
		expect(orderRegions(realIncident, {sort: 'worst', filter: ''}).map(({name}) => name)).toEqual([
			'Kyiv',
			'North-western city, not named',
			'Ternopil',
			'Poltava',
			'Khmelnytskyi',
			'Chernihiv',
			'Lviv',
		]);
	});
});

test('statements with a time stand newest first; those without keep their places', () => {
	const quote = (id: string, at?: string) => ({
		id,
		source: 'mayor',
		mode: 'direct',
		text: id,
		...(at === undefined ? {} : {at}),
	});
	const incident = incidentWith({
		quotes: [
			quote('a'),
			quote('b', '2025-06-06T08:00:00+03:00'),
			quote('c'),
			quote('d', '2025-06-06T09:00:00+03:00'),
		],
	});
	expect(orderQuotes(incident, {filter: ''}).map(({id}) => id)).toEqual(['a', 'd', 'c', 'b']);
});

describe('a filter', () => {
	const names = [
		'Slov’iansk',
		'Kamʼianske',
		'Łódź',
		'Ivano\u2011Frankivsk',
		'Diyarbakır',
		'Straße',
		'Ørland',
		'Đồng Nai',
		'Şanlıurfa',
		'Київ',
	];
	const incident = incidentWith({
		regions: names.map((name, index) => ({id: `r${index}`, name})),
		quotes: [
			{id: 'q1', source: 'mayor', mode: 'direct', text: 'We don’t know yet', regions: ['r0']},
			{id: 'q2', source: 'hospital', mode: 'direct', text: 'All beds are taken'},
		],
	});
	const regionsFound = (filter: string) =>
		orderRegions(incident, {sort: 'file', filter}).map(({name}) => name);
	const quotesFound = (filter: string) => orderQuotes(incident, {filter}).map(({id}) => id);

	test.each([
		["slov'iansk", 'Slov’iansk'],
		["kam'ianske", 'Kamʼianske'],
		['lodz', 'Łódź'],
		['ivano-frankivsk', 'Ivano\u2011Frankivsk'],
		['DIYARBAKIR', 'Diyarbakır'],
		['strasse', 'Straße'],
		['orland', 'Ørland'],
		['dong nai', 'Đồng Nai'],
		['şanlıurfa', 'Şanlıurfa'],
		['sanliurfa', 'Şanlıurfa'],
		['КИЇВ', 'Київ'],
	])('"%s" finds %s', (filter, name) => {
		expect(regionsFound(filter)).toEqual([name]);
	});

	test.each([
		["don't", ['q1']],
		["slov'iansk", ['q1']],
		['HOSPITAL', ['q2']],
		['nowhere', []],
	])('"%s" finds the statements %j', (filter, ids) => {
		expect(quotesFound(filter)).toEqual(ids);
	});

	test.each(['petrenko', 'Mayor', 'city hospital'])(
		'"%s" is a speaker, and leaves the regions alone',
		filter => {
			expect(regionsFound(filter)).toEqual(names);
			expect(quotesFound(filter)).toHaveLength(1);
		},
	);

	test('what finds a region shows that region, though a speaker is called so', () => {
		const named = incidentWith({
			sources: {mayor: {name: 'Kyiv City Administration'}},
			regions: [
				{id: 'a', name: 'Kyiv'},
				{id: 'b', name: 'Lviv'},
			],
		});
		expect(orderRegions(named, {sort: 'file', filter: 'kyiv'}).map(({id}) => id)).toEqual(['a']);
	});
});
