import {plainFigure} from './plain-figure.ts';
import {
	choice,
	entries,
	list,
	may,
	must,
	name,
	numberThat,
	object,
	or,
	type Reader,
	text,
	textThat,
	time,
} from './plain-parts.ts';
import {damageKinds, defaultStaleAfter, quoteModes, sourceKinds, statuses} from './schema/enums.ts';
import {countryPattern, defaultMapProperty, isLocalFileName} from './schema/formats.ts';
import type {Damage, File, Quote, Region} from './schema/incident-schema.ts';
import {isTimeZone} from './time-zone.ts';

// The schema once more, for files that it has nothing to say about: read this way, one of 8 MB takes a fifth of the
// time, and nothing of the schema need be loaded. A property test holds the two together.

type Particulars = File['incident'];
type MapFile = NonNullable<File['map']>;
type Source = File['sources'] extends Map<string, infer Entry> ? Entry : never;
type Metric = File['metrics'] extends Map<string, infer Entry> ? Entry : never;

const isAny = () => true;

const particulars = object<Particulars>({
	id: must(name),
	title: must(text),
	summary: may(text),
	country: may(textThat(written => countryPattern.test(written))),
	timeZone: must(textThat(isTimeZone)),
	start: must(time),
	status: or(choice(statuses), 'developing'),
	staleAfter: or(
		numberThat(hours => hours > 0),
		defaultStaleAfter,
	),
});

const source = object<Source>({
	name: must(text),
	role: may(text),
	side: may(text),
	kind: may(choice(sourceKinds)),
	url: may(text),
});

const metric = object<Metric>({
	label: may(text),
	order: may(numberThat(isAny)),
	partOf: may(name),
});

const damage = object<Damage>({
	what: must(text),
	kind: or(choice(damageKinds), 'other'),
	source: must(name),
	asOf: may(time),
	via: may(text),
	url: may(text),
	note: may(text),
});

const region = object<Region>({
	id: must(name),
	name: must(text),
	note: may(text),
	figures: or(list(plainFigure), []),
	damage: or(list(damage), []),
});

const quote = object<Quote>({
	id: must(name),
	source: must(name),
	via: may(text),
	mode: must(choice(quoteModes)),
	text: must(text),
	at: may(time),
	url: may(text),
	note: may(text),
	regions: or(list(name), []),
});

const event = object<File['events'][number]>({
	at: may(time),
	when: may(text),
	text: must(text),
	source: may(name),
});

/** How each list of a file reads its items. */
export const plainItems = {totals: plainFigure, regions: region, quotes: quote, events: event} as const;

const file = textThat(isLocalFileName);
const mapObject = object<MapFile>({file: must(file), property: or(text, defaultMapProperty)});

const map: Reader<MapFile> = (written, tally) => {
	if (typeof written !== 'string') return mapObject(written, tally);
	const name = file(written, tally);
	return name === undefined ? undefined : {file: name, property: defaultMapProperty};
};

function table<Entry>(entry: Reader<Entry>): Reader<Map<string, Entry>> {
	const all = entries(name, entry);
	return (written, tally) => {
		const found = all(written, tally);
		return found && new Map(found);
	};
}

/** All of a file beside its lists. */
export const plainRest = object<Omit<File, keyof typeof plainItems>>({
	$schema: may(textThat(isAny)),
	incident: must(particulars),
	sources: must(table(source)),
	metrics: or(table(metric), new Map()),
	map: may(map),
});
