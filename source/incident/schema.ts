import * as z from 'zod';
import {knownMetrics, lastOrder, type Metric} from './metrics.ts';
import {printable} from './printable.ts';
import {quantityFault, readQuantity} from './quantity.ts';
import {isTimeZone, timeFault} from './time.ts';

// A schema's `error` is what was expected, in the words that a problem is reported in.

/** Every text of the file comes in through here, so that nothing further on has to think of escape sequences. */
const text = z
	.string({error: 'text'})
	.transform(printable)
	.refine(shown => shown !== '', {error: 'text that shows something'});

const name = z.string({error: 'a name'}).regex(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]{0,79}$/u, {
	error: 'a name of letters, digits, dots, dashes and underscores, at most 80 long',
});

const time = z.string({error: 'a date, or a time with its offset'}).superRefine((written, context) => {
	const fault = timeFault(written);
	if (fault === undefined) return;
	context.addIssue({
		code: 'custom',
		message: 'a date such as 2025-06-06, or a time with its offset such as 2025-06-06T09:40:00+03:00',
		params: {found: fault},
	});
});

const zone = z
	.string({error: 'a time zone such as Europe/Kyiv'})
	.refine(isTimeZone, {error: 'a time zone of the IANA database, such as Europe/Kyiv'});

const value = z
	.union([z.number(), z.string(), z.null()], {error: 'a count, a phrase such as "at least 4", or null'})
	.transform((written, context) => {
		const understood = readQuantity(typeof written === 'string' ? printable(written) : written);
		if (understood !== undefined) return understood;
		const fault = quantityFault(written);
		context.addIssue({
			code: 'custom',
			message:
				'a whole count from 0 up, or a phrase such as "at least 4", "dozens", "about 200", "10 to 12", "unknown"',
			...(fault === undefined ? {} : {params: {found: fault}}),
		});
		return z.NEVER;
	});

/** An object that knows its keys: what is unknown is told with the names of those that are not. */
function object<Shape extends z.core.$ZodShape>(shape: Shape, what: string) {
	const keys = Object.keys(shape).join(', ');
	return z.strictObject(shape, {
		error: issue => (issue.code === 'unrecognized_keys' ? keys : `${what}: an object of ${keys}`),
	});
}

function oneOrMany<Item extends z.ZodType>(item: Item, error: string) {
	return z
		.union([item, z.array(item)], {error})
		.transform(given => (Array.isArray(given) ? given : [given]) as z.output<Item>[]);
}

function list<Item extends z.ZodType>(item: Item, of: string) {
	return z.array(item, {error: `a list of ${of}`}).default([]);
}

function table<Entry extends z.ZodType>(entry: Entry, of: string) {
	return z
		.record(name, entry, {error: `an object of ${of}, each under its name`})
		.transform(given => new Map(Object.entries(given)));
}

function choice<const Words extends readonly string[]>(words: Words) {
	return z.enum(words, {error: `one of ${words.join(', ')}`});
}

const incident = object(
	{
		id: name.describe('A name for the incident that stays the same over its life'),
		title: text,
		summary: text.optional(),
		country: z
			.string({error: 'a country code'})
			.regex(/^[A-Z]{2}$/, {error: 'a country code of two capital letters (ISO 3166-1), such as UA'})
			.optional()
			.describe('ISO 3166-1, two letters'),
		timeZone: zone.describe('The zone that every time is shown in, such as Europe/Kyiv'),
		start: time.describe('When it began: a date, or a time with its offset'),
		status: choice(['developing', 'closed', 'exercise']).default('developing'),
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
	},
	'a metric',
).describe('A new metric, or other words for a well-known one');

const earlier = object({value, source: name.optional(), asOf: time.optional()}, 'an earlier value');

const dispute = object({source: name, text}, 'a dispute');

const figure = object(
	{
		metric: name,
		value: value.describe('A count, or the words of the source: "at least 4", "dozens", "about 200"'),
		source: name.describe('Who says so: a name in sources'),
		asOf: time.optional().describe('When it was so'),
		via: text.optional().describe('The channel, such as Telegram'),
		url: text.optional(),
		note: text.optional(),
		ofWhom: z
			.record(z.string(), value, {error: 'an object of counts, each under the people it counts'})
			.transform(given => Object.entries(given).map(([whom, count]) => ({whom: printable(whom), count})))
			.optional()
			.describe('Whom the value includes, such as {"emergency workers": 5}'),
		trend: choice(['rose', 'fell', 'unchanged']).optional(),
		was: z
			.array(
				z.union(
					[
						value.transform(
							(quantity): z.output<typeof earlier> => ({
								value: quantity,
								source: undefined,
								asOf: undefined,
							}),
						),
						earlier,
					],
					{error: 'an earlier value, or an object of value, source, asOf'},
				),
				{error: 'a list of earlier values'},
			)
			.optional()
			.describe('Earlier values, oldest first'),
		disputedBy: oneOrMany(dispute, 'a dispute: source, text; or a list of them').optional(),
		verified: choice(['unverified', 'corroborated', 'verified']).default('unverified'),
	},
	'a figure',
);

/** Kinds of damage, in the order that a region lists them. */
export const damageKinds = [
	'homes',
	'public-buildings',
	'schools',
	'hospitals',
	'culture',
	'business',
	'industry',
	'infrastructure',
	'power',
	'water',
	'gas',
	'heating',
	'communications',
	'transport',
	'roads',
	'bridges',
	'vehicles',
	'farming',
	'environment',
	'fires',
	'explosions',
	'flooding',
	'landslides',
	'other',
	'people',
	'rescue',
] as const;

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

const region = object(
	{
		id: name.describe('ISO 3166-2 where there is a code, such as UA-61'),
		name: text,
		note: text.optional(),
		figures: list(figure, 'figures'),
		damage: list(damage, 'damage'),
	},
	'a region',
);

const quote = object(
	{
		id: name,
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
);

const event = object(
	{
		at: time.optional(),
		when: text.optional().describe('The words of the report, where it gives no date'),
		text,
		source: name.optional(),
	},
	'an event',
);

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
	},
	'an incident file',
);

type File = z.output<typeof incidentSchema>;
export type Figure = z.output<typeof figure>;
export type Region = z.output<typeof region>;
export type Damage = z.output<typeof damage>;
export type DamageKind = Damage['kind'];
export type Quote = z.output<typeof quote>;
export type Status = z.output<typeof incident>['status'];

/** An incident file that was read, with every metric under its name, the well-known ones among them. */
export type Incident = Omit<File, 'metrics' | '$schema'> & {readonly metrics: ReadonlyMap<string, Metric>};

/** Fills the file's metrics up with the well-known ones; what the file says of a metric comes first. */
export function incidentOf({$schema: _, ...file}: File): Incident {
	const metrics = new Map<string, Metric>(knownMetrics);
	for (const [id, given] of file.metrics) {
		const known = knownMetrics.get(id);
		const partOf = given.partOf ?? known?.partOf;
		metrics.set(id, {
			label: given.label ?? known?.label ?? id,
			order: given.order ?? known?.order ?? lastOrder,
			...(partOf === undefined ? {} : {partOf}),
		});
	}
	return {...file, metrics};
}
