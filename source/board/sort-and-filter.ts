import {memoize} from '../incident/memoize.ts';
import {isUnknown} from '../incident/quantity/parse-quantity.ts';
import {magnitude, type Quantity} from '../incident/quantity/quantity.ts';
import type {Incident, Quote, Region, Source} from '../incident/schema/incident-schema.ts';
import {isDamage, kindLabel, quantityIn} from './claims.ts';
import {foldText} from './fold-text.ts';
import {latestMoment} from './incident-time.ts';

/** The orders that regions can stand in, as `s` goes through them. */
export const sorts = ['worst', 'name', 'file'] as const;
export type Sort = (typeof sorts)[number];

export const sortLabel: Readonly<Record<Sort, string>> = {
	worst: 'worst first',
	name: 'by name',
	file: 'as in the file',
};

/** How the words of the file are spelt where they are shown. */
type Spelling = (text: string) => string;

const asWritten: Spelling = text => text;

interface Search {
	readonly filter: string;
	/** Names are sorted and found as they are spelt; as they are written where this is absent. */
	readonly transliterate?: Spelling | undefined;
}

/**
 * The regions that match a filter, in an order. Regions that are alike stay as in the file. A filter that finds a speaker
 * and no region is about statements, and leaves all regions.
 */
export function orderRegions(
	incident: Incident,
	{sort, filter, transliterate = asWritten}: Search & {readonly sort: Sort},
): readonly Region[] {
	const wanted = foldText(filter);
	const all = orders[sort](incident.regions, transliterate);
	const textOf = regionText(transliterate);
	if (wanted === '') return all;
	const found = all.filter(region => textOf(region).includes(wanted));
	return found.length === 0 && speakersFound(incident, wanted, transliterate).size > 0 ? all : found;
}

/** Regions with the worst first: by those killed, then injured, then by how much was hit; those alike as they were. */
export const worstFirst = memoize((regions: readonly Region[]): readonly Region[] =>
	regions.toSorted((a, b) => {
		const [one, other] = [severityOf(a), severityOf(b)];
		return other.killed - one.killed || other.injured - one.injured || other.damage - one.damage;
	}),
);

const byName = memoize((spell: Spelling) =>
	memoize((regions: readonly Region[]): readonly Region[] => {
		// To compare by a collator takes a fraction of what localeCompare does.
		const collator = new Intl.Collator('en');
		return regions
			.map(region => ({region, name: spell(region.name)}))
			.sort((a, b) => collator.compare(a.name, b.name))
			.map(({region}) => region);
	}),
);

const orders: Readonly<Record<Sort, (regions: readonly Region[], spell: Spelling) => readonly Region[]>> = {
	worst: worstFirst,
	name: (regions, spell) => byName(spell)(regions),
	file: regions => regions,
};

const severityOf = memoize((region: Region) => ({
	killed: weight(quantityIn(region, 'killed')),
	injured: weight(quantityIn(region, 'injured')),
	damage: region.damage.filter(isDamage).length,
}));

/** A number to sort by: "several", without any bound, is more than none and less than any number. */
function weight(quantity: Quantity | undefined): number {
	if (quantity === undefined || isUnknown(quantity)) return magnitude(undefined);
	const {best, low, high} = quantity;
	return best === undefined && low === undefined && high === undefined ? 0.5 : magnitude(quantity);
}

/**
 * The quotes that match a filter. Those with a time stand newest first; one without keeps its place in the file,
 * since a statement that nobody dated is neither new nor old.
 */
export function orderQuotes(
	incident: Incident,
	{filter, transliterate = asWritten}: Search,
): readonly Quote[] {
	const wanted = foldText(filter);
	const {timeZone} = incident.incident;
	if (wanted === '') return newestInPlace(incident.quotes, timeZone);
	const textOf = quoteText(transliterate);
	const foundSpeakers = speakersFound(incident, wanted, transliterate);
	const foundRegions = new Set(
		incident.regions.filter(({name}) => foldText(transliterate(name)).includes(wanted)).map(({id}) => id),
	);
	const shown = new Set(
		incident.quotes.filter(
			quote =>
				foundSpeakers.has(quote.source) ||
				quote.regions.some(id => foundRegions.has(id)) ||
				textOf(quote).includes(wanted),
		),
	);
	// What stands in the places of dated ones are those of them that are shown, in the same order.
	const dated = datedNewestFirst(incident.quotes, timeZone).filter(quote => shown.has(quote));
	return inPlaces([...shown], dated);
}

/** The ids of the sources whose name, office or side has a folded text in it. */
function speakersFound({sources}: Incident, wanted: string, spell: Spelling): ReadonlySet<string> {
	const textOf = speakerText(spell);
	return new Set([...sources].flatMap(([id, source]) => (textOf(source).includes(wanted) ? [id] : [])));
}

/** The statements as the feed has them: those with a time newest first, the others in their places. */
export const newestInPlace = memoize((quotes: readonly Quote[], timeZone: string) =>
	inPlaces(quotes, datedNewestFirst(quotes, timeZone)),
);

const datedNewestFirst = memoize((quotes: readonly Quote[], timeZone: string): readonly Quote[] =>
	quotes
		.flatMap(quote => (quote.at === undefined ? [] : [{quote, moment: latestMoment(quote.at, timeZone)}]))
		.sort((a, b) => b.moment - a.moment)
		.map(({quote}) => quote),
);

/** The quotes with the dated ones among them in another order. */
function inPlaces(quotes: readonly Quote[], dated: readonly Quote[]): readonly Quote[] {
	let next = 0;
	return quotes.map(quote => {
		if (quote.at === undefined) return quote;
		next += 1;
		return dated[next - 1] ?? quote;
	});
}

const regionText = memoize((spell: Spelling) =>
	memoize(({id, name, damage}: Region): string => {
		const words = [id, name, ...damage.flatMap(({what, kind}) => [what, kindLabel(kind)])];
		return foldText(words.map(spell).join('\n'));
	}),
);

const speakerText = memoize((spell: Spelling) =>
	memoize(({name, role = '', side = ''}: Source): string =>
		foldText([name, role, side].map(spell).join('\n')),
	),
);

const quoteText = memoize((spell: Spelling) =>
	memoize(({via = '', text}: Quote): string => foldText(`${spell(via)}\n${spell(text)}`)),
);
