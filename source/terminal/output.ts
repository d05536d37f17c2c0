import {Writable} from 'node:stream';
import type {WriteStream} from 'node:tty';
import type {Size} from '../board/state.ts';
import type {Store} from '../board/store.ts';

/** What Ink draws on: a terminal that may take what it is given slowly, or not at all, without holding up the program. */
export interface Screen extends Writable, Size {
	readonly isTTY: true;
	/** Calls back at once where the terminal has taken everything, else as soon as it has; the same function but once. */
	readonly whenFree: (callback: () => void) => void;
}

interface Handle {
	readonly setBlocking?: (isBlocking: boolean) => void;
}

/**
 * Node waits in every write to a terminal until it is taken, and hears no signal in that time: from here on it does not
 * wait, and keeps what was not taken yet. It has no other way for this than the stream's inner handle.
 */
export function unblock(terminal: {readonly isTTY?: boolean}): void {
	if (terminal.isTTY !== true) return;
	(terminal as {readonly _handle?: Handle})._handle?.setBlocking?.(false);
}

/** An unblocked terminal as a screen of that size. Whoever draws only when it is free has a frame or two to be kept. */
export function openScreen(terminal: WriteStream, size: Size): Screen {
	const waiting = new Set<() => void>();
	const free = () => {
		if (screen.writableLength > 0) return;
		const due = [...waiting];
		waiting.clear();
		for (const callback of due) screen.whenFree(callback);
	};
	const screen: Screen = Object.assign(
		new Writable({
			decodeStrings: false,
			write(chunk, _encoding, done) {
				terminal.write(chunk);
				// At once where it can be: what is written in the last moment of the program must get through.
				if (terminal.writableLength === 0) return done();
				terminal.write('', () => {
					done();
					free();
				});
			},
		}),
		size,
		{
			isTTY: true as const,
			whenFree: (callback: () => void) => {
				if (screen.writableLength === 0) callback();
				else waiting.add(callback);
			},
		},
	);
	return screen;
}

/** The store, whose listeners hear of changes only while the screen is free: all that came meanwhile is then one change. */
export function paced(store: Store, screen: Screen): Store {
	return {...store, subscribe: onChange => store.subscribe(() => screen.whenFree(onChange))};
}
