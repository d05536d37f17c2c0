import type {Viewport} from '../event.ts';
import {indexOfRegion} from '../lookup.ts';
import {focusOf, regionsInOrder, selectableFigures, selectableItems} from '../selectors.ts';
import type {State} from '../state.ts';
import {feedTop, pageFeed, scrollFeed, withFeed} from './feed.ts';
import {clamp, pageRows, scrollBy, scrollTo} from './scroll.ts';

/** One step on or back in what the keyboard is in. */
export function move(state: State, by: number, viewport: Viewport): State {
	if (movesSelection(state)) return select(state, by);
	if (listsItems(state)) return selectItem(state, state.item + by, viewport);
	if (state.overlay !== undefined) return scrollBy(state, by, viewport);
	const focus = focusOf(state);
	if (focus === 'feed') return scrollFeed(state, by, viewport.feed);
	if (focus === 'totals') return selectFigure(state, by);
	return focus === 'region' ? walkRegion(state, by, viewport) : scrollBy(state, by, viewport);
}

/** A page on or back. */
export function page(state: State, by: number, viewport: Viewport): State {
	const rows = by * pageRows(viewport);
	if (listsItems(state)) return selectItem(state, state.item + rows, viewport);
	if (state.overlay === undefined && focusOf(state) === 'regions') return select(state, rows);
	if (state.overlay === undefined && focusOf(state) === 'feed') return pageFeed(state, by, viewport.feed);
	return scrollBy(state, rows, viewport);
}

/** To the first or the last. */
export function jump(state: State, to: 'first' | 'last', viewport: Viewport): State {
	const end = to === 'first' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
	if (movesSelection(state)) return select(state, end);
	if (listsItems(state)) return selectItem(state, end, viewport);
	if (state.overlay === undefined && focusOf(state) === 'feed') return scrollFeed(state, end, viewport.feed);
	return scrollTo(state, end, viewport);
}

function movesSelection(state: State): boolean {
	const {overlay, isTyping} = state;
	return overlay === 'region' || isTyping || (overlay === undefined && focusOf(state) === 'regions');
}

function listsItems({overlay}: State): boolean {
	return overlay === 'alarms' || overlay === 'changes';
}

function select(state: State, by: number): State {
	const regions = regionsInOrder(state);
	const from = Math.max(0, indexOfRegion(regions, state.selected));
	const selected = regions[clamp(from + by, 0, regions.length - 1)]?.id;
	if (selected === undefined || selected === state.selected) return state;
	const moved = {...state, selected, scroll: 0, figure: 0};
	return state.isAboutRegion ? withFeed(moved, feedTop) : moved;
}

/** From figure to figure, and past the last one from row to row. */
function walkRegion(state: State, by: number, viewport: Viewport): State {
	const row = viewport.itemRows[state.figure];
	const isAmongFigures =
		row !== undefined && (by < 0 ? state.scroll <= row : state.figure < selectableFigures(state) - 1);
	const moved = isAmongFigures ? selectFigure(state, by) : state;
	return moved === state
		? scrollBy(state, by, viewport)
		: scrollIntoView(moved, viewport.itemRows[moved.figure], viewport);
}

function selectFigure(state: State, by: number): State {
	const figure = clamp(state.figure + by, 0, selectableFigures(state) - 1);
	return figure === state.figure ? state : {...state, figure};
}

function selectItem(state: State, to: number, viewport: Viewport): State {
	const item = clamp(to, 0, selectableItems(state) - 1);
	return item === state.item ? state : scrollIntoView({...state, item}, viewport.itemRows[item], viewport);
}

/** Scrolls so far that a row can be seen. */
function scrollIntoView(state: State, row: number | undefined, viewport: Viewport): State {
	if (row === undefined) return state;
	const last = row + 1 - pageRows(viewport);
	return scrollTo(state, Math.max(last, Math.min(state.scroll, row)), viewport);
}
