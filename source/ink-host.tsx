import {Writable} from 'node:stream';
import type {ReadStream, WriteStream} from 'node:tty';
import {render, type SuspendTerminal, type TerminalSuspension} from 'ink';
import {createRef} from 'react';
import type {Effect} from './board/command.ts';
import type {Size} from './board/state.ts';
import type {Store} from './board/store.ts';
import {interruptible} from './interruptible.ts';
import {paced, type Screen} from './screen.ts';
import {App} from './ui/app.tsx';

interface Hosted {
	readonly stdin: ReadStream;
	readonly screen: Screen;
	readonly store: Store;
	readonly size: Size;
	/** Says in sentences, once each, what a screen reader is to read. */
	readonly isSpoken: boolean;
	/** ms since 1970 */
	readonly now: () => number;
	readonly onEffect: (effect: Effect) => void;
}

/** Ink on a terminal: it reads the keys, and speaks to screen readers. */
export interface Host {
	/** Gives the keyboard back, until told to resume. */
	readonly suspend: () => Promise<TerminalSuspension>;
	/** Resolves when it has ended, rejects when it cannot go on. */
	readonly ended: Promise<unknown>;
	readonly resize: (size: Size) => void;
	/** Gives the keyboard back for good. */
	readonly close: () => Promise<void>;
}

/** Mounts Ink, which has the keyboard from then on. */
export function hostOn({stdin, screen, store, size, isSpoken, now, onEffect}: Hosted): Host {
	const suspendRef = createRef<SuspendTerminal>();
	const stdout = streamTo(isSpoken ? screen : onlyPasting(screen), size);
	const ink = render(
		<App store={paced(store, screen)} now={now} onEffect={onEffect} suspendRef={suspendRef} />,
		{
			stdin: interruptible(stdin),
			// Ink asks for a terminal, and uses what a stream to one has.
			stdout: stdout as Writable as WriteStream,
			isScreenReaderEnabled: isSpoken,
			interactive: true,
			exitOnCtrlC: false,
		},
	);
	const ended = ink.waitUntilExit();
	return {
		suspend: async () => {
			if (suspendRef.current === null) throw new Error('Ink has ended');
			return suspendRef.current();
		},
		ended,
		resize: to => Object.assign(stdout, to).emit('resize'),
		close: async () => {
			ink.unmount();
			await ended.catch(() => {});
		},
	};
}

/** Where the board is drawn, Ink has nothing to draw: all that the terminal is to hear of it is the mode of pasting. */
function onlyPasting(screen: Screen): Screen {
	const modes = ['\u001B[?2004h', '\u001B[?2004l'];
	return {...screen, write: text => (modes.includes(text) ? screen.write(text) : undefined)};
}

function streamTo(screen: Screen, size: Size): Writable {
	const stream = new Writable({
		decodeStrings: false,
		write(chunk, _encoding, done) {
			screen.write(chunk);
			screen.whenFree(done);
		},
	});
	return Object.assign(stream, size, {isTTY: true});
}
