import {mostScroll} from '../scrolling.ts';
import {selectableFigures, selectableItems} from '../selectors.ts';
import type {State} from '../state.ts';

export function scrolled(state: State, to: number): State {
	const scroll = clamp(to, 0, mostScroll(state));
	return scroll === state.scroll ? state : {...state, scroll};
}

/** Nothing is selected, and nothing scrolled to, that is not there: after another size, another file, another order. */
export function inBounds(state: State): State {
	const scroll = clamp(state.scroll, 0, mostScroll(state));
	const figure = clamp(state.figure, 0, selectableFigures(state) - 1);
	const item = clamp(state.item, 0, selectableItems(state) - 1);
	const isSame = scroll === state.scroll && figure === state.figure && item === state.item;
	return isSame ? state : {...state, scroll, figure, item};
}

/** The nearest value from `low` to `high`; `low` where that is the larger one. */
export function clamp(value: number, low: number, high: number): number {
	return Math.max(low, Math.min(value, Math.max(low, high)));
}
