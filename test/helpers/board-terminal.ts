import {linkSync, mkdirSync, readFileSync, utimesSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {type BoardClock, boardClock} from '../../scripts/soak/board-clock.ts';
import {type TemporaryFolder, temporaryFolder} from './temporary-folder.ts';
import {openTerminal, type Terminal, type TerminalOptions} from './terminal.ts';

const root = join(import.meta.dirname, '..', '..');

/** The program as it is shipped. */
export const cli = join(root, 'dist', 'cli.js');

/** The text of the incident that the project ships. */
export const realText = readFileSync(join(root, 'data', 'ukraine-2025-06-06.json'), 'utf8');

/** The real incident with its first statement alone, so that no feed turns while time passes. */
export const oneStatement = JSON.stringify({
	...JSON.parse(realText),
	quotes: JSON.parse(realText).quotes.slice(0, 1),
});

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

/** When the file was changed: so long ago that by the clock of today the board's words for its age stand still. */
export const changedAt = new Date('2025-06-06T09:40:00+03:00');

/** What a clock that stands still shows at first: a minute later. */
const stillMoment = Date.parse('2025-06-06T09:41:27+03:00');

/** By a clock that stands still, what the board does within a second takes real time, ms. */
const realBelow = 500;

/** A board in a terminal, on a file of its own. */
export interface OpenBoard extends AsyncDisposable {
	readonly board: Terminal;
	readonly folder: TemporaryFolder;
	/** The incident file's path. */
	readonly file: string;
}

/** A board whose screen changes only with its file, by a key, or when its clock is told to go on. */
export interface StillBoard extends OpenBoard {
	readonly clock: BoardClock;
	/** Lets so many seconds pass, and returns the screen once it shows the time that it is then. */
	readonly advance: (seconds: number) => Promise<string>;
}

interface BoardOptions extends Omit<TerminalOptions, 'command' | 'args'> {
	readonly flags?: readonly string[];
	/** What the file holds, changed at `changedAt`; the real incident if not given, and null where there is to be no file. */
	readonly text?: string | null;
	/** Works on the file before the board starts; returns the path that the board is given. */
	readonly prepare?: (file: string, folder: TemporaryFolder) => string | undefined;
	/** What a shell puts behind the command, such as `</dev/null`. */
	readonly redirection?: string;
	/** What to wait for. */
	readonly until?: string | RegExp;
}

/** Opens the board on a copy of the real incident and waits until it shows it. */
export function openBoard(options: BoardOptions = {}): Promise<OpenBoard> {
	return open(options, temporaryFolder());
}

/**
 * Does the same with a clock that stands still at 09:41:27 in Kyiv, a minute after the file was changed: nothing ages,
 * blinks or turns until the clock is told to go on. The file is followed as ever.
 */
export async function openStillBoard(options: BoardOptions = {}): Promise<StillBoard> {
	const folder = temporaryFolder();
	const clock = stillClock(folder);
	const opened = await open(options, folder, clock);
	return {...opened, clock, advance: seconds => advance(opened.board, clock, seconds)};
}

/** How the board writes a moment's time in Kyiv: 09:41:27. */
const kyivTime = new Intl.DateTimeFormat('en-GB', {timeStyle: 'medium', timeZone: 'Europe/Kyiv'});

/** Lets so many seconds pass on a board's clock, and returns the screen once it shows the time that it is then. */
export async function advance(board: Terminal, clock: BoardClock, seconds: number): Promise<string> {
	const time = kyivTime.format(await clock.advance(1000 * seconds));
	return board.waitFor(`${time} Kyiv`);
}

/**
 * Gives a file a second name in another folder: what is written through that is no event in the folder of the first,
 * and so found by a look alone. Returns the second name.
 */
export function secondName(file: string): string {
	const other = join(dirname(file), 'other', 'name.json');
	mkdirSync(dirname(other), {recursive: true});
	linkSync(file, other);
	return other;
}

/** The clock of `openStillBoard` for a board that a test starts by itself. */
export function stillClock(folder: TemporaryFolder): BoardClock {
	return boardClock({socket: join(folder.path, 'clock'), start: stillMoment, realBelow, step: 1000});
}

async function open(
	{
		flags = [],
		text = realText,
		prepare,
		redirection,
		until = /DEVELOPING.* q quit/s,
		...terminal
	}: BoardOptions,
	folder: TemporaryFolder,
	clock?: BoardClock,
): Promise<OpenBoard> {
	const name = 'incident.json';
	const file = text === null ? join(folder.path, name) : folder.file(name, text);
	if (text !== null) utimesSync(file, changedAt, changedAt);
	const opened = prepare?.(file, folder) ?? file;
	const args = [...(clock?.nodeArguments ?? []), cli, ...flags, opened];
	const board = openTerminal({
		...terminal,
		...(redirection === undefined
			? {command: 'node', args}
			: {command: 'sh', args: ['-c', `exec "$0" "$@" ${redirection}`, 'node', ...args]}),
		env: {...clock?.variables, ...terminal.env},
	});
	const close = async () => {
		await board.close();
		clock?.close();
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
