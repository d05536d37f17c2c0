import {existsSync} from 'node:fs';
import {resolve} from 'node:path';
import process from 'node:process';
import type {WriteStream} from 'node:tty';
import {fileURLToPath} from 'node:url';
import chalk from 'chalk';
import {runBoard} from './commands/board.ts';
import {sizeOf} from './commands/live-board.tsx';
import {startOf} from './config/initial-state.ts';
import {type Options, readArguments} from './config/parse-arguments.ts';
import {openPreferences, preferencesPath} from './config/preferences.ts';
import {printable} from './incident/printable.ts';
import {askFirst} from './incident/zones.ts';
import {processClock} from './process-clock.ts';
import {isUtf8Locale} from './terminal/locale.ts';

/** Terminals that chalk gives colours, though their own descriptions (terminfo) know of none. */
const monochrome = /^vt[123]\d\d(-|$)|-m(ono)?$/;
const bundled = fileURLToPath(new URL('../data/ukraine-2025-06-06.json', import.meta.url));

const {stdin, env} = process;

askFirst(processClock(process));
// A rejection ends the program, with its trace.
void main(process.argv.slice(2));

/** Whatever the first frame does not need is loaded where it is needed. */
async function main(argv: readonly string[]): Promise<void> {
	const options = await readArguments(argv, import.meta);
	const isAscii = isAsciiWanted(options);
	const ascii = isAscii ? await import('./terminal/ascii-output.ts') : undefined;
	const stdout = ascii?.asciiOutput(process.stdout) ?? process.stdout;
	const stderr = ascii?.asciiOutput(process.stderr) ?? process.stderr;
	if ('fault' in options) {
		stderr.write(`sitboard: ${printable(options.fault)}\n`);
		process.exitCode = 2;
	} else if ('files' in options) {
		tellUnprintable({stdout, stderr}, {onClosed: () => {}, status: 2});
		const {check} = await import('./commands/check.ts');
		process.exitCode = await check({...options, ascii: isAscii, now: Date.now, stdin, stdout});
	} else if ('reset' in options) {
		tellUnprintable({stdout, stderr}, {onClosed: () => {}, status: 2});
		const {prefs} = await import('./commands/prefs.ts');
		process.exitCode = await prefs({...options, path: preferencesPath(process), stdout, stderr});
	} else await board(options, {stdout, stderr, ascii});
}

interface Output {
	readonly stdout: WriteStream;
	readonly stderr: WriteStream;
}

interface Outputs extends Output {
	/** How texts are put into ASCII, where they are. */
	readonly ascii: typeof import('./terminal/ascii-output.ts') | undefined;
}

async function board(options: Options, {stdout, stderr, ascii}: Outputs): Promise<void> {
	const preferences = await openPreferences(preferencesPath(process));
	const {remembered} = preferences;
	const last = remembered.file !== undefined && existsSync(remembered.file) ? remembered.file : bundled;
	const path = options.file === undefined ? last : resolve(options.file);
	const start = startOf(options, remembered, {
		now: Date.now(),
		size: sizeOf(stdout),
		path: printable(path),
		isColorless: showsNoColor(options, stdout),
		isAscii: ascii !== undefined,
		hasKeyboard: stdin.isTTY && typeof stdin.setRawMode === 'function',
		roomZone: () => new Intl.DateTimeFormat().resolvedOptions().timeZone,
	});
	const origin = {path, now: Date.now, asciiTexts: ascii?.asciiTexts};
	// Whoever is heard rather than seen: a flag of our own, or the variable that programs made with Ink know.
	const isSpoken = options.screenReader || env.INK_SCREEN_READER === 'true';
	const isDumb = stdout.isTTY && env.TERM === 'dumb';
	if (isDumb && !options.once) {
		stderr.write(
			'sitboard: a terminal without a cursor to move (TERM=dumb) cannot show the board; printed once:\n',
		);
	}
	if (!options.once && !isDumb && stdout.isTTY) {
		runBoard({process, stdin, stdout, stderr, origin, start, options, isSpoken, preferences});
		return;
	}
	const {warning} = preferences;
	tellUnprintable({stdout, stderr}, {onClosed: () => process.exit(0), status: 1});
	if (warning !== undefined) stderr.write(`sitboard: ${printable(warning.whole)}\n`);
	const {printOnce} = await import('./commands/print.ts');
	process.exitCode = await printOnce({
		origin,
		start,
		columns: options.columns ?? (stdout.isTTY ? start.size.columns : 100),
		isSpoken,
		stdout,
		stderr,
	});
}

/** A reader that has seen enough, such as head, closes the pipe: that is no error. Any other ends the program. */
function tellUnprintable(
	{stdout, stderr}: Output,
	{onClosed, status}: {readonly onClosed: () => void; readonly status: number},
): void {
	stdout.on('error', (error: NodeJS.ErrnoException) => {
		if (error.code === 'EPIPE') return onClosed();
		stderr.write(`sitboard: cannot print: ${printable(error.message)}\n`);
		process.exit(status);
	});
}

/** What the flag says; else what the terminal shows. What goes to a file or a program needs to lose nothing. */
function isAsciiWanted(options: object): boolean {
	if ('ascii' in options && typeof options.ascii === 'boolean') return options.ascii;
	return process.argv.includes('--ascii') || (process.stdout.isTTY && !isUtf8Locale(env, process.platform));
}

function showsNoColor({color}: Options, stdout: WriteStream): boolean {
	const {NO_COLOR: noColor = '', TERM: term = '', FORCE_COLOR: forced} = env;
	const isMonochrome = forced === undefined && monochrome.test(term);
	const isColorless = !color || noColor !== '' || isMonochrome || chalk.level === 0;
	// Without colour, weight and inverse are what is left to tell things apart: chalk must not take them away too.
	if (isColorless && stdout.isTTY && term !== 'dumb') chalk.level = Math.max(1, chalk.level) as 1;
	return isColorless;
}
