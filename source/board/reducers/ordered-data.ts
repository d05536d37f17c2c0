import {orderQuotes, orderRegions, type Sort} from '../sort-and-filter.ts';
import type {Data} from '../state.ts';

/** Puts what an incident holds into the order, and through the filter, that the board shows it in. */
export function dataOf(data: Omit<Data, 'regions' | 'quotes'>, sort: Sort, filter: string): Data {
	return {
		...data,
		regions: orderRegions(data.incident, sort, filter),
		quotes: orderQuotes(data.incident, filter),
	};
}
