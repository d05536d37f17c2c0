import {indexOfRegion} from '../found.ts';
import {pageRows, selectedRow} from '../scrolling.ts';
import {focusOf, regionsInOrder, selectableFigures, selectableItems} from '../selectors.ts';
import type {State} from '../state.ts';
import {feedAtTop, pageFeed, scrollFeed} from './feed.ts';
import {clamp, scrolled} from './scrolling.ts';

/** One step on or back in what the keyboard is in. */
export function move(state: State, by: number): State {
	if (movesSelection(state)) return select(state, by);
	if (state.sheet === undefined && focusOf(state) === 'feed') return scrollFeed(state, by);
	if (listsItems(state)) return selectItem(state, state.item + by);
	if (state.sheet === undefined && focusOf(state) === 'totals') return selectFigure(state, by);
	if (state.sheet === undefined && focusOf(state) === 'region') return walkRegion(state, by);
	return scrolled(state, state.scroll + by);
}

/** A page on or back. */
export function page(state: State, by: number): State {
	if (state.sheet === undefined && focusOf(state) === 'regions') return select(state, by * pageRows(state));
	if (state.sheet === undefined && focusOf(state) === 'feed') return pageFeed(state, by);
	if (listsItems(state)) return selectItem(state, state.item + by * pageRows(state));
	return scrolled(state, state.scroll + by * pageRows(state));
}

/** To the first or the last. */
export function jump(state: State, to: 'first' | 'last'): State {
	const end = to === 'first' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
	if (movesSelection(state)) return select(state, end);
	if (state.sheet === undefined && focusOf(state) === 'feed') return scrollFeed(state, end);
	return listsItems(state) ? selectItem(state, end) : scrolled(state, end);
}

function movesSelection(state: State): boolean {
	const {sheet, isTyping} = state;
	return sheet === 'region' || isTyping || (sheet === undefined && focusOf(state) === 'regions');
}

function listsItems({sheet}: State): boolean {
	return sheet === 'alarms' || sheet === 'changes';
}

function select(state: State, by: number): State {
	const regions = regionsInOrder(state);
	const from = Math.max(0, indexOfRegion(regions, state.selected));
	const selected = regions[clamp(from + by, 0, regions.length - 1)]?.id;
	if (selected === undefined || selected === state.selected) return state;
	const feed = state.isAboutRegion ? feedAtTop(state) : state.feed;
	return {...state, selected, scroll: 0, figure: 0, feed};
}

/** From figure to figure, and past the last one from line to line. */
function walkRegion(state: State, by: number): State {
	const row = selectedRow(state);
	const isAmongFigures =
		row !== undefined && (by < 0 ? state.scroll <= row : state.figure < selectableFigures(state) - 1);
	const moved = isAmongFigures ? selectFigure(state, by) : state;
	return moved === state ? scrolled(state, state.scroll + by) : inSight(moved);
}

function selectFigure(state: State, by: number): State {
	const figure = clamp(state.figure + by, 0, selectableFigures(state) - 1);
	return figure === state.figure ? state : {...state, figure};
}

function selectItem(state: State, to: number): State {
	const item = clamp(to, 0, selectableItems(state) - 1);
	return item === state.item ? state : inSight({...state, item});
}

/** Scrolls so far that what is selected can be seen. */
function inSight(state: State): State {
	const row = selectedRow(state);
	if (row === undefined) return state;
	const last = row + 1 - pageRows(state);
	return scrolled(state, Math.max(last, Math.min(state.scroll, row)));
}
