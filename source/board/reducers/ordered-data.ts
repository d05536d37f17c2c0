import {orderQuotes, orderRegions} from '../sort-and-filter.ts';
import type {Data, State} from '../state.ts';

/** Puts what an incident holds into the order, and through the filter, that the board shows it in. */
export function dataOf(
	data: Omit<Data, 'regions' | 'quotes'>,
	order: Pick<State, 'sort' | 'filter' | 'transliterate'>,
): Data {
	return {
		...data,
		regions: orderRegions(data.incident, order),
		quotes: orderQuotes(data.incident, order),
	};
}
