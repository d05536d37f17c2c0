import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {schemaText} from '../../scripts/schema.ts';
import {parseIncident} from '../../source/incident/parse-incident.ts';
import type {Figure} from '../../source/incident/schema/incident-schema.ts';
import {incidentFrom, realPath} from '../helpers/boards.ts';

// Every fact is written out here from the report, and none is taken from the file.

const text = readFileSync(realPath, 'utf8');
const {incident, sources, totals, regions, quotes, events, metrics} = incidentFrom(text);

/** A figure as "metric: words, speaker", with whatever else is said of it. */
function claimOf({metric, value, source, trend, ofWhom}: Figure): string {
	const whom = ofWhom?.map(({whom: people, count}) => `, of whom ${count.words} ${people}`).join('') ?? '';
	return `${metric}: ${value.words}${whom}${trend === undefined ? '' : `, ${trend}`} (${nameOf(source)})`;
}

function nameOf(source: string | undefined): string {
	return sources.get(source ?? '')?.name ?? 'nobody';
}

test('the file has no problem, and no warning', () => {
	expect(parseIncident(text)).toMatchObject({kind: 'incident', warnings: []});
});

test('the schema beside it is up to date', () => {
	expect(readFileSync(join(realPath, '..', 'incident.schema.json'), 'utf8')).toBe(schemaText());
	expect(JSON.parse(text)).toMatchObject({$schema: './incident.schema.json'});
});

test('the incident', () => {
	expect(incident).toMatchObject({
		title: 'Overnight missile and drone attack across Ukraine',
		country: 'UA',
		timeZone: 'Europe/Kyiv',
		start: '2025-06-06',
		status: 'developing',
	});
});

test('national totals: the words, and who said them', () => {
	expect(totals.map(claimOf)).toEqual([
		'killed: at least 4 (Local officials)',
		'injured: dozens (Officials)',
		'regions-hit: at least 6 (Al Jazeera)',
		'drones-launched: 407 (Ukrainian authorities)',
		'drones-destroyed: about 200 (Ukraine)',
		'missiles-launched: 44 (Ukrainian authorities)',
		'missiles-destroyed: about 30 (Ukraine)',
	]);
	const noteOf = (metric: string) => totals.find(figure => figure.metric === metric)?.note;
	expect(noteOf('missiles-launched')).toBe('Cruise and ballistic missiles among them');
	// "About" may go with both, and the reader is told why.
	expect(noteOf('missiles-destroyed')).toContain('“about 200 drones and 30 missiles”');
});

/** Region → its figures, and its damage as "kind: words (speaker)". */
const places: Readonly<
	Record<string, {readonly figures: readonly string[]; readonly damage: readonly string[]}>
> = {
	Kyiv: {
		figures: ['killed: 3, of whom 3 emergency first responders (Officials)'],
		damage: [
			'fires: Falling debris sparked fires across several districts as air defence systems attempted to intercept incoming targets (Tymur Tkachenko)',
			'explosions: Multiple explosions heard (Tymur Tkachenko)',
			'other: Damage in several districts (Authorities)',
			'people: Took shelter in the metro stations underground and in underground car parks (Charles Stratford)',
			'rescue: Rescue workers were responding at multiple locations (Authorities)',
		],
	},
	'North-western city, not named': {
		figures: ['killed: 1 (Officials)'],
		damage: ['homes: An apartment building in rubble (Officials)'],
	},
	Ternopil: {
		figures: ['injured: 10, of whom 5 emergency workers, rose (Viacheslav Nehoda)'],
		damage: [
			'industry: Industrial facilities damaged (Viacheslav Nehoda)',
			'infrastructure: Infrastructure facilities damaged (Viacheslav Nehoda)',
			'power: Parts of the city without electricity (Viacheslav Nehoda)',
			'water: Water supplies disrupted (Viacheslav Nehoda)',
		],
	},
	Poltava: {
		figures: ['injured: 3 (Volodymyr Kohut)'],
		damage: [
			'public-buildings: Administrative buildings damaged (Volodymyr Kohut)',
			'business: Warehouses damaged (Volodymyr Kohut)',
			'business: A cafe damaged (Volodymyr Kohut)',
			'homes: Debris fell on a private home (Volodymyr Kohut)',
			'fires: Fires caused by the strike have been extinguished (Volodymyr Kohut)',
		],
	},
	Khmelnytskyi: {
		figures: [],
		damage: [
			'homes: A private residential building damaged (Serhii Tiuryn)',
			'homes: Outbuildings and a fence damaged (Serhii Tiuryn)',
			'vehicles: Several vehicles damaged (Serhii Tiuryn)',
		],
	},
	Lviv: {figures: ['missiles-destroyed: 3 (Maksym Kozytskyi)'], damage: []},
	Chernihiv: {
		figures: [],
		damage: [
			'homes: Windows and doors shattered: a Shahed drone exploded near an apartment building (Dmytro Bryzhynskyi)',
			'explosions: Explosions from ballistic missiles recorded on the outskirts of the city (Dmytro Bryzhynskyi)',
		],
	},
};

describe('places', () => {
	test('there are seven', () => {
		expect(regions.map(({name}) => name).sort()).toEqual(Object.keys(places).sort());
		expect(regions.map(({id}) => id).sort()).toEqual([
			'UA-30',
			'UA-46',
			'UA-53',
			'UA-61',
			'UA-68',
			'UA-74',
			'north-western-city',
		]);
	});

	test.each(Object.entries(places))('%s', (name, {figures, damage}) => {
		const region = regions.find(each => each.name === name);
		expect(region?.figures.map(claimOf)).toEqual(figures);
		expect(region?.damage.map(({what, kind, source}) => `${kind}: ${what} (${nameOf(source)})`)).toEqual(
			damage,
		);
	});

	test('the death in the north-west says how, and where is not guessed', () => {
		const city = regions.find(({id}) => id === 'north-western-city');
		expect(city?.figures[0]?.note).toBe('Pulled from the rubble of an apartment building');
	});
});

/** What the report has in quotation marks, speaker by speaker, without the comma or full stop that ends a quotation. */
const quotations: readonly (readonly [speaker: string, via: string, words: string])[] = [
	[
		'Tymur Tkachenko',
		'Telegram',
		'Our air defence crews are doing everything possible. But we must protect one another – stay safe',
	],
	[
		'Dmytro Lubinets',
		'Telegram',
		'Russia is acting like a terrorist, systematically targeting civilian infrastructure',
	],
	[
		'Dmytro Lubinets',
		'Telegram',
		'The world must respond clearly and take concrete steps, including condemning the aggressor’s actions.',
	],
	['Charles Stratford', 'Al Jazeera', 'very frightening night'],
	[
		'Charles Stratford',
		'Al Jazeera',
		'We heard some of the drones go over this area in central Kyiv, giant explosions ringing out across the city, some so loud that they were shaking the glass here of our hotel. We’ve seen pictures of people who took shelter in the metro stations underground and underground car parks',
	],
	[
		'Andrii Sybiha',
		'X',
		'Overnight, Russia ‘responded’ to its destroyed aircraft… by attacking civilians in Ukraine…. Multistorey buildings hit. Energy infrastructure damaged',
	],
];

/** What was reported without quotation marks: speaker, channel, and words that have to be in it. */
const reported: readonly (readonly [speaker: string, via: string | undefined, ...words: string[]])[] = [
	[
		'Local officials',
		undefined,
		'At least four people have been killed in Russian missile and drone attacks',
	],
	[
		'Officials',
		undefined,
		'three emergency first responders',
		'pulled from the rubble of an apartment building in a northwestern city',
		'Dozens were also injured',
	],
	[
		'Tymur Tkachenko',
		undefined,
		'Multiple explosions were heard in Kyiv',
		'falling debris sparked fires across several districts',
	],
	['Dmytro Lubinets', undefined, 'strong international response', 'violated basic human rights'],
	[
		'Moscow',
		undefined,
		'Denies targeting civilians since it launched its full-scale invasion of Ukraine in February 2022',
	],
	[
		'Ministry of Defence',
		undefined,
		'a huge strike on military and military-related targets in Ukraine overnight',
		'Ukrainian “terrorist acts” against Russia',
	],
	[
		'Authorities',
		undefined,
		'damage in several districts',
		'rescue workers responding at multiple locations',
		'urged residents to seek shelter',
	],
	['Ukrainian authorities', undefined, '407 drones and 44 missiles, including cruise and ballistic missiles'],
	['Ukraine', undefined, 'destroying about 200 drones and 30 missiles'],
	[
		'Viacheslav Nehoda',
		undefined,
		'western city of Ternopil early on Friday rose to 10, including five emergency workers',
		'industrial and infrastructure facilities',
		'without electricity',
		'disrupted water supplies',
	],
	[
		'Volodymyr Kohut',
		undefined,
		'Three people were injured',
		'administrative buildings, warehouses and a cafe',
		'have been extinguished',
		'debris fell on a private home',
	],
	['Serhii Tiuryn', undefined, 'a private residential building, outbuildings, a fence, and several vehicles'],
	['Maksym Kozytskyi', undefined, 'shot down three Russian missiles over the western Lviv region overnight'],
	[
		'Dmytro Bryzhynskyi',
		undefined,
		'a Shahed drone exploded near an apartment building, shattering windows and doors',
	],
	[
		'Dmytro Bryzhynskyi',
		undefined,
		'Explosions from ballistic missiles were also recorded on the outskirts of the city',
	],
	[
		'Vladimir Putin',
		'Donald Trump',
		'the Kremlin would hit back after Ukrainian drones destroyed several strategic bomber aircraft',
	],
	['Vladimir Putin', 'Donald Trump', 'Moscow would have to respond', 'Russian military warplanes'],
	[
		'Donald Trump',
		undefined,
		'may be better to let Ukraine and Russia “fight for a while” rather than pursue peace immediately',
	],
];

describe('statements', () => {
	test('every quotation word for word, and no other', () => {
		const direct = quotes.filter(({mode}) => mode !== 'paraphrase');
		expect(direct.map(({source, via, text: words}) => [nameOf(source), via, words]).sort()).toEqual(
			[...quotations].sort(),
		);
		expect(direct.every(({mode}) => mode === 'direct')).toBe(true);
	});

	test.each(reported)('%s, by %s: “%s…”', (speaker, via, ...words) => {
		const said = quotes.filter(
			({mode, source, text: shown}) =>
				mode === 'paraphrase' &&
				nameOf(source) === speaker &&
				words.every(each => shown.includes(each ?? '')),
		);
		expect(said).toHaveLength(1);
		expect(via === undefined ? said[0]?.via : said[0]?.via?.endsWith(via)).toBe(
			via === undefined ? undefined : true,
		);
	});

	test('nothing else is said to have been said', () => {
		expect(quotes).toHaveLength(quotations.length + reported.length);
	});

	test('each is with the places that it is about', () => {
		const about = (name: string) =>
			quotes.filter(quote => quote.regions.some(id => regions.find(each => each.id === id)?.name === name));
		const speakers = (name: string) => [...new Set(about(name).map(({source}) => nameOf(source)))];
		expect(speakers('Kyiv')).toEqual(['Officials', 'Tymur Tkachenko', 'Charles Stratford', 'Authorities']);
		expect(speakers('North-western city, not named')).toEqual(['Officials']);
		expect(speakers('Ternopil')).toEqual(['Viacheslav Nehoda']);
		expect(speakers('Poltava')).toEqual(['Volodymyr Kohut']);
		expect(speakers('Khmelnytskyi')).toEqual(['Serhii Tiuryn']);
		expect(speakers('Lviv')).toEqual(['Maksym Kozytskyi']);
		expect(speakers('Chernihiv')).toEqual(['Dmytro Bryzhynskyi']);
	});
});

const offices: Readonly<Record<string, readonly [role: string | undefined, side: string | undefined]>> = {
	'Tymur Tkachenko': ['head of the Kyiv City Administration', 'Ukraine'],
	'Dmytro Lubinets': ['human rights chief', 'Ukraine'],
	'Andrii Sybiha': ['foreign minister', 'Ukraine'],
	'Viacheslav Nehoda': ['governor, Ternopil region', 'Ukraine'],
	'Volodymyr Kohut': ['head of the Poltava region', 'Ukraine'],
	'Serhii Tiuryn': ['governor, Khmelnytskyi region', 'Ukraine'],
	'Maksym Kozytskyi': ['head of the Lviv region', 'Ukraine'],
	'Dmytro Bryzhynskyi': ['chief of the regional military administration, Chernihiv', 'Ukraine'],
	'Vladimir Putin': ['president of Russia', 'Russia'],
	'Donald Trump': ['president of the United States', undefined],
	'Charles Stratford': ['Al Jazeera, reporting from Kyiv', undefined],
	'Ministry of Defence': [undefined, 'Russia'],
	Moscow: [undefined, 'Russia'],
	'Al Jazeera': ['the report of the attack', undefined],
	...Object.fromEntries(
		['Local officials', 'Officials', 'Authorities', 'Ukrainian authorities', 'Ukraine'].map(body => [
			body,
			[undefined, 'Ukraine'] as const,
		]),
	),
};

describe('sources', () => {
	test('every speaker with office and side', () => {
		const given = [...sources.values()].map(({name, role, side}) => [name, [role, side]]);
		expect(Object.fromEntries(given)).toEqual(offices);
		expect(given).toHaveLength(Object.keys(offices).length);
	});

	test('every source is used, and so is every metric that has an entry', () => {
		const used = [
			...totals,
			...regions.flatMap(region => [...region.figures, ...region.damage]),
			...quotes,
			...events,
		].map(({source}) => source);
		expect([...sources.keys()].filter(source => !used.includes(source))).toEqual([]);
		expect(JSON.parse(text)).not.toHaveProperty('metrics');
		expect(metrics.get('drones-destroyed')?.partOf).toBe('drones-launched');
	});
});

test('events, in order', () => {
	expect(events.map(({at, when, text: words, source}) => [at ?? when, nameOf(source), words])).toEqual(
		[
			['Before the attack', 'Al Jazeera', /^Ukrainian drones destroyed several strategic bomber aircraft/],
			[
				'Before the attack',
				'Al Jazeera',
				/warning that the Kremlin would hit back, conveyed via Donald Trump/,
			],
			['Earlier this week', 'Al Jazeera', /^Putin told Trump in a telephone conversation/],
			['Before the attack', 'Al Jazeera', /^Two rounds of direct talks in Istanbul/],
			['2025-06-05', 'Al Jazeera', /“fight for a while”.*a remarkable shift/],
			['2025-06-06', 'Al Jazeera', /^Overnight into Friday/],
			['2025-06-06', 'Ministry of Defence', /huge strike/],
		].map(([time, speaker, words]) => [time, speaker, expect.stringMatching(words ?? '')]),
	);
});
