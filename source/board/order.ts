import {magnitude, type Quantity} from '../incident/quantity.ts';
import {isUnknown} from '../incident/read-quantity.ts';
import type {Incident, Quote, Region} from '../incident/schema.ts';
import {isDamage, kindLabel, quantityIn} from './claims.ts';
import {latestMoment} from './clock.ts';

/** The orders that regions can stand in, as `s` goes through them. */
export const sorts = ['worst', 'name', 'file'] as const;
export type Sort = (typeof sorts)[number];

export const sortLabel: Readonly<Record<Sort, string>> = {
	worst: 'worst first',
	name: 'by name',
	file: 'as in the file',
};

/** The regions that match a filter, in an order. Regions that are alike stay as in the file. */
export function orderRegions(incident: Incident, sort: Sort, filter: string): readonly Region[] {
	const wanted = fold(filter);
	const shown = incident.regions.filter(region => regionText(region).includes(wanted));
	if (sort === 'worst') return shown.sort(compareSeverity);
	return sort === 'name' ? shown.sort((a, b) => a.name.localeCompare(b.name, 'en')) : shown;
}

/** Worst first: by those killed, then injured, then by how much was hit. */
export function compareSeverity(a: Region, b: Region): number {
	return (
		weight(quantityIn(b, 'killed')) - weight(quantityIn(a, 'killed')) ||
		weight(quantityIn(b, 'injured')) - weight(quantityIn(a, 'injured')) ||
		b.damage.filter(isDamage).length - a.damage.filter(isDamage).length
	);
}

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
export function orderQuotes(incident: Incident, filter: string): readonly Quote[] {
	const wanted = fold(filter);
	const names = new Map(incident.regions.map(({id, name}) => [id, name]));
	const isShown = (quote: Quote) => quoteText(incident, names, quote).includes(wanted);
	const shown = wanted === '' ? incident.quotes : incident.quotes.filter(isShown);
	const newestFirst = shown
		.flatMap(quote =>
			quote.at === undefined ? [] : [{quote, moment: latestMoment(quote.at, incident.incident.timeZone)}],
		)
		.sort((a, b) => b.moment - a.moment)
		.values();
	return shown.map(quote => (quote.at === undefined ? quote : (newestFirst.next().value?.quote ?? quote)));
}

function regionText({id, name, damage}: Region): string {
	return fold([id, name, ...damage.flatMap(({what, kind}) => [what, kindLabel[kind]])].join('\n'));
}

function quoteText(
	incident: Incident,
	names: ReadonlyMap<string, string>,
	{source, via, text, regions}: Quote,
): string {
	const who = incident.sources.get(source);
	const places = regions.map(id => names.get(id));
	return fold([who?.name, who?.role, who?.side, via, text, ...places].join('\n'));
}

/** Without case and accents, so that "cafe" finds "café". */
function fold(text: string): string {
	return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
