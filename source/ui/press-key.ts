import type {BoardEvent} from '../board/event.ts';
import {actionOf} from '../board/key-action.ts';
import type {BoardAction, Effect} from '../board/key-binding.ts';
import type {State} from '../board/state.ts';
import type {Store} from '../board/store.ts';
import {measureViewport} from './measure-viewport.ts';

interface KeyPress {
	/** As key bindings name it: `up`, `ctrl+l`, or the character. */
	readonly name: string;
	/** ms since 1970 */
	readonly now: number;
	/** Told what the key asks of the program rather than of the board. */
	readonly onEffect: (effect: Effect) => void;
}

/** Does what a key does now. On a locked board a key that does nothing does not even stop the rotation. */
export function pressKey(store: Store, {name, now, onEffect}: KeyPress): void {
	const state = store.getState();
	if (state.settings.isLocked && actionOf(state, name) === undefined) return;
	store.dispatch({type: 'user-active', now});
	const action = actionOf(store.getState(), name);
	if (typeof action === 'string') onEffect(action);
	else if (action !== undefined) store.dispatch(measured(store.getState(), action));
}

/** The event of a key, with what a movement depends on. */
export function measured(state: State, action: BoardAction | BoardEvent): BoardEvent {
	switch (action.type) {
		case 'moved':
		case 'paged':
		case 'jumped':
			return {...action, viewport: measureViewport(state)};
		default:
			return action;
	}
}
