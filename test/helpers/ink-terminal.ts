import {EventEmitter} from 'node:events';
import {render} from 'ink';
import type {ReactNode} from 'react';
import {alignColumns} from '../../source/ui/text/align-columns.ts';
import {terminalWith, type WidthConvention} from './width-conventions.ts';

interface Options {
	readonly convention: WidthConvention;
	readonly columns: number;
	readonly rows: number;
}

/** Ink as the board uses it, drawing on a terminal that counts cells by a convention. */
export function renderOnTerminal(first: ReactNode, {convention, columns, rows}: Options) {
	const terminal = terminalWith(convention, {columns, rows});
	const stdout = Object.assign(new EventEmitter(), {
		columns,
		rows,
		isTTY: true,
		write(text: string, callback?: () => void) {
			terminal.write(alignColumns(text), callback);
			return true;
		},
	});
	const ink = render(first, {
		stdout: stdout as unknown as NodeJS.WriteStream,
		interactive: true,
		alternateScreen: true,
		incrementalRendering: true,
		patchConsole: false,
	});
	return {
		terminal,
		unmount: ink.unmount,
		/** Draws this, and resolves with what then stands in each cell of each row: '' where nothing was written. */
		async show(node: ReactNode): Promise<readonly (readonly string[])[]> {
			ink.rerender(node);
			await ink.waitUntilRenderFlush();
			await new Promise<void>(resolve => terminal.write('', resolve));
			const {active} = terminal.buffer;
			return Array.from({length: rows}, (_, row) =>
				Array.from(
					{length: columns},
					(_, column) =>
						active
							.getLine(active.baseY + row)
							?.getCell(column)
							?.getChars() ?? '',
				),
			);
		},
	};
}
