import {existsSync} from 'node:fs';
import {resolve} from 'node:path';
import process from 'node:process';
import {setTimeout as delay} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import chalk from 'chalk';
import {type Options, readArguments} from './arguments/read-arguments.ts';
import {asciiOutput} from './ascii.ts';
import type {State} from './board/state.ts';
import {check} from './check.ts';
import {printable} from './incident/printable.ts';
import {type LiveBoard, showBoard, sizeOf} from './live.tsx';
import {printOnce} from './once.ts';
import {openPreferences, type PreferenceStore} from './preferences.ts';
import {preferencesPath} from './preferences-file.ts';
import {prefs} from './prefs.ts';
import {startOf} from './start.ts';

/** Terminals that chalk gives colours, though their own descriptions (terminfo) know of none. */
const monochrome = /^vt[123]\d\d(-|$)|-m(ono)?$/;
const bundled = fileURLToPath(new URL('../data/ukraine-2025-06-06.json', import.meta.url));
/** Longer than any terminal takes to accept the last frame; one that is stuck must not keep the program, ms. */
const longestFarewell = 1000;

const options = readArguments(process.argv.slice(2), import.meta);
const isAscii = 'ascii' in options && options.ascii;
const {stdin} = process;
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
			? await check({...options, now: Date.now, stdin, stdout})
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
		roomZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
	});
	if (options.once || !stdout.isTTY) await runOnce(path, start, options, preferences);
	else runBoard(path, start, options, preferences);
}

function showsNoColor({color}: Options): boolean {
	const {NO_COLOR: noColor = '', TERM: term = '', FORCE_COLOR: forced} = process.env;
	const isMonochrome = forced === undefined && monochrome.test(term);
	const isColorless = !color || noColor !== '' || isMonochrome || chalk.level === 0;
	// Without colour, weight and inverse are what is left to tell things apart: chalk must not take them away too.
	if (isColorless && stdout.isTTY && term !== 'dumb') chalk.level = Math.max(1, chalk.level) as 1;
	return isColorless;
}

/** A flag of our own, or the variable that programs made with Ink know. */
function isSpoken({screenReader}: Options): boolean {
	return screenReader || process.env.INK_SCREEN_READER === 'true';
}

async function runOnce(path: string, start: State, options: Options, {warning}: PreferenceStore) {
	stdout.on('error', (error: NodeJS.ErrnoException) => {
		// A reader that has seen enough, such as head, closes the pipe: that is no error.
		if (error.code === 'EPIPE') process.exit(0);
		stderr.write(`sitboard: cannot print: ${printable(error.message)}\n`);
		process.exit(1);
	});
	if (warning !== undefined) stderr.write(`sitboard: ${printable(warning.whole)}\n`);
	process.exitCode = await printOnce({
		origin: {path, now: Date.now, isAscii},
		start,
		columns: options.columns ?? (stdout.isTTY ? start.size.columns : 100),
		isSpoken: isSpoken(options),
		stdout,
		stderr,
	});
}

function runBoard(path: string, start: State, options: Options, preferences: PreferenceStore) {
	let board: LiveBoard | undefined;
	let isLeaving = false;

	async function leave(code: number, message?: string) {
		if (isLeaving) return;
		isLeaving = true;
		try {
			// Whatever goes wrong in closing, what happened is still told and remembered.
			await Promise.race([board?.close().catch(() => {}), delay(longestFarewell)]);
			if (message !== undefined) stderr.write(message);
			remember();
		} finally {
			process.exit(code);
		}
	}

	function crash(error: unknown) {
		const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
		void leave(1, `sitboard stopped: ${what.split('\n').map(printable).join('\n    ')}\n`);
	}

	function remember() {
		if (board === undefined) return;
		preferences.save({...board.chosen(), ...(options.file === undefined ? {} : {file: path})});
	}

	const signals = {SIGHUP: 1, SIGINT: 2, SIGTERM: 15} as const;
	for (const [signal, number] of Object.entries(signals)) {
		process.on(signal, () => {
			// A terminal that is not in raw mode sends Ctrl+C as a signal: a locked board is not left by one.
			if (signal === 'SIGINT' && options.lock && board !== undefined) board.interrupt();
			else void leave(128 + number);
		});
	}
	// A terminal that is gone tells so by errors and an end of input, sooner than by the signal or without it.
	const hangUp = () => void leave(128 + signals.SIGHUP);
	for (const stream of [stdin, stdout]) stream.on('error', hangUp);
	if (stdin.isTTY) stdin.on('end', hangUp);
	// What was drawn between a change of the window and the word of it has gone to the wrong places; a window that
	// has its old size again by then tells of it by this signal alone.
	process.on('SIGWINCH', () => board?.repaint());
	process.on('uncaughtException', crash);
	process.on('unhandledRejection', crash);
	board = showBoard({
		origin: {path, now: Date.now, isAscii},
		start,
		isSpoken: isSpoken(options),
		pollSeconds: options.poll,
		mapFile: options.map === undefined ? undefined : resolve(options.map),
		hasBell: options.bell,
		stdin,
		stdout,
		notice: preferences.warning?.brief,
		onQuit: () => void leave(0),
		onCrash: crash,
	});
}
