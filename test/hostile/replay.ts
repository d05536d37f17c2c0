import xterm from '@xterm/headless';
import {foreignIn} from './scan.ts';

/** What a program's output did to a terminal besides drawing on it. */
export interface Replayed {
	/** The first thing printed that is neither text nor one of the board's own sequences. */
	readonly foreign: string | undefined;
	/** What the terminal said to the program. */
	readonly answers: readonly string[];
	readonly titles: readonly string[];
	readonly bells: number;
	readonly links: readonly string[];
}

/** What a program may do that draws, and no more. */
export const onlyDrawn: Replayed = {foreign: undefined, answers: [], titles: [], bells: 0, links: []};

/** Sends all that a program printed to a terminal of this size, and tells what that did. */
export async function replayed(printed: string, columns = 80, rows = 24): Promise<Replayed> {
	const terminal = new xterm.Terminal({cols: columns, rows, allowProposedApi: true});
	const answers: string[] = [];
	const titles: string[] = [];
	let bells = 0;
	const links: string[] = [];
	terminal.onData(answer => answers.push(answer));
	terminal.onBinary(answer => answers.push(answer));
	terminal.onTitleChange(title => titles.push(title));
	terminal.onBell(() => (bells += 1));
	terminal.parser.registerOscHandler(8, link => links.push(link) > 0);
	await new Promise<void>(resolve => terminal.write(printed, resolve));
	terminal.dispose();
	return {foreign: foreignIn(printed), answers, titles, bells, links};
}
