import type {BoardEvent} from './event.ts';
import {reducer} from './reducer.ts';
import type {State} from './state.ts';

/** Holds the state of one board; everything that happens to it comes in through `dispatch`. */
export interface Store {
	readonly getState: () => State;
	readonly dispatch: (event: BoardEvent) => void;
	/** Calls back after every change; returns the way to stop that. */
	readonly subscribe: (onChange: () => void) => () => void;
}

export function createStore(start: State): Store {
	let state = start;
	const listeners = new Set<() => void>();
	return {
		getState: () => state,
		dispatch: event => {
			const next = reducer(state, event);
			if (next === state) return;
			state = next;
			for (const listener of listeners) listener();
		},
		subscribe: onChange => {
			listeners.add(onChange);
			return () => listeners.delete(onChange);
		},
	};
}
