import type {BoardAction, Effect, KeyBinding} from './key-binding.ts';
import {keyBindings} from './key-bindings.ts';
import type {State} from './state.ts';

/** What a key does now: an event for the board, an effect for the program, or nothing. */
export function actionOf(state: State, key: string): BoardAction | Effect | undefined {
	if (state.isTyping) return typed(key);
	if (state.settings.isLocked && key === 'ctrl+c') {
		return state.quitDeadline > state.now ? 'quit' : {type: 'quit-requested'};
	}
	return keyBindings.find(command => Object.hasOwn(command.keys, key) && isPossible(state, command))?.keys[
		key
	];
}

/** True for what can be done now; on a locked board, that is to look around. */
export function isPossible(state: State, {when, isNavigation = false}: KeyBinding): boolean {
	return (isNavigation || !state.settings.isLocked) && (when?.(state) ?? true);
}

/** While a filter is typed, characters are text; the few keys that are not are listed in the footer. */
function typed(key: string): BoardAction | Effect | undefined {
	if (key === 'ctrl+c') return 'quit';
	if (key === 'ctrl+l') return 'repaint';
	if (key === 'ctrl+z') return 'suspend';
	if (key === 'escape') return {type: 'filter-cleared'};
	if (key === 'enter' || key === 'tab') return {type: 'filter-applied'};
	if (key === 'backspace') return {type: 'filter-erased'};
	if (key === 'up') return {type: 'moved', by: -1};
	if (key === 'down') return {type: 'moved', by: 1};
	if (key === 'space') return {type: 'filter-typed', text: ' '};
	return [...key].length === 1 ? {type: 'filter-typed', text: key} : undefined;
}
