import {existsSync} from 'node:fs';
import {resolve} from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import v8 from 'node:v8';
import chalk from 'chalk';
import {type Options, readArguments} from './arguments/read-arguments.ts';
import {asciiOutput} from './ascii.ts';
import type {State} from './board/state.ts';
import {check} from './check.ts';
import {printable} from './incident/printable.ts';
import {sizeOf} from './live.tsx';
import {showsUtf8} from './locale.ts';
import {printOnce} from './once.ts';
import {openPreferences, type PreferenceStore} from './preferences.ts';
import {preferencesPath} from './preferences-file.ts';
import {prefs} from './prefs.ts';
import type {Origin} from './reading.ts';
import {runBoard} from './run-board.ts';
import {startOf} from './start.ts';

/** Terminals that chalk gives colours, though their own descriptions (terminfo) know of none. */
const monochrome = /^vt[123]\d\d(-|$)|-m(ono)?$/;
const bundled = fileURLToPath(new URL('../data/ukraine-2025-06-06.json', import.meta.url));

// By itself V8 keeps a young generation as large as the largest reading of a large file ever made it: 100 MB more.
v8.setFlagsFromString('--semi-space-growth-factor=1');

const options = readArguments(process.argv.slice(2), import.meta);
const {stdin, env} = process;
const isAscii = isAsciiWanted();
const stdout = isAscii ? asciiOutput(process.stdout) : process.stdout;
const stderr = isAscii ? asciiOutput(process.stderr) : process.stderr;
if ('fault' in options) {
	stderr.write(`sitboard: ${printable(options.fault)}\n`);
	process.exitCode = 2;
} else if ('files' in options || 'reset' in options) {
	// A reader that has seen enough, such as head, closes the pipe: that changes nothing about the files.
	stdout.on('error', (error: NodeJS.ErrnoException) => {
		if (error.code === 'EPIPE') return;
		stderr.write(`sitboard: cannot print: ${printable(error.message)}\n`);
		process.exit(2);
	});
	process.exitCode =
		'files' in options
			? await check({...options, ascii: isAscii, now: Date.now, stdin, stdout})
			: prefs({...options, path: preferencesPath(process), stdout, stderr});
} else {
	const preferences = openPreferences(preferencesPath(process));
	const {remembered} = preferences;
	const last = remembered.file !== undefined && existsSync(remembered.file) ? remembered.file : bundled;
	const path = options.file === undefined ? last : resolve(options.file);
	const isColorless = showsNoColor(options);
	const start = startOf(options, remembered, {
		now: Date.now(),
		size: sizeOf(stdout),
		path: printable(path),
		isColorless,
		isAscii,
		hasKeyboard: stdin.isTTY && typeof stdin.setRawMode === 'function',
		roomZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
	});
	const origin = {path, now: Date.now, isAscii};
	// Whoever is heard rather than seen: a flag of our own, or the variable that programs made with Ink know.
	const isSpoken = options.screenReader || env.INK_SCREEN_READER === 'true';
	const isDumb = stdout.isTTY && env.TERM === 'dumb';
	if (isDumb && !options.once) {
		stderr.write(
			'sitboard: a terminal without a cursor to move (TERM=dumb) cannot show the board; printed once:\n',
		);
	}
	if (options.once || isDumb || !stdout.isTTY) await runOnce({origin, start, options, isSpoken, preferences});
	else runBoard({process, stdin, stdout, stderr, origin, start, options, isSpoken, preferences});
}

/** What the flag says; else what the terminal shows. What goes to a file or a program needs to lose nothing. */
function isAsciiWanted(): boolean {
	if ('ascii' in options && options.ascii !== undefined) return options.ascii;
	return process.argv.includes('--ascii') || (process.stdout.isTTY && !showsUtf8(env, process.platform));
}

function showsNoColor({color}: Options): boolean {
	const {NO_COLOR: noColor = '', TERM: term = '', FORCE_COLOR: forced} = env;
	const isMonochrome = forced === undefined && monochrome.test(term);
	const isColorless = !color || noColor !== '' || isMonochrome || chalk.level === 0;
	// Without colour, weight and inverse are what is left to tell things apart: chalk must not take them away too.
	if (isColorless && stdout.isTTY && term !== 'dumb') chalk.level = Math.max(1, chalk.level) as 1;
	return isColorless;
}

interface Once {
	readonly origin: Origin;
	readonly start: State;
	readonly options: Options;
	readonly isSpoken: boolean;
	readonly preferences: PreferenceStore;
}

async function runOnce({origin, start, options, isSpoken, preferences: {warning}}: Once) {
	stdout.on('error', (error: NodeJS.ErrnoException) => {
		// A reader that has seen enough, such as head, closes the pipe: that is no error.
		if (error.code === 'EPIPE') process.exit(0);
		stderr.write(`sitboard: cannot print: ${printable(error.message)}\n`);
		process.exit(1);
	});
	if (warning !== undefined) stderr.write(`sitboard: ${printable(warning.whole)}\n`);
	process.exitCode = await printOnce({
		origin,
		start,
		columns: options.columns ?? (stdout.isTTY ? start.size.columns : 100),
		isSpoken,
		stdout,
		stderr,
	});
}
