import * as z from 'zod';
import {clip} from '../issues/describe-value.ts';
import {asObject, member} from '../issues/json-members.ts';
import type {LeftOutItem} from '../left-out.ts';
import {damageKinds} from './damage-kinds.ts';
import {choice, datedTime, list, name, object, table, text, time, zone} from './fields.ts';
import {figure} from './figure-schema.ts';
import {map} from './map-schema.ts';
import type {Metric} from './metrics.ts';

const country = z
	.string({error: 'a country code'})
	.regex(/^[A-Z]{2}$/, {error: 'a country code of two capital letters (ISO 3166-1), such as UA'});

const incident = object(
	{
		id: name.describe('A name for the incident that stays the same over its life'),
		title: text,
		summary: text.optional(),
		country: country.optional().describe('ISO 3166-1, two letters'),
		countries: z
			.array(country, {error: 'a list of country codes'})
			.min(2, {error: 'two or more country codes; a single one is the "country"'})
			.optional()
			.describe(
				'The countries of an incident that crosses borders, ISO 3166-1; "country" may name one of them',
			),
		scope: text
			.optional()
			.describe('What the totals are of, where that is no single country, such as "India and Pakistan"'),
		timeZone: zone.describe('The zone that every time is shown in, such as Europe/Kyiv'),
		start: datedTime.describe('When it began: a date, or a time with its date'),
		status: choice(['developing', 'closed', 'exercise']).default('developing'),
		staleAfter: z
			.number({error: 'a number of hours'})
			.positive({error: 'a number of hours above 0'})
			.default(6)
			.describe('Hours after which a figure of a developing incident is marked old'),
	},
	'the incident',
);

const source = object(
	{
		name: text.describe('Who speaks: a person, or a body'),
		role: text.optional().describe('Their office'),
		side: text.optional().describe('The side they speak for, such as Ukraine'),
		kind: choice([
			'official',
			'military',
			'police',
			'rescue',
			'hospital',
			'ngo',
			'un',
			'media',
			'eyewitness',
		]).optional(),
		url: text.optional(),
	},
	'a source',
);

const metric = object(
	{
		label: text.optional(),
		order: z.number({error: 'a number'}).optional().describe('Lower comes first'),
		partOf: name.optional().describe('The metric that this one is a share of'),
		cumulative: z
			.boolean({error: 'true or false'})
			.optional()
			.describe(
				'True for a toll that only grows, false for a state that passes, such as people in shelters. Missing, displaced, evacuated and the like are false, all else true, if not given',
			),
	},
	'a metric',
).describe('A new metric, or other words for a well-known one');

const damage = object(
	{
		what: text,
		kind: choice(damageKinds).default('other'),
		source: name,
		asOf: time.optional(),
		via: text.optional(),
		url: text.optional(),
		note: text.optional(),
	},
	'damage',
);

const region = z.preprocess(
	withSourceOfRegion,
	object(
		{
			id: name.describe('ISO 3166-2 where there is a code, such as UA-61'),
			name: text,
			source: name.optional().describe('Who says so, where a figure or damage names nobody'),
			note: text.optional(),
			figures: list(figure, 'figures'),
			damage: list(damage, 'damage'),
		},
		'a region',
	).transform(({source: _, ...given}) => given),
);

const quote = object(
	{
		id: name.optional().describe('A name that stays the same, where something refers to it'),
		source: name,
		via: text.optional(),
		mode: choice(['direct', 'translated', 'paraphrase']).describe(
			'Only direct and translated words get quotation marks',
		),
		text: text.describe('The words, without quotation marks around them'),
		at: time.optional(),
		url: text.optional(),
		note: text.optional(),
		regions: list(name, 'region ids'),
	},
	'a quote',
).transform(({id, ...given}) => ({id: id ?? ownId(given), ...given}));

const event = object(
	{
		at: time.optional(),
		when: text.optional().describe('The words of the report, where it gives no date'),
		text,
		source: name.optional(),
	},
	'an event',
);

/** The source of a region goes for each of its figures, and all damage, that names none. */
function withSourceOfRegion(region: unknown): unknown {
	const source = member(region, 'source');
	if (source === undefined) return region;
	const lists = ['figures', 'damage'].flatMap(key => {
		const items = member(region, key);
		if (!Array.isArray(items)) return [];
		const sourced = items.map(item =>
			asObject(item) === item && member(item, 'source') === undefined ? {...item, source} : item,
		);
		return [[key, sourced]];
	});
	return {...asObject(region), ...Object.fromEntries(lists)};
}

/** An id for a statement that has none: the same as long as the statement is. No name has a colon. */
function ownId({source, text}: {readonly source: string; readonly text: string}): string {
	return `${source}: ${clip(text)}`;
}

/** The items of the lists of a file, which may be long. */
export const itemSchemas = {totals: figure, regions: region, quotes: quote, events: event};
export type ListName = keyof typeof itemSchemas;

/** The incident file. Its input is what people write, its output what the board works with. */
export const incidentSchema = object(
	{
		$schema: z.string({error: 'text'}).optional(),
		incident,
		sources: table(source, 'sources'),
		metrics: table(metric, 'metrics').default(new Map()),
		totals: list(figure, 'figures'),
		regions: list(region, 'regions'),
		quotes: list(quote, 'quotes'),
		events: list(event, 'events'),
		map: map.optional(),
	},
	'an incident file',
);

/** What the schema makes of a file. */
export type File = z.output<typeof incidentSchema>;
export type Source = z.output<typeof source>;
export type Figure = z.output<typeof figure>;
export type Region = z.output<typeof region>;
export type Damage = z.output<typeof damage>;
export type DamageKind = Damage['kind'];
export type Quote = z.output<typeof quote>;
export type Status = z.output<typeof incident>['status'];

/** An incident, with every metric under its name, the well-known ones included. */
export type Incident = Omit<File, 'metrics' | '$schema'> & {
	readonly metrics: ReadonlyMap<string, Metric>;
	/** Items of the file that are not in it, because something is wrong with them; absent where there are none. */
	readonly leftOut?: readonly LeftOutItem[];
};
