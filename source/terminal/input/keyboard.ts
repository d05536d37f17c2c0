import type {ReadStream} from 'node:tty';
import type {Token} from './key-sequences.ts';
import {keyAtSamePlace} from './keyboard-layouts.ts';
import {giveUpWaiting, initialState, type Tokenized, tokenize, waitingFor} from './tokenizer.ts';

interface KeyboardOptions {
	/**
	 * How long after ESC the rest of a sequence may come, in ms; after that it is the Esc key. Once more than ESC has come,
	 * the rest may take ten times as long, counted from the last chunk.
	 */
	readonly escapeTimeout?: number;
}

export interface Keyboard {
	/** For Ink: each `read()` returns one key, a run of text or one paste. Everything else is the terminal's own. */
	readonly stdin: ReadStream;
	/**
	 * For characters typed outside text fields: what the same key types on a US keyboard. Known from the terminal if it
	 * reports base keys (kitty keyboard protocol), else from `keyAtSamePlace`.
	 */
	readonly commandKey: (character: string) => string;
}

/** More characters than any keyboard has. */
const maxBaseKeys = 500;

/**
 * Wraps a terminal so that Ink gets only whole keys and pastes: by itself Ink takes replies of the terminal for keys, and
 * ESC for the Esc key after 20 ms. Reads only when Ink does; the encoding must be set, as Ink does.
 */
export function openKeyboard(terminal: ReadStream, {escapeTimeout = 100}: KeyboardOptions = {}): Keyboard {
	const baseKeys = new Map<string, string>();
	let state = initialState;
	/** What Ink has not read yet, in reverse order. */
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
		// After a busy spell the rest may be waiting to be read. Node reads it before it runs immediates.
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
			// Another program has the terminal now, and the rest of the sequence goes there.
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
