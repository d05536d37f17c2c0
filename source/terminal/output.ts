import {Writable} from 'node:stream';
import type {WriteStream} from 'node:tty';

/** Columns and rows, in cells. */
export interface TerminalSize {
	readonly columns: number;
	readonly rows: number;
}

/** What Ink writes to: a terminal that may take its output slowly, or not at all, without blocking the program. */
export interface Output extends Writable, TerminalSize {
	readonly isTTY: true;
	/** Calls back at once where the terminal has taken all output, else as soon as it has; the same function only once. */
	readonly whenDrained: (callback: () => void) => void;
}

/** The size of a terminal; some do not know theirs. */
export function sizeOf({columns, rows}: Pick<WriteStream, 'columns' | 'rows'>): TerminalSize {
	return {columns: columns || 80, rows: rows || 24};
}

/**
 * Makes writing to a terminal asynchronous. By itself Node blocks in each write until the terminal has taken it, and
 * handles no signal meanwhile; only the stream's inner handle can change that.
 */
export function unblock(terminal: {readonly isTTY?: boolean}): void {
	const {_handle} = terminal as {readonly _handle?: {readonly setBlocking?: (isBlocking: boolean) => void}};
	if (terminal.isTTY === true) _handle?.setBlocking?.(false);
}

/**
 * Wraps an unblocked terminal; what is written goes through `transform`. Its size is the one at this moment: whoever
 * draws sets it anew before drawing at another.
 */
export function openOutput(terminal: WriteStream, transform: (output: string) => string): Output {
	const waiting = new Set<() => void>();
	const output: Output = Object.assign(
		new Writable({
			decodeStrings: false,
			write(chunk: string, _encoding, done) {
				terminal.write(transform(chunk));
				// At once where possible: what is written in the program's last moment must get out.
				if (terminal.writableLength === 0) return done();
				terminal.write('', () => {
					done();
					callBack();
				});
			},
		}),
		sizeOf(terminal),
		{
			isTTY: true as const,
			whenDrained: (callback: () => void) => {
				if (output.writableLength === 0) callback();
				else waiting.add(callback);
			},
		},
	);
	/** A callback may fill the terminal again: the others then go on waiting. */
	function callBack() {
		if (output.writableLength > 0) return;
		const due = [...waiting];
		waiting.clear();
		for (const callback of due) output.whenDrained(callback);
	}
	return output;
}
