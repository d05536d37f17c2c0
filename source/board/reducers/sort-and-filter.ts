import {indexOfRegion} from '../lookup.ts';
import {type Sort, sortLabel} from '../sort-and-filter.ts';
import type {Data, State} from '../state.ts';
import {keepFeedPosition} from './feed.ts';
import {withNotice} from './notice.ts';
import {dataOf} from './ordered-data.ts';
import {withSelectionInBounds} from './scroll.ts';

/** What another filter lets through. */
export function filtered(state: State, filter: string): State {
	const {data} = state;
	return data === undefined || filter === state.filter ? state : reordered({...state, filter}, data);
}

/** The regions in another order, with a word on which it is. */
export function sorted(state: State, sort: Sort): State {
	if (state.data === undefined) return {...state, sort};
	return withNotice(reordered({...state, sort}, state.data), `Regions ${sortLabel[sort]}`);
}

/** The data as filter and order have it now; a region that is not shown any more gives the selection to the first. */
export function reordered(state: State, data: Data): State {
	const ordered = dataOf(data, state);
	const isShown = indexOfRegion(ordered.regions, state.selected) >= 0;
	return withSelectionInBounds({
		...state,
		data: ordered,
		selected: isShown ? state.selected : (ordered.regions[0]?.id ?? state.selected),
		scroll: 0,
		feed: {...state.feed, ...keepFeedPosition(state, ordered)},
	});
}
