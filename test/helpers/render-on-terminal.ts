import {Writable} from 'node:stream';
import xterm from '@xterm/headless';
import {render} from 'ink';
import type {ReactNode} from 'react';
import type {Size} from '../../source/board/state.ts';

/** Renders a tree with Ink, incrementally as on the board, to a terminal model of that size. */
export function renderOnTerminal(tree: ReactNode, {columns, rows}: Size) {
	const terminal = new xterm.Terminal({cols: columns, rows, allowProposedApi: true, convertEol: true});
	const stdout = Object.assign(
		new Writable({
			decodeStrings: false,
			write(chunk, _encoding, done) {
				terminal.write(chunk, done);
			},
		}),
		{columns, rows, isTTY: true},
	) as unknown as NodeJS.WriteStream;
	const ink = render(tree, {
		stdout,
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
	};
}
