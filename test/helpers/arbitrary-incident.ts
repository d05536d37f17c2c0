import * as fc from 'fast-check';
import {damageKinds} from '../../source/incident/schema/damage-kinds.ts';
import type {Incident} from '../../source/incident/schema/incident-schema.ts';
import {incidentFrom} from './boards.ts';

/** Text as newsrooms and strangers write it: words of many scripts, long words, wide letters, marks, emoji. */
export const arbitraryText: fc.Arbitrary<string> = fc
	.array(
		fc.oneof(
			fc.constantFrom(
				'Kyiv',
				'a',
				'Дніпро',
				'東京都',
				'ทดสอบ',
				'مدينة',
				'é́́',
				'🔥',
				'🇺🇦',
				'“x”',
				'—',
				'≠',
				'㉈',
				'▲',
			),
			fc.string({unit: 'grapheme', minLength: 1, maxLength: 12}),
			fc.integer({min: 1, max: 90}).map(length => 'w'.repeat(length)),
		),
		{minLength: 1, maxLength: 30},
	)
	.map(words => `${words.join(' ')}.`);

const shortText = arbitraryText.map(text => `${[...text].slice(0, 40).join('')}.`);

const value = fc.oneof(
	fc.nat(2_000_000),
	fc.constantFrom(
		'at least 4',
		'dozens',
		'a dozen',
		'1.2 million',
		'bodies everywhere',
		'about 200',
		'unknown',
		null,
		'18,000 to 20,000',
		'several',
		'up to twenty',
	),
);

const metric = fc.constantFrom('killed', 'injured', 'missing', 'drones-launched', 'drones-destroyed', 'own');
const source = fc.constantFrom('a', 'b', 'c');
const time = fc.constantFrom('2025-06-05', '2025-06-06', '2025-06-06T03:15:00+03:00', '2025-06-07T23:59:59Z');
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, {nil: undefined});

const figure = fc.record({
	metric,
	value,
	source,
	asOf: maybe(time),
	via: maybe(shortText),
	note: maybe(arbitraryText),
	trend: maybe(fc.constantFrom('rose', 'fell', 'unchanged')),
	was: maybe(fc.array(value, {maxLength: 3})),
	disputedBy: maybe(fc.record({source, text: arbitraryText})),
	ofWhom: maybe(fc.dictionary(fc.constantFrom('children', 'workers'), value)),
	verified: maybe(fc.constantFrom('unverified', 'corroborated', 'verified')),
});

const damage = fc.record({
	what: arbitraryText,
	kind: fc.constantFrom(...damageKinds),
	source,
	asOf: maybe(time),
});

const region = fc.record({
	name: shortText,
	note: maybe(arbitraryText),
	figures: fc.array(figure, {maxLength: 4}),
	damage: fc.array(damage, {maxLength: 5}),
});

const quote = fc.record({
	source,
	via: maybe(shortText),
	mode: fc.constantFrom('direct', 'translated', 'paraphrase'),
	text: fc.oneof(
		arbitraryText,
		arbitraryText.map(text => text.repeat(8)),
	),
	at: maybe(time),
	note: maybe(shortText),
});

/** Any incident that the file format allows, read as a file is read. */
export const arbitraryIncident: fc.Arbitrary<Incident> = fc
	.record({
		title: arbitraryText,
		status: fc.constantFrom('developing', 'closed', 'exercise'),
		timeZone: fc.constantFrom('Europe/Kyiv', 'Asia/Kathmandu', 'America/St_Johns', 'UTC'),
		names: fc.tuple(shortText, shortText, shortText),
		roles: fc.tuple(maybe(shortText), maybe(arbitraryText), maybe(shortText)),
		side: maybe(shortText),
		totals: fc.array(figure, {maxLength: 8}),
		regions: fc.array(region, {maxLength: 14}),
		quotes: fc.array(quote, {maxLength: 12}),
		events: fc.array(fc.record({at: maybe(time), when: maybe(shortText), text: arbitraryText}), {
			maxLength: 5,
		}),
	})
	.map(({title, status, timeZone, names, roles, side, ...rest}) =>
		incidentFrom(
			JSON.stringify({
				incident: {id: 'any', title, status, timeZone, start: '2025-06-06'},
				sources: Object.fromEntries(
					['a', 'b', 'c'].map((id, index) => [id, {name: names[index], role: roles[index], side}]),
				),
				metrics: {own: {label: title.slice(0, 12)}},
				...rest,
				regions: rest.regions.map((each, index) => ({...each, id: `r${index}`})),
				quotes: rest.quotes.map((each, index) => ({
					...each,
					id: `q${index}`,
					regions: rest.regions.length > 0 ? [`r${index % rest.regions.length}`] : [],
				})),
			}),
		),
	);
