import {setTimeout as delay} from 'node:timers/promises';
import type {ReadStream, WriteStream} from 'node:tty';
import type {State} from '../board/state.ts';
import type {BoardOptions} from '../config/parse-arguments.ts';
import type {PreferenceStore} from '../config/preferences.ts';
import {sanitize} from '../incident/sanitize.ts';
import type {IncidentSource} from '../sources/incident-source.ts';
import {followJobControl} from '../terminal/job-control.ts';
import {unblock} from '../terminal/output.ts';
import {listenForEnd} from '../terminal/signals.ts';
import {type LiveBoard, openLiveBoard} from './live-board.tsx';

interface Board {
	/** For its signals and its end; the streams below are used instead of its own. */
	readonly process: NodeJS.Process;
	readonly stdin: ReadStream;
	readonly stdout: WriteStream;
	readonly stderr: WriteStream;
	readonly incidentSource: IncidentSource;
	readonly mapsFolder: string;
	readonly initialState: State;
	readonly options: BoardOptions;
	readonly isScreenReader: boolean;
	readonly preferences: PreferenceStore;
}

/** How long a terminal that takes no output can delay the end of the program, ms. */
const closeTimeout = 1000;

/**
 * Shows the board until it is quit, ended by a signal or crashes; then gives the terminal back as it was found, saves
 * the preferences and ends the process.
 */
export function board({process, stdin, stdout, stderr, preferences, ...given}: Board): void {
	const {incidentSource, mapsFolder, initialState, options, isScreenReader} = given;
	let liveBoard: LiveBoard | undefined;
	let isLeaving = false;

	async function leave(status: number, message?: string) {
		if (isLeaving) return;
		isLeaving = true;
		try {
			// Whatever goes wrong in closing, the message and the preferences must not be lost.
			await Promise.race([liveBoard?.close().catch(() => {}), delay(closeTimeout)]);
			if (message !== undefined) stderr.write(message);
			save();
		} finally {
			end(status);
		}
	}

	function save() {
		if (liveBoard === undefined) return;
		const warning = preferences.save({
			...liveBoard.chosenPreferences(),
			...(options.file === undefined ? {} : {file: incidentSource.path}),
		});
		if (warning !== undefined) stderr.write(`sitboard: ${sanitize(warning.whole)}\n`);
	}

	function end(status: number) {
		if (liveBoard?.isSuspended() !== true) process.exit(status);
		// Node sets the terminal's modes at its exit, for which the shell would stop a job in the background once more.
		process.removeAllListeners('SIGTERM');
		process.kill(process.pid, 'SIGTERM');
	}

	function crash(error: unknown) {
		const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
		void leave(1, `sitboard stopped: ${details.split('\n').map(sanitize).join('\n    ')}\n`);
	}

	listenForEnd(
		process,
		{stdin, stdout},
		{
			onSignal: (signal, status) => {
				// A terminal that is not in raw mode sends Ctrl+C and Ctrl+\ as signals: a locked board is not left by one.
				const isKey = signal === 'SIGINT' || signal === 'SIGQUIT';
				if (isKey && options.lock && liveBoard !== undefined) liveBoard.interrupt();
				else void leave(status);
			},
			onCrash: crash,
		},
	);
	// Two changes of the window's size may leave it as it was, and what was drawn between them in the wrong places.
	process.on('SIGWINCH', () => liveBoard?.repaint());
	// Ink writes to stderr as well, to show the cursor again.
	for (const stream of [stdout, stderr]) unblock(stream);
	const stopJob = followJobControl(process, {
		onStop: () => liveBoard?.suspend(),
		onContinue: () => liveBoard?.reclaim(),
	});
	liveBoard = openLiveBoard({
		incidentSource,
		mapsFolder,
		initialState,
		options,
		isScreenReader,
		stdin,
		stdout,
		notice: preferences.warning?.brief,
		stopJob,
		onQuit: () => void leave(0),
		onCrash: crash,
	});
}
