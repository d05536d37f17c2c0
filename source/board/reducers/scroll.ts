import type {Viewport} from '../event.ts';
import {selectableFigures, selectableItems} from '../selectors.ts';
import type {State} from '../state.ts';

/** The text in the viewport scrolled so that its first row is `to`, as far as it goes. */
export function scrollTo(state: State, to: number, viewport: Viewport): State {
	const scroll = clamp(to, 0, mostScroll(viewport));
	return scroll === state.scroll ? state : {...state, scroll};
}

/** Scrolled by so many rows from where it stands; it may have been shortened since it was scrolled there. */
export function scrollBy(state: State, by: number, viewport: Viewport): State {
	return scrollTo(state, Math.min(state.scroll, mostScroll(viewport)) + by, viewport);
}

/** How far the text in the viewport scrolls, in rows. */
export function mostScroll({lines, rows}: Viewport): number {
	return Math.max(0, lines - rows);
}

/** Rows of a page, less one that stays in view. */
export function pageRows({rows}: Viewport): number {
	return Math.max(1, rows - 1);
}

/** Nothing is selected that is not there: after another file, another order. */
export function withSelectionInBounds(state: State): State {
	const figure = clamp(state.figure, 0, selectableFigures(state) - 1);
	const item = clamp(state.item, 0, selectableItems(state) - 1);
	return figure === state.figure && item === state.item ? state : {...state, figure, item};
}

/** The nearest value from `low` to `high`; `low` where that is the larger one. */
export function clamp(value: number, low: number, high: number): number {
	return Math.max(low, Math.min(value, Math.max(low, high)));
}
