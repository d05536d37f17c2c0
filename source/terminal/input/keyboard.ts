import type {ReadStream} from 'node:tty';
import type {Token} from './key-sequences.ts';
import {keyAtSamePlace} from './keyboard-layouts.ts';
import {giveUpWaiting, initialState, type Tokenized, tokenize, waitingFor} from './tokenizer.ts';

interface KeyboardOptions {
	/** How long ESC may be the beginning of a sequence before it is the key, ms; other beginnings wait ten times as long. */
	readonly escapeTimeout?: number;
}

export interface Keyboard {
	/** The terminal as Ink is to have it: each `read()` returns a key, some text or a paste, and never part of one. */
	readonly stdin: ReadStream;
	/**
	 * For a character that is a command and not text: what the key that has typed it types on a US keyboard, as the
	 * terminal has told (kitty keyboard protocol), or else by the common layouts.
	 */
	readonly commandKey: (character: string) => string;
}

/** More characters than any keyboard has. */
const maxBaseKeys = 500;

/**
 * Stands between a terminal and Ink, and lets through only what is typed or pasted: Ink takes replies of the terminal for
 * keys, and ESC for a key after 20 ms. Reads nothing by itself, so that it begins and ends with Ink's own reading.
 */
export function openKeyboard(terminal: ReadStream, {escapeTimeout = 100}: KeyboardOptions = {}): Keyboard {
	const baseKeys = new Map<string, string>();
	let state = initialState;
	/** What Ink has not read yet, the last first. */
	let unread: Token[] = [];
	let timeout: NodeJS.Timeout | undefined;
	let immediate: NodeJS.Immediate | undefined;

	function accept(result: Tokenized) {
		clearTimeout(timeout);
		clearImmediate(immediate);
		state = result.state;
		unread = [...result.tokens.toReversed(), ...unread];
		const awaited = waitingFor(state);
		if (awaited === undefined) return;
		const patience = awaited === 'escape' ? escapeTimeout : 10 * escapeTimeout;
		// When the program was busy, what is awaited may have come but not been read: that is done before an immediate.
		timeout = setTimeout(() => {
			immediate = setImmediate(giveUp);
		}, patience).unref();
	}

	function giveUp() {
		accept(giveUpWaiting(state));
		if (unread.length > 0) terminal.emit('readable');
	}

	const own = {
		read(): string | null {
			while (unread.length === 0) {
				const chunk: unknown = terminal.read();
				if (chunk === null) return null;
				accept(tokenize(state, String(chunk)));
			}
			const token = unread.pop();
			if (token?.baseKey !== undefined && baseKeys.size < maxBaseKeys) {
				baseKeys.set(token.sequence, token.baseKey);
			}
			return token?.sequence ?? null;
		},
		setRawMode(isRaw: boolean): ReadStream {
			// Whoever has the terminal next reads the rest.
			if (!isRaw) {
				unread = [];
				accept({state: initialState, tokens: []});
			}
			terminal.setRawMode(isRaw);
			return stdin;
		},
	};
	const stdin: ReadStream = new Proxy(terminal, {
		get: (target, name) => Reflect.get(Object.hasOwn(own, name) ? own : target, name),
	});
	return {stdin, commandKey: character => baseKeys.get(character) ?? keyAtSamePlace(character)};
}
