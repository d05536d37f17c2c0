import {existsSync} from 'node:fs';
import {resolve} from 'node:path';
import process from 'node:process';
import type {WriteStream} from 'node:tty';
import {fileURLToPath} from 'node:url';
import chalk from 'chalk';
import {type Options, readArguments} from './arguments/read-arguments.ts';
import {sanitize} from './incident/sanitize.ts';
import {sizeOf} from './live.ts';
import {showsUtf8} from './locale.ts';
import {openPreferences} from './preferences.ts';
import {preferencesPath} from './preferences-file.ts';
import {runBoard} from './run-board.ts';
import {startOf} from './start.ts';

/** Terminals that chalk gives colours, though their own descriptions (terminfo) know of none. */
const monochrome = /^vt[123]\d\d(-|$)|-m(ono)?$/;
const bundled = fileURLToPath(new URL('../data/ukraine-2025-06-06.json', import.meta.url));

const {stdin, env} = process;

// A rejection ends the program, with its trace.
void main(process.argv.slice(2));

/** Whatever the first frame does not need is loaded where it is needed. */
async function main(argv: readonly string[]): Promise<void> {
	const options = await readArguments(argv, import.meta);
	const isAscii = isAsciiWanted(options);
	const ascii = isAscii ? await import('./ascii.ts') : undefined;
	const stdout = ascii?.asciiOutput(process.stdout) ?? process.stdout;
	const stderr = ascii?.asciiOutput(process.stderr) ?? process.stderr;
	if ('fault' in options) {
		stderr.write(`sitboard: ${sanitize(options.fault)}\n`);
		process.exitCode = 2;
	} else if ('files' in options) {
		tellUnprintable({stdout, stderr}, {onClosed: () => {}, status: 2});
		const {check} = await import('./check.ts');
		process.exitCode = await check({...options, ascii: isAscii, now: Date.now, stdin, stdout});
	} else if ('reset' in options) {
		tellUnprintable({stdout, stderr}, {onClosed: () => {}, status: 2});
		const {prefs} = await import('./prefs.ts');
		process.exitCode = prefs({...options, path: preferencesPath(process), stdout, stderr});
	} else await board(options, {stdout, stderr, ascii});
}

interface Output {
	readonly stdout: WriteStream;
	readonly stderr: WriteStream;
}

interface Outputs extends Output {
	/** How texts are put into ASCII, where they are. */
	readonly ascii: typeof import('./ascii.ts') | undefined;
}

async function board(options: Options, {stdout, stderr, ascii}: Outputs): Promise<void> {
	const preferences = openPreferences(preferencesPath(process));
	const {remembered} = preferences;
	const last = remembered.file !== undefined && existsSync(remembered.file) ? remembered.file : bundled;
	const path = options.file === undefined ? last : resolve(options.file);
	const start = startOf(options, remembered, {
		now: Date.now(),
		size: sizeOf(stdout),
		path: sanitize(path),
		isColorless: showsNoColor(options, stdout),
		isAscii: ascii !== undefined,
		hasKeyboard: stdin.isTTY && typeof stdin.setRawMode === 'function',
		roomZone: () => new Intl.DateTimeFormat().resolvedOptions().timeZone,
	});
	const incidentSource = {path, now: Date.now, asciiTexts: ascii?.asciiTexts};
	// Whoever is heard rather than seen: a flag of our own, or the variable that programs made with Ink know.
	const isSpoken = options.screenReader || env.INK_SCREEN_READER === 'true';
	const isDumb = stdout.isTTY && env.TERM === 'dumb';
	if (isDumb && !options.once) {
		stderr.write(
			'sitboard: a terminal without a cursor to move (TERM=dumb) cannot show the board; printed once:\n',
		);
	}
	if (!options.once && !isDumb && stdout.isTTY) {
		runBoard({process, stdin, stdout, stderr, incidentSource, start, options, isSpoken, preferences});
		return;
	}
	const {warning} = preferences;
	tellUnprintable({stdout, stderr}, {onClosed: () => process.exit(0), status: 1});
	if (warning !== undefined) stderr.write(`sitboard: ${sanitize(warning.whole)}\n`);
	const {printOnce} = await import('./once.ts');
	process.exitCode = await printOnce({
		incidentSource,
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
		stderr.write(`sitboard: cannot print: ${sanitize(error.message)}\n`);
		process.exit(status);
	});
}

/** What the flag says; else what the terminal shows. What goes to a file or a program needs to lose nothing. */
function isAsciiWanted(options: object): boolean {
	if ('ascii' in options && typeof options.ascii === 'boolean') return options.ascii;
	return process.argv.includes('--ascii') || (process.stdout.isTTY && !showsUtf8(env, process.platform));
}

function showsNoColor({color}: Options, stdout: WriteStream): boolean {
	const {NO_COLOR: noColor = '', TERM: term = '', FORCE_COLOR: forced} = env;
	const isMonochrome = forced === undefined && monochrome.test(term);
	const isColorless = !color || noColor !== '' || isMonochrome || chalk.level === 0;
	// Without colour, weight and inverse are what is left to tell things apart: chalk must not take them away too.
	if (isColorless && stdout.isTTY && term !== 'dumb') chalk.level = Math.max(1, chalk.level) as 1;
	return isColorless;
}
