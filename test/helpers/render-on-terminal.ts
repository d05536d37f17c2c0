import type {WriteStream} from 'node:tty';
import {render} from 'ink';
import type {ReactNode} from 'react';
import type {Size} from '../../source/board/state.ts';
import {openOutput} from '../../source/terminal/output.ts';
import {alignColumns} from '../../source/ui/text/align-columns.ts';
import {followCursor} from './follow-cursor.ts';
import {terminalWith, type WidthConvention} from './width-conventions.ts';

interface TerminalModel extends Size {
	/** How the terminal counts the cells of a text; xterm.js by itself unless told otherwise. */
	readonly convention?: WidthConvention;
}

/** Renders a tree with Ink, incrementally as on the board, to a terminal model of that size. */
export function renderOnTerminal(tree: ReactNode, {columns, rows, convention = 'xterm.js'}: TerminalModel) {
	const terminal = terminalWith(convention, {columns, rows});
	const isCursorHidden = followCursor(terminal);
	const stdout = {columns, rows, writableLength: 0, write: (text: string) => terminal.write(text)};
	const ink = render(tree, {
		stdout: openOutput(stdout as unknown as WriteStream, alignColumns) as unknown as WriteStream,
		alternateScreen: true,
		incrementalRendering: true,
		interactive: true,
		patchConsole: false,
		exitOnCtrlC: false,
		maxFps: 60,
	});
	return {
		ink,
		terminal,
		/** Resolves when all that was rendered stands on the terminal. */
		flushed: async () => {
			await ink.waitUntilRenderFlush();
			await new Promise<void>(resolve => terminal.write('', resolve));
		},
		isCursorHidden,
		/** What stands in each cell of each row: '' where nothing was written, and in the right half of a wide letter. */
		cells: (): readonly (readonly string[])[] =>
			Array.from({length: rows}, (_, row) => {
				const line = terminal.buffer.active.getLine(row);
				return Array.from({length: columns}, (_, column) => line?.getCell(column)?.getChars() ?? '');
			}),
	};
}
