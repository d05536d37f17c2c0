import {existsSync} from 'node:fs';
import {resolve} from 'node:path';
import type {WriteStream} from 'node:tty';
import {initialState} from '../config/initial-state.ts';
import type {BoardOptions} from '../config/parse-arguments.ts';
import {openPreferences, preferencesPath} from '../config/preferences.ts';
import {sanitize} from '../incident/sanitize.ts';
import {isColorless} from '../terminal/colour.ts';
import {sizeOf} from '../terminal/output.ts';
import {handlePrintErrors} from '../terminal/print-errors.ts';
import {print} from './print.ts';

interface ShowOptions {
	readonly options: BoardOptions;
	/** The file shown where neither the command line nor the preferences name one. */
	readonly bundledFile: string;
	/** The folder of the maps that come with the program. */
	readonly mapsFolder: string;
	readonly isAscii: boolean;
	/** The streams below are used instead of its own. */
	readonly process: NodeJS.Process;
	readonly stdout: WriteStream;
	readonly stderr: WriteStream;
}

const dumbTerminal = 'a terminal without a cursor to move (TERM=dumb) cannot show the board; printed once:';

/** Shows an incident: full-screen on a terminal, else printed once. The process ends with the board, or when all is printed. */
export async function show({options, process, stdout, stderr, ...given}: ShowOptions): Promise<void> {
	const {bundledFile, mapsFolder, isAscii} = given;
	const {stdin, env} = process;
	const preferences = openPreferences(preferencesPath(process));
	const {remembered, warning} = preferences;
	const last = remembered.file !== undefined && existsSync(remembered.file) ? remembered.file : bundledFile;
	const path = options.file === undefined ? last : resolve(options.file);
	const state = initialState(options, remembered, {
		now: Date.now(),
		size: sizeOf(stdout),
		path: sanitize(path),
		isColorless: isColorless({env, isTTY: stdout.isTTY, isColorWanted: options.color}),
		transliterate: isAscii ? (await import('../ui/text/transliterate.ts')).transliterate : undefined,
		hasKeyboard: stdin.isTTY && typeof stdin.setRawMode === 'function',
		roomZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
	});
	const shared = {
		incidentSource: {path, now: Date.now},
		initialState: state,
		// The variable is the one that all programs made with Ink know.
		isScreenReader: options.screenReader || env.INK_SCREEN_READER === 'true',
		stdout,
		stderr,
	};
	const isTerminal = stdout.isTTY && !options.once;
	if (isTerminal && env.TERM !== 'dumb') {
		const {board} = await import('./board.ts');
		return board({...shared, mapsFolder, process, stdin, options, preferences});
	}
	if (isTerminal) stderr.write(`sitboard: ${dumbTerminal}\n`);
	if (warning !== undefined) stderr.write(`sitboard: ${sanitize(warning.whole)}\n`);
	handlePrintErrors({process, stdout, stderr, closedStatus: 0, errorStatus: 1});
	const columns = options.columns ?? (stdout.isTTY ? state.size.columns : 100);
	process.exitCode = await print({...shared, columns});
}
