import {sanitize} from '../../incident/sanitize.ts';
import {indexOfRegion} from '../lookup.ts';
import {orderQuotes, orderRegions, type Sort, sortLabel} from '../sort-and-filter.ts';
import type {Data, State} from '../state.ts';
import {keepFeedPosition} from './feed.ts';
import {withNotice} from './notice.ts';
import {withSelectionInBounds} from './scroll.ts';

/** Puts what an incident holds into the order, and through the filter, that the board shows it in. */
export function orderedData(data: Omit<Data, 'regions' | 'quotes'>, order: State): Data {
	const {incident} = data;
	return {...data, regions: orderRegions(incident, order), quotes: orderQuotes(incident, order)};
}

/** The state with another filter, and what that lets through. */
export function withFilter(state: State, filter: string): State {
	const {data} = state;
	return data === undefined || filter === state.filter ? state : reorder({...state, filter}, data);
}

/** The regions in another order, with a word on which it is. */
export function withSort(state: State, sort: Sort): State {
	if (state.data === undefined) return {...state, sort};
	return withNotice(reorder({...state, sort}, state.data), `Regions ${sortLabel[sort]}`);
}

/** The data as filter and order have it now; a region that is not shown any more gives the selection to the first. */
export function reorder(state: State, data: Data): State {
	const ordered = orderedData(data, state);
	const isShown = indexOfRegion(ordered.regions, state.selected) >= 0;
	return withSelectionInBounds({
		...state,
		data: ordered,
		selected: isShown ? state.selected : (ordered.regions[0]?.id ?? state.selected),
		scroll: 0,
		feed: {...state.feed, ...keepFeedPosition(state, ordered)},
	});
}

/** Longer than any filter that somebody types; a paste of a megabyte is none. */
const longestFilter = 80;

/** The filter with more text typed or pasted at its end. */
export function typeFilter(state: State, text: string): State {
	return withFilter(state, sanitizeInput(state.filter + text));
}

/** The filter without its last character. */
export function eraseFilter(state: State): State {
	return withFilter(state, [...state.filter].slice(0, -1).join(''));
}

function firstOf(text: string): string {
	return [...text].slice(0, longestFilter).join('').toWellFormed();
}

/** A filter comes from a keyboard or a paste, and goes to the screen like any text: a space at its end is being typed. */
function sanitizeInput(text: string): string {
	const space = text.endsWith(' ') ? ' ' : '';
	const shown = sanitize(firstOf(text.slice(0, longestFilter * 4))) + space;
	return firstOf(shown);
}
