import {memoize} from '../incident/memoize.ts';
import type {Quote, Region} from '../incident/schema/incident-schema.ts';

/** Where the region with an id stands among regions, the first if there are several; -1 where there is none. */
export function indexOfRegion(regions: readonly Region[], id: string | undefined): number {
	return id === undefined ? -1 : (indexes(regions).get(id) ?? -1);
}

const indexes = memoize(
	(regions: readonly Region[]): ReadonlyMap<string, number> =>
		new Map(regions.map(({id}, index) => [id, index] as const).reverse()),
);

/** Those of the quotes that are about a region, always in the same list. */
export function quotesAbout(quotes: readonly Quote[], region: string): readonly Quote[] {
	return quotesByRegion(quotes).get(region) ?? none;
}

const none: readonly Quote[] = [];

const quotesByRegion = memoize((quotes: readonly Quote[]): ReadonlyMap<string, readonly Quote[]> => {
	const found = new Map<string, Quote[]>();
	for (const quote of quotes) {
		for (const region of quote.regions) {
			const about = found.get(region);
			if (about === undefined) found.set(region, [quote]);
			else if (about.at(-1) !== quote) about.push(quote);
		}
	}
	return found;
});
