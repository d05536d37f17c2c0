import type {WriteStream} from 'node:tty';
import type {Store} from './board/store.ts';

/** A terminal that may take what it is given slowly, or not at all, without holding up the program. */
export interface Screen {
	readonly write: (text: string) => void;
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

/** An unblocked terminal as a screen. Whoever draws only when it is free has a frame or two to be kept. */
export function openScreen(terminal: Pick<WriteStream, 'write' | 'writableLength'>): Screen {
	const waiting = new Set<() => void>();
	let isAsked = false;

	function whenFree(callback: () => void) {
		if (terminal.writableLength === 0) callback();
		else waiting.add(callback);
	}

	function free() {
		isAsked = false;
		if (terminal.writableLength > 0) return ask();
		const due = [...waiting];
		waiting.clear();
		for (const callback of due) whenFree(callback);
	}

	function ask() {
		if (isAsked) return;
		isAsked = true;
		terminal.write('', free);
	}

	return {
		whenFree,
		write: text => {
			terminal.write(text);
			if (terminal.writableLength > 0) ask();
		},
	};
}

/** The store, whose listeners hear of changes only while the screen is free: all that came meanwhile is then one change. */
export function paced(store: Store, screen: Screen): Store {
	return {...store, subscribe: onChange => store.subscribe(() => screen.whenFree(onChange))};
}
