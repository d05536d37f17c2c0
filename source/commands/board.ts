import {resolve} from 'node:path';
import {setTimeout as delay} from 'node:timers/promises';
import type {ReadStream, WriteStream} from 'node:tty';
import type {State} from '../board/state.ts';
import type {Options} from '../config/parse-arguments.ts';
import type {PreferenceStore} from '../config/preferences.ts';
import {sanitize} from '../incident/sanitize.ts';
import type {IncidentSource} from '../sources/incident-source.ts';
import {jobOf} from '../terminal/job-control.ts';
import {unblock} from '../terminal/output.ts';
import {type LiveBoard, showBoard} from './live-board.tsx';

interface Run {
	/** For its signals, its last words and its end; the streams below are used instead of its own. */
	readonly process: NodeJS.Process;
	readonly stdin: ReadStream;
	readonly stdout: WriteStream;
	readonly stderr: WriteStream;
	readonly incidentSource: IncidentSource;
	readonly start: State;
	readonly options: Options;
	readonly isScreenReader: boolean;
	readonly preferences: PreferenceStore;
}

/** Longer than any terminal takes to accept the last frame; one that is stuck must not keep the program, ms. */
const longestFarewell = 1000;
const signals = {SIGHUP: 1, SIGINT: 2, SIGQUIT: 3, SIGTERM: 15} as const;

/** Shows the board until it is quit, told to end or crashes; then the terminal is as it was, and the process ends. */
export function runBoard({
	process,
	stdin,
	stdout,
	stderr,
	incidentSource,
	start,
	options,
	isScreenReader,
	preferences,
}: Run) {
	let board: LiveBoard | undefined;
	let isLeaving = false;

	async function leave(code: number, message?: string) {
		if (isLeaving) return;
		isLeaving = true;
		try {
			// Whatever goes wrong in closing, what happened is still told and remembered.
			await Promise.race([board?.close().catch(() => {}), delay(longestFarewell)]);
			if (message !== undefined) stderr.write(message);
			await remember();
		} finally {
			end(code);
		}
	}

	function end(code: number) {
		if (board?.isHandedBack() !== true) process.exit(code);
		// Node's own way to end sets the modes of the terminal, for which a job in the background is stopped once more.
		process.removeAllListeners('SIGTERM');
		process.kill(process.pid, 'SIGTERM');
	}

	function crash(error: unknown) {
		const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
		void leave(1, `sitboard stopped: ${what.split('\n').map(sanitize).join('\n    ')}\n`);
	}

	async function remember() {
		if (board === undefined) return;
		const warning = await preferences.save({
			...board.chosen(),
			...(options.file === undefined ? {} : {file: incidentSource.path}),
		});
		if (warning !== undefined) stderr.write(`sitboard: ${sanitize(warning.whole)}\n`);
	}

	for (const [signal, number] of Object.entries(signals)) {
		// A terminal that is not in raw mode sends Ctrl+C and Ctrl+\ as signals: a locked board is not left by one.
		const isKey = signal === 'SIGINT' || signal === 'SIGQUIT';
		process.on(signal, () => {
			if (isKey && options.lock && board !== undefined) board.interrupt();
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
	// Errors too: the cursor is shown again by way of them.
	for (const stream of [stdout, stderr]) unblock(stream);
	const job = jobOf(process, {onStop: () => board?.suspend(), onContinue: () => board?.reclaim()});
	board = showBoard({
		incidentSource,
		start,
		isScreenReader,
		pollSeconds: options.poll,
		mapFile: options.map === undefined ? undefined : resolve(options.map),
		hasBell: options.bell,
		stdin,
		stdout,
		notice: preferences.warning?.brief,
		stop: job?.stop,
		onQuit: () => void leave(0),
		onCrash: crash,
	});
}
