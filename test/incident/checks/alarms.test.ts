import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type Alarm, findAlarms, type TimeChecks} from '../../../source/incident/checks/alarms.ts';
import {quoteAlarms} from '../../../source/incident/checks/quote-alarms.ts';
import type {Incident} from '../../../source/incident/schema/incident-schema.ts';
import {type Claim, type Given, incidentAt, incidentWith} from '../incidents.ts';

/** By the day alone; the clock and the zone are the board's. */
const onTheEighth: TimeChecks = {
	isFuture: time => time.slice(0, 10) > '2025-06-08',
	isBeforeStart: (time, start) => time.slice(0, 10) < start.slice(0, 10),
};

const alarms = (incident: Incident) => findAlarms(incident, onTheEighth);
const kinds = (given: Given) => alarms(incidentWith(given)).map(({kind}) => kind);
const texts = (given: Given) => alarms(incidentWith(given)).map(({text}) => text);

describe('a cumulative toll', () => {
	test.each<[string, Claim, string]>([
		['killed', {value: 8, was: [10]}, 'killed fell from 10 to 8 with no reason given'],
		[
			'killed',
			{value: 471, was: ['200 to 300', 'at least 500']},
			'killed fell from at least 500 to 471 with no reason given',
		],
		[
			'injured',
			{value: 'at least 4', was: ['at least 6']},
			'injured fell from at least 6 to at least 4 with no reason given',
		],
		[
			'rescued',
			{value: 'about 180', was: ['about 200']},
			'rescued fell from about 200 to about 180 with no reason given',
		],
		['killed', {value: 'about 200', was: [300]}, 'killed fell from 300 to about 200 with no reason given'],
		['killed', {value: 10, was: ['dozens']}, 'killed fell from dozens to 10 with no reason given'],
		['killed', {value: 49, was: ['a hundred']}, 'killed fell from a hundred to 49 with no reason given'],
		[
			'killed',
			{value: '1.1 million', was: ['1.2 million']},
			'killed fell from 1.2 million to 1.1 million with no reason given',
		],
		['killed', {value: 10, trend: 'fell'}, 'killed, 10, is said to have fallen, with no reason given'],
	])('that fell is told: %s %j', (metric, claim, told) => {
		const raised = alarms(incidentWith({regions: [[{metric, ...claim}]]}));
		expect(raised).toEqual([
			{
				kind: 'fell',
				text: `A: ${told}`,
				target: {kind: 'figure', region: 'A', metric, path: ['regions', 0, 'figures', 0]},
			},
		]);
	});

	test.each<[string, Claim]>([
		['killed', {value: 8, was: [10], reason: 'reclassified'}],
		['killed', {value: 8, trend: 'fell', reason: 'error'}],
		['killed', {value: 10, was: [8]}],
		['killed', {value: 10, was: [10]}],
		['killed', {value: 8, was: [10, 7]}],
		['killed', {value: 12, was: ['dozens']}],
		['killed', {value: 'dozens', was: ['hundreds']}],
		['killed', {value: 97, was: ['a hundred']}],
		['killed', {value: 'ninety', was: ['a hundred']}],
		['killed', {value: 11, was: ['about a dozen']}],
		['killed', {value: 11, was: ['a dozen']}],
		['killed', {value: '1,150,000', was: ['1.2 million']}],
		['killed', {value: 'bodies everywhere', was: [10]}],
		['killed', {value: 'about 30', was: [31]}],
		['killed', {value: 'at least 4', was: [6]}],
		['killed', {value: null, was: [6]}],
		['killed', {value: 8, trend: 'rose'}],
		['missing', {value: 8, was: [10], trend: 'fell'}],
		['displaced', {value: 8, was: [10]}],
	])('has not fallen, or may: %s %j', (metric, claim) => {
		expect(kinds({regions: [[{metric, ...claim}]]})).toEqual([]);
	});
});

test('a trend that says that a falling number rose is wrong, whatever the reason of the fall', () => {
	const claim = {value: 8, was: [10], trend: 'rose', reason: 'error'};
	expect(texts({regions: [[claim]]})).toEqual([
		'A: killed is said to have risen, but 10 became 8: the trend is wrong',
	]);
	expect(kinds({regions: [[{...claim, value: 12}]]})).toEqual([]);
	expect(texts({regions: [[{...claim, metric: 'missing'}]]})).toHaveLength(1);
});

test('the name of a metric keeps its capitals', () => {
	const metrics = {idps: {label: 'IDPs in Kyiv'}, dead: {label: 'Dead in Kyiv'}};
	const fall = {value: 8, was: [10]};
	expect(
		texts({
			metrics,
			regions: [
				[
					{...fall, metric: 'idps'},
					{...fall, metric: 'dead'},
				],
			],
		}),
	).toEqual([
		'A: IDPs in Kyiv fell from 10 to 8 with no reason given',
		'A: dead in Kyiv fell from 10 to 8 with no reason given',
	]);
});

describe('a part and its whole', () => {
	test.each<[Claim['value'], Claim['value'], boolean]>([
		[44, 44, false],
		[45, 44, true],
		['at least 45', 44, true],
		['at least 40', 44, false],
		[45, 'at least 44', false],
		[45, 'up to 44', true],
		[5, '4 to 6', false],
		['about 30', 29, false],
		['nearly 30', 25, false],
		['about 30', 24, true],
		[45, 'about 40', false],
		[46, 'about 40', true],
		[13, 'dozens', false],
		['dozens', 11, true],
		['several', 0, false],
		[3, null, false],
		[14, 'a dozen', false],
		[18, 'a dozen', true],
		[1_214_587, '1.2 million', false],
		['1.2 million', 1_214_587, false],
		['bodies everywhere', 0, false],
	])('%j of %j is an alarm: %j', (part, whole, isAlarm) => {
		const totals = [
			{metric: 'drones-launched', value: whole},
			{metric: 'drones-destroyed', value: part},
		];
		expect(kinds({totals})).toEqual(isAlarm ? ['part'] : []);
	});

	test('more people of some kind than there are in all', () => {
		expect(texts({regions: [[{value: 3, ofWhom: {children: 2, rescuers: 5, unknown: 'dozens'}}]]})).toEqual([
			'A: killed, 3, includes 5 rescuers',
			'A: killed, 3, includes dozens unknown',
		]);
		expect(kinds({regions: [[{value: 'at least 3', ofWhom: {children: 5}}]]})).toEqual([]);
	});

	test('are compared in one place, at one time, by the claims that lead', () => {
		const part = {metric: 'drones-destroyed', value: 9};
		const whole = {metric: 'drones-launched', value: 5};
		expect(texts({regions: [[part, whole]]})).toEqual([
			'A: drones destroyed, 9, is more than drones launched, 5',
		]);
		expect(kinds({regions: [[part], [whole]]})).toEqual([]);
		expect(kinds({regions: [[part, {...whole, asOf: '2025-06-08'}]]})).toEqual([]);
		const lead = {metric: 'drones-destroyed', value: 4, source: 'nehoda'};
		expect(kinds({regions: [[lead, part, whole]]})).toEqual([]);
	});
});

describe('two claims for one metric in one place', () => {
	const claim = {value: 3, source: 'kohut', asOf: '2025-06-06', via: 'X'};

	test('by one source at one time are told at the second', () => {
		const raised = alarms(incidentWith({regions: [[claim, {...claim, value: 4}, {...claim, value: 5}]]}));
		expect(raised.map(({text, target}) => [text, target.path.at(-1)])).toEqual([
			['A: killed: “3” and “4” from one source at one time; the first leads', 1],
			['A: killed: “3” and “5” from one source at one time; the first leads', 2],
		]);
	});

	test.each([
		{source: 'nehoda'},
		{asOf: '2025-06-07'},
		{asOf: undefined},
		{via: 'Telegram'},
		{metric: 'injured'},
	])('are what the board is for where they differ in %j', difference => {
		expect(kinds({regions: [[claim, {...claim, ...difference}]]})).toEqual([]);
	});

	test('in two places are no alarm', () => {
		expect(kinds({totals: [{...claim, value: 6}], regions: [[claim], [claim]]})).toEqual([]);
	});
});

describe('a quotation', () => {
	const quote = (id: string, text: string, source = 'kohut') => ({id, text, source, mode: 'direct'});

	test('that stands twice is told at the second, whatever its case and punctuation', () => {
		const quotes = [quote('a', 'We will rebuild.'), quote('b', 'No'), quote('c', '“We will — rebuild!”')];
		expect(alarms(incidentWith({quotes}))).toEqual([
			{
				kind: 'double-quote',
				text: 'Quotation “c” says the same as “a”',
				target: {kind: 'quote', id: 'c', path: ['quotes', 2]},
			},
		]);
	});

	test.each([
		['another speaker', quote('b', 'We will rebuild', 'nehoda'), 'We will rebuild'],
		['other words', quote('b', 'We will not rebuild'), 'We will rebuild'],
		['other vowel signs', quote('b', 'की'), 'कि'],
		['no words at all', quote('b', '…'), '?!'],
	])('with %s is another', (_, other, text) => {
		expect(kinds({quotes: [quote('a', text), other]})).toEqual([]);
	});
});

describe('the incidents of the repository', () => {
	const later: TimeChecks = {
		isFuture: time => Date.parse(time) > Date.parse('2025-06-07'),
		isBeforeStart: (time, start) => Date.parse(time.slice(0, 10)) < Date.parse(start.slice(0, 10)),
	};
	const told = (path: string) => findAlarms(incidentAt(path), later).map(({text}) => text);

	test.each([
		'data/ukraine-2025-06-06.json',
		'test/fixtures/morocco-earthquake-2023.json',
		// 11,300 was taken back, and 3,958 came with its reason.
		'test/fixtures/libya-flood-2023.json',
	])('nothing looks wrong in %s', path => {
		expect(told(path)).toEqual([]);
	});

	test('the toll of Al-Ahli fell, and nobody said why', () => {
		expect(told('test/fixtures/ahli-hospital-2023.json')).toEqual([
			'National total: killed fell from at least 500 to 471 with no reason given',
			'Al-Ahli Arab hospital: killed fell from at least 500 to 471 with no reason given',
		]);
	});

	test('without its reason, the 3,958 of Libya is an alarm', () => {
		const libya = incidentAt('test/fixtures/libya-flood-2023.json');
		const totals = libya.totals.map(figure => ({...figure, reason: undefined}));
		expect(findAlarms({...libya, totals}, later).map(({text}) => text)).toEqual([
			'National total: killed fell from 11,300 to 3,958 with no reason given',
		]);
	});
});

/** Claims that agree with each other: regions within the total, tolls that rose, parts within their wholes. */
const consistent = fc
	.record({
		deaths: fc.array(fc.nat(50), {minLength: 1, maxLength: 5}),
		unplaced: fc.nat(9),
		before: fc.nat(9),
		launched: fc.nat(400),
		spared: fc.nat(100),
		day: fc.constantFrom('2025-06-06', '2025-06-07', '2025-06-08'),
		texts: fc.uniqueArray(fc.nat(1000), {minLength: 1, maxLength: 4}),
	})
	.map(({deaths, unplaced, before, launched, spared, day, texts}) => {
		const killed = deaths.reduce((sum, count) => sum + count, unplaced);
		return {
			totals: [
				{value: killed, asOf: day, was: [Math.max(0, killed - before)]},
				{metric: 'drones-launched', value: launched + spared, asOf: day},
				{metric: 'drones-destroyed', value: launched, asOf: day},
			],
			regions: deaths.map(value => [{value, asOf: day}]),
			quotes: texts.map(number => ({
				id: `q${number}`,
				source: 'kohut',
				mode: 'direct',
				text: `Statement ${number}`,
			})),
		} satisfies Given;
	});

type Consistent = typeof consistent extends fc.Arbitrary<infer Value> ? Value : never;

const ways: Readonly<Record<Alarm['kind'], (given: Consistent) => Given>> = {
	exceeds: given => {
		const [total] = given.totals;
		return {...given, regions: [...given.regions, [{value: (total?.value ?? 0) + 1, asOf: total?.asOf}]]};
	},
	fell: given => withTotal(given, 0, ({value}) => ({was: [value + 1]})),
	part: given => withTotal(given, 2, () => ({value: (given.totals[1]?.value ?? 0) + 1})),
	future: given => withTotal(given, 0, () => ({asOf: '2025-06-09'})),
	before: given => ({...given, regions: [...given.regions, [{value: 0, asOf: '2025-06-05'}]]}),
	'double-quote': given => ({
		...given,
		quotes: given.quotes.flatMap(quote => [quote, {...quote, id: `${quote.id}-again`}]).slice(0, 2),
	}),
	'two-leads': given => ({
		...given,
		regions: given.regions.map((claims, index) => (index === 0 ? [...claims, ...claims] : claims)),
	}),
};

function withTotal(
	given: Consistent,
	at: number,
	change: (total: {readonly value: number}) => Partial<Claim>,
): Given {
	return {
		...given,
		totals: given.totals.map((total, index) => (index === at ? {...total, ...change(total)} : total)),
	};
}

describe('of any incident', () => {
	test('that is consistent nothing is said', () => {
		fc.assert(
			fc.property(consistent, given => {
				expect(kinds(given)).toEqual([]);
			}),
		);
	});

	test.each(Object.entries(ways))('%s is told where it is so, and nothing else', (kind, breakIt) => {
		fc.assert(
			fc.property(consistent, given => {
				expect(kinds(breakIt(given))).toEqual([kind]);
			}),
		);
	});
});

describe('what was found before', () => {
	const one = incidentWith({
		regions: [[{value: 4, asOf: '2025-06-07'}], [{value: 3, was: [9]}]],
		quotes: [
			{id: 'q', source: 'kohut', mode: 'direct', text: 'Yes'},
			{id: 'r', source: 'kohut', mode: 'direct', text: 'yes!'},
		],
	});
	const kindsIn = (incident: Incident) => alarms(incident).map(({kind}) => kind);
	/** The same incident, of which nothing has ever been found. */
	const anew = (incident: Incident): Incident => structuredClone(incident);

	test('is found again', () => {
		expect(kindsIn(one)).toEqual(['fell', 'double-quote']);
		expect(alarms(one)).toEqual(alarms(anew(one)));
	});

	test('is of the moment that is asked for', () => {
		const onTheFifth: TimeChecks = {...onTheEighth, isFuture: time => time > '2025-06-05'};
		for (const times of [onTheEighth, onTheFifth, onTheEighth]) {
			expect(findAlarms(one, times)).toEqual(findAlarms(anew(one), times));
		}
		expect(findAlarms(one, onTheFifth).map(({kind}) => kind)).toContain('future');
	});

	test('is found again where the region has come to stand, under the label of now, and since the start of now', () => {
		alarms(one);
		const [first, second] = one.regions;
		const metrics = new Map([...one.metrics, ['killed', {label: 'Dead', order: 1}]]);
		const others: readonly Incident[] = [
			{...one, regions: [second, first].filter(region => region !== undefined)},
			{...one, metrics},
			{...one, incident: {...one.incident, start: '2025-06-08'}},
			{...one, quotes: one.quotes.slice(1)},
		];
		for (const other of others) {
			expect(alarms(other)).toEqual(alarms(anew(other)));
			expect(alarms(other)).not.toEqual(alarms(one));
		}
	});
});

/** Words, and what may stand around them; some scripts are not looked at before all words are compared. */
const word = fc.constantFrom(
	'Yes',
	'yes',
	'Київ',
	'київ',
	'İ',
	'i',
	'K',
	'東京',
	'مدينة',
	'क्षि',
	'7',
	'½',
	'é',
	'e\u0301',
);
const between = fc.constantFrom(' ', ' — ', ', ', '“', '...', '\u2009', '');

test('of any words, the same are told as if all were compared with all', () => {
	const text = fc
		.array(fc.tuple(word, between), {minLength: 1, maxLength: 5})
		.map(parts => parts.flat().join('').trim() || 'x');
	const wordsOf = (given: string) => {
		const words = given.toLowerCase().replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ');
		return words.trim() || given;
	};
	fc.assert(
		fc.property(fc.array(text, {maxLength: 12}), texts => {
			const quotes = texts.map((given, index) => ({
				...{id: `q${index}`, source: `s${index % 2}`, mode: 'direct' as const, text: given, regions: []},
			}));
			const isSaidBefore = quotes.filter(({source, text: own}, index) =>
				quotes.slice(0, index).some(other => other.source === source && wordsOf(other.text) === wordsOf(own)),
			);
			const told = quoteAlarms(quotes).map(({target}) => (target.kind === 'quote' ? target.id : ''));
			expect(told).toEqual(isSaidBefore.map(({id}) => id));
		}),
		{numRuns: 500},
	);
});
