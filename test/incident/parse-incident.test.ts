import {describe, test} from 'vitest';
import {expectIssues, fileOf, type Parts, type Told} from './marked.ts';

interface Row extends Parts {
	readonly name: string;
	readonly told: readonly Told[];
}

const figure = (rest: string) => `[{"metric": "killed", "source": "nehoda", ${rest}}]`;
const incident = (rest: string) => `{"id": "x", "title": "T", ${rest}}`;
const keysOf = {
	file: '$schema, incident, sources, metrics, totals, regions, quotes, events, map',
	incident: 'id, title, summary, country, countries, scope, timeZone, start, status, staleAfter',
	source: 'name, role, side, kind, url',
	metric: 'label, order, partOf, cumulative',
	figure:
		'metric, value, source, kind, asOf, confirmedAt, via, table, url, note, said, quote, ofWhom, trend, was, reason, disputedBy, deniedBy, response, withdrawn, doubt, verified',
	damage: 'what, kind, source, asOf, via, url, note',
	region: 'id, name, source, note, figures, damage',
	quote: 'id, source, via, mode, text, at, url, note, regions',
	event: 'at, when, text, source',
};
const count =
	'a whole count from 0 up, or a phrase such as "at least 4", "dozens", "about 200", "10 to 12", "1.2 million", "unknown"';
const kinds = 'a count, a phrase such as "at least 4", or null';
const time =
	'a date such as 2025-06-06, or a time such as 09:40, 2025-06-06T09:40 or 2025-06-06T09:40:00+03:00';
const withOffset = 'a time with its offset, such as 2025-06-06T09:40:00+03:00';
const datedTime =
	'a date such as 2025-06-06, or a time such as 2025-06-06T09:40 or 2025-06-06T09:40:00+03:00';
const idOf = 'a name of letters, digits, dots, dashes and underscores, at most 80 long';
const aSource = 'the name of a source in "sources"';
const addSource = 'Add the source, or use one that is there';
const unknownKey = (path: string, known: string, near?: string): Told => ({
	severity: 'warning',
	path,
	expected: `one of the keys ${known}`,
	found: `the unknown key "${path.replace(/^.*\./, '')}"`,
	hint: near === undefined ? 'It is left out' : `Did you mean "${near}"? It is left out`,
});

const phrase = (path: string, words: string): Told => ({
	severity: 'warning',
	path,
	expected: count,
	found: `words that are not understood, text "${words}"`,
	hint: 'They are shown as they are, and take no part in sums',
});

const wrongTypes: readonly Row[] = [
	{
		name: 'an incident',
		incident: '§3',
		told: [
			{path: 'incident', expected: `the incident: an object of ${keysOf.incident}`, found: 'the number 3'},
		],
	},
	{
		name: 'text',
		incident: '{"id": "x", "title": §4, "timeZone": "Europe/Kyiv", "start": "2025-06-06"}',
		told: [{path: 'incident.title', expected: 'text', found: 'the number 4'}],
	},
	{
		name: 'text that shows nothing',
		incident: '{"id": "x", "title": §"\\u200b\\u001b[0m", "timeZone": "Europe/Kyiv", "start": "2025-06-06"}',
		told: [
			{
				path: 'incident.title',
				expected: 'text that shows something',
				found: 'text "", with a zero-width space (U+200B)',
			},
		],
	},
	{
		name: 'a missing key',
		incident: '§{"id": "x", "timeZone": "Europe/Kyiv", "start": "2025-06-06"}',
		told: [{path: 'incident.title', expected: 'text', found: 'nothing', hint: 'Add the key "title"'}],
	},
	{
		name: 'a country',
		incident: incident('"country": §"Ukraine", "timeZone": "Europe/Kyiv", "start": "2025-06-06"'),
		told: [
			{
				path: 'incident.country',
				expected: 'a country code of two capital letters (ISO 3166-1), such as UA',
				found: 'text "Ukraine"',
			},
		],
	},
	{
		name: 'countries of which there is one',
		incident: incident('"countries": §["UA"], "timeZone": "Europe/Kyiv", "start": "2025-06-06"'),
		told: [
			{
				path: 'incident.countries',
				expected: 'two or more country codes; a single one is the "country"',
				found: 'a list of 1',
			},
		],
	},
	{
		name: 'a status',
		incident: incident('"timeZone": "Europe/Kyiv", "start": "2025-06-06", "status": §"develloping"'),
		told: [
			{
				path: 'incident.status',
				expected: 'one of developing, closed, exercise',
				found: 'text "develloping"',
				hint: 'Did you mean "developing"?',
			},
		],
	},
	{
		name: 'a zone that does not exist',
		incident: incident('"timeZone": §"Europe/Kyjiw", "start": "2025-06-06"'),
		told: [
			{
				path: 'incident.timeZone',
				expected: 'a time zone of the IANA database, such as Europe/Kyiv',
				found: 'text "Europe/Kyjiw"',
			},
		],
	},
	{
		name: 'an abbreviation of a zone',
		incident: incident('"timeZone": §"PST", "start": "2025-07-06"'),
		told: [
			{
				path: 'incident.timeZone',
				expected: 'a time zone of the IANA database, such as Europe/Kyiv',
				found: 'text "PST"',
				hint: 'Did you mean "America/Los_Angeles" or "Asia/Manila"?',
			},
		],
	},
	{
		name: 'a zone of another type',
		incident: incident('"timeZone": §3, "start": "2025-06-06"'),
		told: [{path: 'incident.timeZone', expected: 'a time zone such as Europe/Kyiv', found: 'the number 3'}],
	},
	{
		name: 'an impossible date',
		incident: incident('"timeZone": "Europe/Kyiv", "start": §"2025-02-30"'),
		told: [
			{path: 'incident.start', expected: datedTime, found: 'a date that does not exist, text "2025-02-30"'},
		],
	},
	{
		name: 'a time that clocks show twice, and one that they do not show',
		incident: incident('"timeZone": "Europe/Kyiv", "start": "2025-10-26"'),
		totals: figure('"value": 1, "asOf": §"03:30", "was": [{"value": 1, "asOf": §"2025-03-30T03:30"}]'),
		told: [
			{
				path: 'totals[0].asOf',
				expected: withOffset,
				found: 'a time that clocks in Europe/Kyiv show twice that day, text "03:30"',
			},
			{
				path: 'totals[0].was[0].asOf',
				expected: withOffset,
				found: 'a time that clocks in Europe/Kyiv do not show that day, text "2025-03-30T03:30"',
			},
		],
	},
	{
		name: 'a start without its day',
		incident: incident('"timeZone": "Europe/Kyiv", "start": §"09:40"'),
		told: [{path: 'incident.start', expected: datedTime, found: 'a time without its day, text "09:40"'}],
	},
	{
		name: 'a time that is a number',
		totals: figure('"value": 1, "asOf": §1749190000'),
		told: [{path: 'totals[0].asOf', expected: 'a date or a time, as text', found: 'the number 1749190000'}],
	},
	{
		name: 'sources in a list',
		sources: '§[]',
		told: [{path: 'sources', expected: 'an object of sources, each under its name', found: 'an empty list'}],
	},
	{
		name: 'a source',
		sources: '{"nehoda": §"Nehoda"}',
		told: [
			{path: 'sources.nehoda', expected: `a source: an object of ${keysOf.source}`, found: 'text "Nehoda"'},
		],
	},
	{
		name: 'within a source',
		sources: '{"nehoda": {"name": §null, "kind": §"oficial"}}',
		told: [
			{path: 'sources.nehoda.name', expected: 'text', found: 'null'},
			{
				path: 'sources.nehoda.kind',
				expected: 'one of official, military, police, rescue, hospital, ngo, un, media, eyewitness',
				found: 'text "oficial"',
				hint: 'Did you mean "official"?',
			},
		],
	},
	{
		name: 'a source’s name',
		sources: '{§"V. Nehoda": {"name": "Nehoda"}, §"": {"name": "N"}}',
		told: [
			{path: 'sources["V. Nehoda"]', expected: idOf, found: 'the key "V. Nehoda"'},
			{path: 'sources[""]', expected: idOf, found: 'the key ""'},
		],
	},
	{
		name: 'within a metric',
		metrics: '{"bridges": {"order": §"first", "label": §[]}}',
		told: [
			{path: 'metrics.bridges.order', expected: 'a number', found: 'text "first"'},
			{path: 'metrics.bridges.label', expected: 'text', found: 'an empty list'},
		],
	},
	{
		name: 'a list',
		totals: '§{}',
		told: [{path: 'totals', expected: 'a list of figures', found: 'an object'}],
	},
	{
		name: 'a list of one',
		quotes: '[{"id": "q", "source": "nehoda", "mode": "direct", "text": "T", "regions": §"UA-30"}]',
		told: [
			{
				path: 'quotes[0].regions',
				expected: 'a list of region ids',
				found: 'text "UA-30"',
				hint: 'Put [ ] around it',
			},
		],
	},
	{
		name: 'a figure',
		totals: '[§4]',
		told: [{path: 'totals[0]', expected: `a figure: an object of ${keysOf.figure}`, found: 'the number 4'}],
	},
	...(
		[
			['{}', 'an object'],
			['[]', 'an empty list'],
			['true', 'true'],
			['[1, 2]', 'a list of 2'],
		] as const
	).map(([value, found]) => ({
		name: `a value: ${value}`,
		totals: figure(`"value": §${value}`),
		told: [{path: 'totals[0].value', expected: kinds, found}],
	})),
	{
		name: 'no value',
		totals: '[§{"metric": "killed", "source": "nehoda"}]',
		told: [{path: 'totals[0].value', expected: kinds, found: 'nothing', hint: 'Add the key "value"'}],
	},
	...(
		[
			['-1', 'a negative count, the number -1'],
			['"-1"', 'a negative count, text "-1"'],
			['"at least −3"', 'a negative count, text "at least −3"'],
			['2.5', 'a fractional count, the number 2.5'],
			['"2.5"', 'a fractional count, text "2.5"'],
			['"about 2.5"', 'a fractional count, text "about 2.5"'],
			['"20 to 18"', 'a range that runs backwards, text "20 to 18"'],
			['"1.234"', 'what may be 1,234 or 1.234, text "1.234"'],
			['"1,30"', 'text "1,30"'],
			['""', 'empty text'],
		] as const
	).map(([value, found]) => ({
		name: `a value: ${value}`,
		totals: figure(`"value": §${value}`),
		told: [{path: 'totals[0].value', expected: count, found}],
	})),
	{
		name: 'whom a value includes',
		totals: figure('"value": 1, "ofWhom": {"workers": §-1, "children": §"1,30", §"\\u200b": 1}'),
		told: [
			{path: 'totals[0].ofWhom.workers', expected: count, found: 'a negative count, the number -1'},
			{path: 'totals[0].ofWhom.children', expected: count, found: 'text "1,30"'},
			{
				path: 'totals[0].ofWhom["​"]'.replace('​', ''),
				expected: 'words for the people it counts',
				found: 'the key "", with a zero-width space (U+200B)',
			},
		],
	},
	{
		name: 'whom, in a list',
		totals: figure('"value": 1, "ofWhom": §[5]'),
		told: [
			{
				path: 'totals[0].ofWhom',
				expected: 'an object of counts, each under the people it counts',
				found: 'a list of 1',
			},
		],
	},
	...(
		[
			['8', 'the number 8'],
			['"dozens"', 'text "dozens"'],
			['{"value": 8}', 'an object'],
		] as const
	).map(([was, found]) => ({
		name: `one earlier value: ${was}`,
		totals: figure(`"value": 1, "was": §${was}`),
		told: [{path: 'totals[0].was', expected: 'a list of earlier values', found, hint: 'Put [ ] around it'}],
	})),
	{
		name: 'earlier values',
		totals: figure('"value": 1, "was": [{"value": §{}}, §-1, §true, §[], §{"asOf": §"now"}]'),
		told: [
			{path: 'totals[0].was[0].value', expected: kinds, found: 'an object'},
			{path: 'totals[0].was[1]', expected: count, found: 'a negative count, the number -1'},
			{
				path: 'totals[0].was[2]',
				expected: 'an earlier value, or an object of value, source, asOf',
				found: 'true',
			},
			{
				path: 'totals[0].was[3]',
				expected: 'an earlier value, or an object of value, source, asOf',
				found: 'an empty list',
			},
			{path: 'totals[0].was[4].value', expected: kinds, found: 'nothing', hint: 'Add the key "value"'},
			{
				path: 'totals[0].was[4].asOf',
				expected: time,
				found: 'no date and no time that can be read, text "now"',
			},
		],
	},
	{
		name: 'a dispute in a word',
		totals: figure('"value": 1, "disputedBy": §"Moscow"'),
		told: [
			{
				path: 'totals[0].disputedBy',
				expected: 'a dispute: source, text; or a list of them',
				found: 'text "Moscow"',
			},
		],
	},
	{
		name: 'a dispute without its text',
		totals: figure('"value": 1, "disputedBy": §{"source": "kohut"}'),
		told: [
			{path: 'totals[0].disputedBy.text', expected: 'text', found: 'nothing', hint: 'Add the key "text"'},
		],
	},
	...(
		[
			['figure', '"reason": §3', 'totals[0].reason'],
			['earlier value', '"was": [{"value": 2, "reason": §3}]', 'totals[0].was[0].reason'],
		] as const
	).map(([where, rest, path]) => ({
		name: `a reason of a ${where}`,
		totals: figure(`"value": 1, ${rest}`),
		told: [{path, expected: 'text', found: 'the number 3'}],
	})),
	{
		name: 'a denial without its text',
		totals: figure('"value": 1, "deniedBy": §{"source": "kohut"}'),
		told: [{path: 'totals[0].deniedBy.text', expected: 'text', found: 'nothing', hint: 'Add the key "text"'}],
	},
	{
		name: 'a denial in a word',
		totals: figure('"value": 1, "deniedBy": §"Moscow"'),
		told: [
			{
				path: 'totals[0].deniedBy',
				expected: 'a denial: source, text; or a list of them',
				found: 'text "Moscow"',
			},
		],
	},
	...(
		[
			['0', 'a number of hours above 0', 'the number 0'],
			['-6', 'a number of hours above 0', 'the number -6'],
			['"6 h"', 'a number of hours', 'text "6 h"'],
		] as const
	).map(([hours, expected, found]) => ({
		name: `hours until a figure is old: ${hours}`,
		incident: incident(`"timeZone": "Europe/Kyiv", "start": "2025-06-06", "staleAfter": §${hours}`),
		told: [{path: 'incident.staleAfter', expected, found}],
	})),
	{
		name: 'one dispute of several',
		totals: figure('"value": 1, "disputedBy": [{"source": "kohut", "text": "no"}, §4]'),
		told: [
			{
				path: 'totals[0].disputedBy[1]',
				expected: 'a dispute: an object of source, text',
				found: 'the number 4',
			},
		],
	},
	{
		name: 'a trend',
		totals: figure('"value": 1, "trend": §"roze"'),
		told: [
			{
				path: 'totals[0].trend',
				expected: 'one of rose, fell, unchanged',
				found: 'text "roze"',
				hint: 'Did you mean "rose"?',
			},
		],
	},
	{
		name: 'verified, as a yes',
		totals: figure('"value": 1, "verified": §true'),
		told: [
			{path: 'totals[0].verified', expected: 'one of unverified, corroborated, verified', found: 'true'},
		],
	},
	{
		name: 'a region',
		regions: '[{"id": §"a b", "name": §7, "figures": §{}, "damage": §null}]',
		told: [
			{path: 'regions[0].id', expected: idOf, found: 'text "a b"'},
			{path: 'regions[0].name', expected: 'text', found: 'the number 7'},
			{path: 'regions[0].figures', expected: 'a list of figures', found: 'an object'},
			{path: 'regions[0].damage', expected: 'a list of damage', found: 'null'},
		],
	},
	{
		name: 'damage',
		regions:
			'[{"id": "a", "name": "A", "damage": [§"a bridge", {"what": "b", "kind": §[], "source": "nehoda"}]}]',
		told: [
			{
				path: 'regions[0].damage[0]',
				expected: `damage: an object of ${keysOf.damage}`,
				found: 'text "a bridge"',
			},
			{
				path: 'regions[0].damage[1].kind',
				expected:
					'one of homes, public-buildings, schools, hospitals, culture, business, industry, infrastructure, power, water, gas, heating, communications, transport, roads, bridges, vehicles, farming, environment, fires, explosions, flooding, landslides, other, people, rescue',
				found: 'an empty list',
			},
		],
	},
	{
		name: 'a quote',
		quotes: '[{"id": "q", "source": "nehoda", "mode": §"quote", "text": §null, "at": §"yesterday"}]',
		told: [
			{path: 'quotes[0].mode', expected: 'one of direct, translated, paraphrase', found: 'text "quote"'},
			{path: 'quotes[0].text', expected: 'text', found: 'null'},
			{path: 'quotes[0].at', expected: time, found: 'no date and no time that can be read, text "yesterday"'},
		],
	},
	{
		name: 'an event',
		events: '[§"the call", {"text": §1}]',
		told: [
			{path: 'events[0]', expected: `an event: an object of ${keysOf.event}`, found: 'text "the call"'},
			{path: 'events[1].text', expected: 'text', found: 'the number 1'},
		],
	},
];

const names: readonly Row[] = [
	{
		name: 'who denies',
		totals:
			'[{"metric": "killed", "value": 1, "source": "nehoda", "deniedBy": {"source": §"Kohut", "text": "no"}}]',
		regions:
			'[{"id": "a", "name": "A", "figures": [{"metric": "killed", "value": 1, "source": "kohut", "deniedBy": [{"source": "kohut", "text": "no"}, {"source": §"z", "text": "no"}]}]}]',
		told: [
			{
				path: 'totals[0].deniedBy.source',
				expected: aSource,
				found: 'text "Kohut"',
				hint: 'Did you mean "kohut"?',
			},
			{
				path: 'regions[0].figures[0].deniedBy[1].source',
				expected: aSource,
				found: 'text "z"',
				hint: addSource,
			},
		],
	},
	{
		name: 'a metric without an entry',
		totals: '[{"metric": §"bridges", "value": 1, "source": "nehoda"}]',
		told: [
			{
				path: 'totals[0].metric',
				expected: 'a well-known metric, or one with an entry in "metrics"',
				found: 'text "bridges"',
				hint: 'Add the metric, or use one that is there',
			},
		],
	},
	{
		name: 'a misspelt metric',
		totals: '[{"metric": §"kiled", "value": 1, "source": "nehoda"}]',
		told: [
			{
				path: 'totals[0].metric',
				expected: 'a well-known metric, or one with an entry in "metrics"',
				found: 'text "kiled"',
				hint: 'Did you mean "killed"?',
			},
		],
	},
	{
		name: 'partOf',
		metrics: '{"a": {"partOf": §"b"}, "c": {"partOf": "a"}}',
		told: [
			{
				path: 'metrics.a.partOf',
				expected: 'a well-known metric, or one with an entry in "metrics"',
				found: 'text "b"',
				hint: 'Add the metric, or use one that is there',
			},
		],
	},
	{
		name: 'a circle of parts',
		metrics: '{"a": {"partOf": §"b"}, "b": {"partOf": §"a"}, "c": {"partOf": "a"}}',
		told: [
			{path: 'metrics.a.partOf', expected: 'a metric that is no part of this one', found: 'text "b"'},
			{path: 'metrics.b.partOf', expected: 'a metric that is no part of this one', found: 'text "a"'},
		],
	},
	{
		name: 'sources everywhere',
		totals:
			'[{"metric": "killed", "value": 1, "source": §"nehida", "was": [3, {"value": 2, "source": §"x"}], "disputedBy": {"source": §"y", "text": "no"}}]',
		regions:
			'[{"id": "a", "name": "A", "figures": [{"metric": "killed", "value": 1, "source": §"Kohut", "disputedBy": [{"source": §"z", "text": "no"}]}], "damage": [{"what": "b", "source": §"w"}]}]',
		quotes: '[{"id": "q", "source": §"v", "mode": "direct", "text": "T"}]',
		events: '[{"text": "T", "source": §"u"}, {"text": "T"}]',
		told: [
			{path: 'totals[0].source', expected: aSource, found: 'text "nehida"', hint: 'Did you mean "nehoda"?'},
			{path: 'totals[0].was[1].source', expected: aSource, found: 'text "x"', hint: addSource},
			{path: 'totals[0].disputedBy.source', expected: aSource, found: 'text "y"', hint: addSource},
			{
				path: 'regions[0].figures[0].source',
				expected: aSource,
				found: 'text "Kohut"',
				hint: 'Did you mean "kohut"?',
			},
			{
				path: 'regions[0].figures[0].disputedBy[0].source',
				expected: aSource,
				found: 'text "z"',
				hint: addSource,
			},
			{path: 'regions[0].damage[0].source', expected: aSource, found: 'text "w"', hint: addSource},
			{path: 'quotes[0].source', expected: aSource, found: 'text "v"', hint: addSource},
			{path: 'events[0].source', expected: aSource, found: 'text "u"', hint: addSource},
		],
	},
	{
		name: 'regions of a quote',
		regions: '[{"id": "UA-30", "name": "Kyiv"}]',
		quotes:
			'[{"id": "q", "source": "nehoda", "mode": "direct", "text": "T", "regions": ["UA-30", §"UA-3O", §"Lviv", §7]}]',
		told: [
			{
				path: 'quotes[0].regions[1]',
				expected: 'the id of a region in "regions"',
				found: 'text "UA-3O"',
				hint: 'Did you mean "UA-30"?',
			},
			{
				path: 'quotes[0].regions[2]',
				expected: 'the id of a region in "regions"',
				found: 'text "Lviv"',
				hint: 'Add the region, or use one that is there',
			},
			{path: 'quotes[0].regions[3]', expected: 'a name', found: 'the number 7'},
		],
	},
	{
		name: 'ids that stand twice',
		regions: '[{"id": "a", "name": "A"}, {"id": "b", "name": "B"}, {"id": §"a", "name": "C"}]',
		quotes:
			'[{"id": "q", "source": "nehoda", "mode": "direct", "text": "T"}, {"id": §"q", "source": "kohut", "mode": "direct", "text": "T"}]',
		told: [
			{
				path: 'regions[2].id',
				expected: 'an id of its own',
				found: 'text "a", which regions[0] has already',
				hint: 'Merge the two, or give one another id',
			},
			{
				path: 'quotes[1].id',
				expected: 'an id of its own',
				found: 'text "q", which quotes[0] has already',
				hint: 'Merge the two, or give one another id',
			},
		],
	},
	...['constructor', 'toString', 'hasOwnProperty', 'valueOf'].map(id => ({
		name: `${id} is no name that is there`,
		totals: `[{"metric": §"${id}", "value": 1, "source": §"${id}"}]`,
		quotes: `[{"id": "q", "source": "nehoda", "mode": "direct", "text": "T", "regions": [§"${id}"]}]`,
		told: [
			{
				path: 'totals[0].metric',
				expected: 'a well-known metric, or one with an entry in "metrics"',
				found: `text "${id}"`,
				hint: 'Add the metric, or use one that is there',
			},
			{path: 'totals[0].source', expected: aSource, found: `text "${id}"`, hint: addSource},
			{
				path: 'quotes[0].regions[0]',
				expected: 'the id of a region in "regions"',
				found: `text "${id}"`,
				hint: 'Add the region, or use one that is there',
			},
		],
	})),
];

const unreadable: readonly Row[] = [
	{
		name: 'no names can be looked up in tables that are none',
		sources: '§[]',
		metrics: '§3',
		totals: '[{"metric": "bridges", "value": 1, "source": "zzz"}]',
		regions: '§{"UA-30": {}}',
		quotes: '[{"id": "q", "source": "nehoda", "mode": "direct", "text": "T", "regions": ["UA-30"]}]',
		told: [
			{path: 'sources', expected: 'an object of sources, each under its name', found: 'an empty list'},
			{path: 'metrics', expected: 'an object of metrics, each under its name', found: 'the number 3'},
			{path: 'regions', expected: 'a list of regions', found: 'an object'},
		],
	},
	{
		name: 'a name that cannot be one is not looked up',
		totals: '[{"metric": §"a b", "value": 1, "source": §""}]',
		told: [
			{path: 'totals[0].metric', expected: idOf, found: 'text "a b"'},
			{path: 'totals[0].source', expected: idOf, found: 'empty text'},
		],
	},
];

const oddities: readonly Row[] = [
	{
		name: 'unknown keys everywhere',
		incident: incident('"timeZone": "Europe/Kyiv", "start": "2025-06-06", §"stauts": 4'),
		sources: '{"nehoda": {"name": "N", §"rôle": "g"}}',
		metrics: '{"bridges": {§"Label": "B"}}',
		totals: figure(
			'"value": 1, §"asof": 3, "was": [1, {"value": 2, §"sorce": "x"}], "disputedBy": {"source": "nehoda", "text": "no", §"txt": {}}',
		),
		regions:
			'[{"id": "a", "name": "A", §"figure": [{"metric": "zzz", "source": "zzz"}], "damage": [{"what": "b", "source": "nehoda", §"wat": "b"}]}]',
		quotes: '[{"id": "q", "source": "nehoda", "mode": "direct", "text": "T", §"region": ["zzz"]}]',
		events: '[{"text": "T", §"date": "2025-06-06"}]',
		more: '§"region": [{"id": "a"}, {"id": "a", "figures": [{"metric": "zzz"}]}], §"qqqqqq": 1',
		told: [
			unknownKey('incident.stauts', keysOf.incident, 'status'),
			{...unknownKey('sources.nehoda.rôle', keysOf.source, 'role'), path: 'sources.nehoda["rôle"]'},
			unknownKey('metrics.bridges.Label', keysOf.metric, 'label'),
			unknownKey('totals[0].asof', keysOf.figure, 'asOf'),
			unknownKey('totals[0].was[1].sorce', 'value, source, asOf, reason', 'source'),
			unknownKey('totals[0].disputedBy.txt', 'source, text', 'text'),
			unknownKey('regions[0].figure', keysOf.region, 'figures'),
			unknownKey('regions[0].damage[0].wat', keysOf.damage, 'what'),
			unknownKey('quotes[0].region', keysOf.quote, 'regions'),
			unknownKey('events[0].date', keysOf.event),
			unknownKey('region', keysOf.file, 'regions'),
			unknownKey('qqqqqq', keysOf.file),
		],
	},
	{
		name: 'keys of every object in the language',
		totals: figure(
			'§"__proto__": {"value": 3}, "value": 1, §"constructor": 1, §"toString": 2, "ofWhom": {"workers": 1, §"__proto__": 2, "constructor": 1}',
		),
		sources: '{"nehoda": {"name": "N"}, §"__proto__": {"name": "P"}}',
		told: [
			{
				severity: 'warning',
				path: 'sources.__proto__',
				expected: 'another name',
				found: 'the key "__proto__"',
				hint: 'It is left out',
			},
			{
				severity: 'warning',
				path: 'totals[0].__proto__',
				expected: 'another name',
				found: 'the key "__proto__"',
				hint: 'It is left out',
			},
			unknownKey('totals[0].constructor', keysOf.figure),
			unknownKey('totals[0].toString', keysOf.figure),
			{
				severity: 'warning',
				path: 'totals[0].ofWhom.__proto__',
				expected: 'another name',
				found: 'the key "__proto__"',
				hint: 'It is left out',
			},
		],
	},
	{
		name: 'the same twice',
		incident: incident('"timeZone": "Europe/Kyiv", "start": "2025-06-06", §"title": "T"'),
		told: [
			{
				severity: 'warning',
				path: 'incident.title',
				expected: 'each key once',
				found: 'the key "title" again, with the same value',
				hint: 'Remove one of them',
			},
		],
	},
	{
		name: 'two sources under one name, and two values',
		sources: '{"nehoda": {"name": "Nehoda"}, §"nehoda": {"name": "Kohut"}}',
		totals: figure('"value": 3, §"value": 5'),
		more: '"events": [],\n§"totals": []',
		told: [
			{
				path: 'sources.nehoda',
				expected: 'each key once',
				found: 'the key "nehoda" again, with another value',
				hint: 'Remove or rename one of them: only one could be shown',
			},
			{
				path: 'totals[0].value',
				expected: 'each key once',
				found: 'the key "value" again, with another value',
				hint: 'Remove or rename one of them: only one could be shown',
			},
			{
				path: 'totals',
				expected: 'each key once',
				found: 'the key "totals" again, with another value',
				hint: 'Remove or rename one of them: only one could be shown',
			},
		],
	},
	{
		name: 'words that are not understood',
		totals: figure(
			'"value": §"bodies everywhere", "was": [3, §"lots and lots", {"value": §"десятки"}], "ofWhom": {"value": 1, "was": §"not counted yet"}, "note": "some words"',
		),
		regions: `[{"id": "a", "name": "A", "figures": ${figure('"value": §"\\u001b[31mplen\\u200bty of homes"')}}]`,
		told: [
			phrase('totals[0].value', 'bodies everywhere'),
			phrase('totals[0].was[1]', 'lots and lots'),
			phrase('totals[0].was[2].value', 'десятки'),
			phrase('totals[0].ofWhom.was', 'not counted yet'),
			{
				...phrase('regions[0].figures[0].value', 'plenty of homes'),
				found:
					'words that are not understood, text "plenty of homes", with the character U+001B, which does not show',
			},
		],
	},
	{
		name: 'twice within what is left out',
		more: '§"foo": {"a": 1, "a": 2}',
		told: [unknownKey('foo', keysOf.file)],
	},
];

describe('parseIncident', () => {
	test.each(wrongTypes)('wrong: $name', ({told, ...parts}) => {
		expectIssues(fileOf(withoutName(parts)), told);
	});

	test.each([...names, ...unreadable])('a name that leads nowhere: $name', ({told, ...parts}) => {
		expectIssues(fileOf(withoutName(parts)), told);
	});

	test.each(oddities)('odd: $name', ({told, ...parts}) => {
		expectIssues(fileOf(withoutName(parts)), told);
	});
});

function withoutName({name: _, ...parts}: Omit<Row, 'told'>): Parts {
	return parts;
}
