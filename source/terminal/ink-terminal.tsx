import type {Writable} from 'node:stream';
import type {ReadStream, WriteStream} from 'node:tty';
import {render, type SuspendTerminal, useApp} from 'ink';
import {createRef, type ReactElement, type Ref, useImperativeHandle} from 'react';
import {type Output, sizeOf, type TerminalSize} from './output.ts';

interface InkOptions {
	readonly tree: ReactElement;
	readonly stdin: ReadStream;
	/** The terminal itself, which tells when its size changes. */
	readonly stdout: WriteStream;
	/** What is drawn goes there. */
	readonly output: Output;
	/** Text is printed below what was printed before, for a screen reader, instead of drawn full-screen. */
	readonly isScreenReader: boolean;
	/** Told a new size before the tree is drawn in it. */
	readonly onResize: (size: TerminalSize) => void;
}

/** The one owner of the terminal: screen, cursor, keyboard and modes are Ink's until it is closed. */
export type InkTerminal = ReturnType<typeof openInkTerminal>;

const beginSynchronizedUpdate = '\u001B[?2026h';
const endSynchronizedUpdate = '\u001B[?2026l';
const eraseScreen = '\u001B[H\u001B[2J';

/** Draws the tree with Ink until closed. */
export function openInkTerminal(options: InkOptions) {
	const {stdin, stdout, output, isScreenReader, onResize} = options;
	const suspendRef = createRef<SuspendTerminal>();
	let isClosed = false;
	let isSuspended = false;
	let isRepainting = false;
	const tree = (
		<>
			{options.tree}
			<SuspendHandle ref={suspendRef} />
		</>
	);
	takeSize();
	// Ink does so only after it has drawn: until then the terminal would write a key that is pressed over the board.
	if (stdin.isTTY) stdin.setRawMode(true);
	// Ink draws from where the cursor stands, which is behind what has been typed so far.
	if (!isScreenReader) output.write('\r');
	const ink = render(tree, {
		stdin,
		// Of a terminal Ink uses only what an output has.
		stdout: output as Writable as WriteStream,
		isScreenReaderEnabled: isScreenReader,
		// A screen reader can go back to what was said only on the normal screen.
		alternateScreen: !isScreenReader,
		incrementalRendering: !isScreenReader,
		// Ink would draw nothing where CI is set.
		interactive: true,
		exitOnCtrlC: false,
		maxFps: 60,
	});
	const ended = ink.waitUntilExit();
	stdout.on('resize', () => output.whenDrained(resize));

	function takeSize() {
		const size = sizeOf(stdout);
		Object.assign(output, size);
		onResize(size);
	}

	function resize() {
		if (isClosed) return;
		takeSize();
		repaint();
	}

	/** Ink moves the cursor relative to where it left it, so it must start anew after output that is not its own. */
	function repaint() {
		if (isClosed || isSuspended || isScreenReader) return;
		isRepainting = true;
		output.write(beginSynchronizedUpdate);
		ink.clear();
		output.write(eraseScreen);
		ink.rerender(tree);
		void ink.waitUntilRenderFlush().then(endRepainting);
	}

	function endRepainting() {
		if (isRepainting) output.write(endSynchronizedUpdate);
		isRepainting = false;
	}

	return {
		/** Resolves when Ink has ended; rejects with what a component has thrown. */
		ended,
		/** Draws every cell again, whatever other programs have left on the screen. */
		repaint: () => output.whenDrained(repaint),
		isSuspended: () => isSuspended,
		/**
		 * Gives the terminal back as it was found, waits for `meanwhile`, and takes it again. Resolves with false where
		 * that is not possible, since it is suspended or closed already, or was closed meanwhile.
		 */
		suspend: async (meanwhile: () => Promise<void>): Promise<boolean> => {
			if (isClosed || isSuspended || suspendRef.current === null) return false;
			isSuspended = true;
			const suspension = await suspendRef.current();
			await new Promise<void>(resolve => output.whenDrained(resolve));
			if (!isClosed) await meanwhile();
			// Closed meanwhile, it must never take the terminal again.
			if (isClosed) return false;
			isSuspended = false;
			await suspension.resume();
			return true;
		},
		/** Gives the terminal back as it was found; resolves when it has taken all output. */
		close: async () => {
			isClosed = true;
			endRepainting();
			ink.unmount();
			await ended.catch(() => {});
		},
	};
}

/** Gives what stands outside of the tree the way in which Ink hands the terminal back. */
function SuspendHandle({ref}: {readonly ref: Ref<SuspendTerminal>}) {
	const {suspendTerminal} = useApp();
	useImperativeHandle(ref, () => suspendTerminal, [suspendTerminal]);
	return null;
}
