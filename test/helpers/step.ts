import type {BoardEvent} from '../../source/board/event.ts';
import type {BoardAction} from '../../source/board/key-binding.ts';
import {reducer} from '../../source/board/reducer.ts';
import type {State} from '../../source/board/state.ts';
import {dueEvents} from '../../source/ui/due-events.ts';
import {measured} from '../../source/ui/press-key.ts';

/** An event, or a movement that is measured on the board it happens to. */
export type Step = BoardAction | BoardEvent;

/** The state after an event on a running board: movements are measured, and after a tick what is due happens. */
export function step(state: State, event: Step): State {
	const next = reducer(state, measured(state, event));
	return event.type === 'ticked' ? dueEvents(next).reduce(reducer, next) : next;
}

/** The state after events, one after the other. */
export function play(state: State, ...events: readonly Step[]): State {
	return events.reduce(step, state);
}
