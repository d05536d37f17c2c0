import {type Key, useInput, usePaste} from 'ink';
import type {Effect} from '../board/key-binding.ts';
import type {Store} from '../board/store.ts';
import {pressKey} from './press-key.ts';

export interface KeyboardProps {
	readonly store: Store;
	/** ms since 1970 */
	readonly now: () => number;
	/** What the key that types a character types on a US keyboard: `q` for `й`. */
	readonly commandKey: (character: string) => string;
	readonly onEffect: (effect: Effect) => void;
}

/** Hands what is typed to the board, and what it asks of the program to `onEffect`. Needs a terminal in raw mode. */
export function Keyboard({store, now, commandKey, onEffect}: KeyboardProps) {
	const press = (name: string) => pressKey(store, {name, now: now(), onEffect});
	/** A command is a key, whatever its layout types; a text field takes the character. */
	const type = (character: string) =>
		press(keyOf(store.getState().isTyping ? character : commandKey(character)));
	useInput((input, key) => {
		const name = nameOf(input, key);
		// Keys typed fast arrive together.
		if (name === undefined) for (const character of input) type(character);
		else press(name);
	});
	usePaste(text => {
		if (store.getState().settings.isLocked) return;
		store.dispatch({type: 'user-active', now: now()});
		if (store.getState().isTyping) store.dispatch({type: 'filter-typed', text});
	});
	return null;
}

const named: readonly (readonly [keyof Key, string])[] = [
	['upArrow', 'up'],
	['downArrow', 'down'],
	['leftArrow', 'left'],
	['rightArrow', 'right'],
	['pageUp', 'pageup'],
	['pageDown', 'pagedown'],
	['home', 'home'],
	['end', 'end'],
	['return', 'enter'],
	['escape', 'escape'],
	['backspace', 'backspace'],
	['delete', 'backspace'],
];

/** The key that a character stands for where it came together with others. */
function keyOf(character: string): string {
	if (character === ' ') return 'space';
	if (character === '\r' || character === '\n') return 'enter';
	if (character === '\t') return 'tab';
	const code = character.charCodeAt(0);
	return code < 32 ? `ctrl+${String.fromCharCode(code + 96)}` : character;
}

/** A name for what is no character: `shift+tab`, `ctrl+l`, `up`; undefined for characters. */
function nameOf(input: string, key: Key): string | undefined {
	if (key.tab) return key.shift ? 'shift+tab' : 'tab';
	if (key.ctrl) return `ctrl+${input}`;
	const special = named.find(([flag]) => key[flag] === true)?.[1];
	if (special !== undefined) return special;
	return key.meta ? `alt+${input}` : undefined;
}
