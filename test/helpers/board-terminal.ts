import {readFileSync, utimesSync} from 'node:fs';
import {join} from 'node:path';
import {type TemporaryFolder, temporaryFolder} from './temporary-folder.ts';
import {openTerminal, type Terminal, type TerminalOptions} from './terminal.ts';

const root = join(import.meta.dirname, '..', '..');

/** The program as it is shipped. */
export const cli = join(root, 'dist', 'cli.js');

/** The text of the incident that the project ships. */
export const realText = readFileSync(join(root, 'data', 'ukraine-2025-06-06.json'), 'utf8');

/** The real incident with another number of dead; from 1 to 9 the text keeps its size. */
export function textWithKilled(count: number): string {
	return replaced('"at least 4"', `"at least ${count}"`);
}

/** What the board shows of `textWithKilled` where there is no room for large figures. */
export function killed(count: number): RegExp {
	return new RegExp(`^ at least ${count} `, 'm');
}

/** The real incident's text with its first `what` replaced; one that is not there is a mistake in the test. */
export function replaced(what: string, by: string): string {
	if (!realText.includes(what)) throw new Error(`the real incident holds no ${what}`);
	return realText.replace(what, () => by);
}

/** Where a piece of text stands, as editors count: `line 3, column 7`. */
export function placeOf(text: string, piece: string): string {
	const before = text.slice(0, text.indexOf(piece)).split('\n');
	return `line ${before.length}, column ${(before.at(-1) ?? '').length + 1}`;
}

/** A moment for the file to have been changed at, so long ago that the board's words for its age stand still. */
const changedAt = new Date('2025-06-06T09:40:00+03:00');

/** A board in a terminal, on a file of its own. */
export interface OpenBoard extends AsyncDisposable {
	readonly board: Terminal;
	readonly folder: TemporaryFolder;
	/** The incident file's path. */
	readonly file: string;
}

interface BoardOptions extends Omit<TerminalOptions, 'command' | 'args'> {
	readonly flags?: readonly string[];
	/** What the file holds, changed at `changedAt`; the real incident if not given, and null where there is to be no file. */
	readonly text?: string | null;
	/** Works on the file before the board starts; returns the path that the board is given. */
	readonly prepare?: (file: string, folder: TemporaryFolder) => string | undefined;
	/** What to wait for. */
	readonly until?: string | RegExp;
}

/** Opens the board on a copy of the real incident and waits until it shows it. */
export async function openBoard(options: BoardOptions = {}): Promise<OpenBoard> {
	const {flags = [], text = realText, prepare, until = /DEVELOPING.* q quit/s, ...terminal} = options;
	const folder = temporaryFolder();
	const name = 'incident.json';
	const file = text === null ? join(folder.path, name) : folder.file(name, text);
	if (text !== null) utimesSync(file, changedAt, changedAt);
	const opened = prepare?.(file, folder) ?? file;
	const board = openTerminal({...terminal, command: 'node', args: [cli, ...flags, opened]});
	const close = async () => {
		await board.close();
		folder.remove();
	};
	try {
		await board.waitFor(until);
	} catch (error) {
		await close();
		throw error;
	}
	return {board, folder, file, [Symbol.asyncDispose]: close};
}
