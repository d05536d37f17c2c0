import {existsSync} from 'node:fs';
import {resolve} from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {setFlagsFromString} from 'node:v8';
import {initialState} from './config/initial-state.ts';
import {type BoardOptions, parseArguments} from './config/parse-arguments.ts';
import {openPreferences, preferencesPath} from './config/preferences.ts';
import {sanitize} from './incident/sanitize.ts';
import {isColorless} from './terminal/colour.ts';
import {needsAscii} from './terminal/locale.ts';
import {sizeOf} from './terminal/output.ts';
import {transformOutput} from './terminal/transform-output.ts';

/** The incident that comes with the program. */
const bundled = fileURLToPath(new URL('../data/ukraine-2025-06-06.json', import.meta.url));

// By itself V8 keeps a young generation as large as one reading of a large file ever made it: 100 MB more.
setFlagsFromString('--semi-space-growth-factor=1');
// A rejection ends the program, with its trace.
void main(process.argv.slice(2));

/** Each command is loaded when it is given: only the board needs Ink. */
async function main(argv: readonly string[]): Promise<void> {
	const {stdin, env, platform} = process;
	const options = await parseArguments(argv, import.meta);
	const asciiFlag = 'ascii' in options ? options.ascii : argv.includes('--ascii') || undefined;
	// A file or a program that reads the output needs to lose nothing.
	const isAscii = asciiFlag ?? (process.stdout.isTTY && needsAscii(env, platform));
	const ascii = isAscii ? await import('./ui/text/to-ascii.ts') : undefined;
	const stdout = ascii ? transformOutput(process.stdout, ascii.toAscii) : process.stdout;
	const stderr = ascii ? transformOutput(process.stderr, ascii.toAscii) : process.stderr;
	if ('error' in options) {
		stderr.write(`sitboard: ${sanitize(options.error)}\n`);
		process.exitCode = 2;
	} else if (options.command === 'check') {
		endUnprintable({onClosed: () => {}, status: 2});
		const {check} = await import('./commands/check.ts');
		process.exitCode = await check({...options, ascii: isAscii, now: Date.now, stdin, stdout});
	} else if (options.command === 'prefs') {
		endUnprintable({onClosed: () => {}, status: 2});
		const {prefs} = await import('./commands/prefs.ts');
		process.exitCode = await prefs({...options, path: preferencesPath(process), stdout, stderr});
	} else await showIncident(options);

	async function showIncident(options: BoardOptions): Promise<void> {
		const preferences = await openPreferences(preferencesPath(process));
		const {remembered, warning} = preferences;
		const last = remembered.file !== undefined && existsSync(remembered.file) ? remembered.file : bundled;
		const path = options.file === undefined ? last : resolve(options.file);
		const {asciiTexts} = await import('./ui/text/transliterate.ts');
		const incidentSource = {path, now: Date.now, asciiTexts: isAscii ? asciiTexts : undefined};
		const state = initialState(options, remembered, {
			now: Date.now(),
			size: sizeOf(stdout),
			path: sanitize(path),
			isColorless: isColorless({env, isTTY: stdout.isTTY, isColorWanted: options.color}),
			isAscii,
			hasKeyboard: stdin.isTTY && typeof stdin.setRawMode === 'function',
			roomZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
		});
		const common = {
			incidentSource,
			initialState: state,
			// The variable is the one that all programs made with Ink know.
			isScreenReader: options.screenReader || env.INK_SCREEN_READER === 'true',
			stdout,
			stderr,
		};
		if (!options.once && stdout.isTTY) {
			if (env.TERM !== 'dumb') {
				const {board} = await import('./commands/board.ts');
				return board({...common, process, stdin, options, preferences});
			}
			stderr.write(
				'sitboard: a terminal without a cursor to move (TERM=dumb) cannot show the board; printed once:\n',
			);
		}
		endUnprintable({onClosed: () => process.exit(0), status: 1});
		if (warning !== undefined) stderr.write(`sitboard: ${sanitize(warning.whole)}\n`);
		const {print} = await import('./commands/print.ts');
		const columns = options.columns ?? (stdout.isTTY ? state.size.columns : 100);
		process.exitCode = await print({...common, columns});
	}

	/** A reader that has seen enough, such as head, closes the pipe, which is no error; any other error ends the program. */
	function endUnprintable({onClosed, status}: {readonly onClosed: () => void; readonly status: number}) {
		stdout.on('error', (error: NodeJS.ErrnoException) => {
			if (error.code === 'EPIPE') return onClosed();
			stderr.write(`sitboard: cannot print: ${sanitize(error.message)}\n`);
			process.exit(status);
		});
	}
}
