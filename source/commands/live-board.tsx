import {resolve} from 'node:path';
import {setTimeout as delay} from 'node:timers/promises';
import type {ReadStream, WriteStream} from 'node:tty';
import type {Effect} from '../board/key-binding.ts';
import type {State} from '../board/state.ts';
import {createStore, type Store} from '../board/store.ts';
import type {BoardOptions} from '../config/parse-arguments.ts';
import {trackPreferences} from '../config/track-preferences.ts';
import {watchIncidentMap} from '../sources/incident-map.ts';
import {type IncidentSource, watchIncident} from '../sources/incident-source.ts';
import {type InkTerminal, openInkTerminal} from '../terminal/ink-terminal.tsx';
import {openKeyboard} from '../terminal/input/keyboard.ts';
import {openOutput} from '../terminal/output.ts';
import {App} from '../ui/app.tsx';
import {displayedStore} from '../ui/displayed-state.ts';
import {pressKey} from '../ui/press-key.ts';
import {alignColumns} from '../ui/text/align-columns.ts';
import {startTicker} from './ticker.ts';

interface LiveBoardOptions {
	readonly incidentSource: IncidentSource;
	/** The folder of the maps that come with the program. */
	readonly mapsFolder: string;
	readonly initialState: State;
	/** As the command line gives them. */
	readonly options: Pick<BoardOptions, 'poll' | 'map' | 'bell' | 'escapeTimeout'>;
	readonly isScreenReader: boolean;
	readonly stdin: ReadStream;
	/** An unblocked terminal. */
	readonly stdout: WriteStream;
	/** Shown for some seconds at the start. */
	readonly notice: string | undefined;
	/** Stops the program until its shell lets it go on; undefined where there is no job control. */
	readonly stopJob: (() => Promise<void>) | undefined;
	readonly onQuit: () => void;
	readonly onCrash: (error: unknown) => void;
}

export type LiveBoard = ReturnType<typeof openLiveBoard>;

/** How long a file that cannot be read at once may hold up the first frame, ms. */
const firstFrameTimeout = 150;

/** Shows the board full-screen and follows its files, until closed. */
export function openLiveBoard({onQuit, onCrash, ...given}: LiveBoardOptions) {
	const {incidentSource, mapsFolder, initialState, options, isScreenReader, stdin, stdout, notice, stopJob} =
		given;
	const {poll: pollSeconds, escapeTimeout} = options;
	const store = displayedStore(createStore(initialState));
	const chosenPreferences = trackPreferences(store);
	const output = openOutput(stdout, alignColumns);
	const keyboard = openKeyboard(stdin, {escapeTimeout});
	const firstReading = Promise.withResolvers<void>();
	let terminal: InkTerminal | undefined;
	let isClosed = false;
	const notify = (text: string) => store.dispatch({type: 'notice-shown', text});
	if (notice !== undefined) notify(notice);
	const map = watchIncidentMap({
		incidentSource,
		given: options.map && resolve(options.map),
		mapsFolder,
		pollSeconds,
		onMap: map => store.dispatch({type: 'map-loaded', map}),
	});
	const incident = watchIncident(incidentSource, {
		pollSeconds,
		onSnapshot: snapshot => {
			const {bells} = store.getState();
			store.dispatch({type: 'snapshot-loaded', snapshot});
			const after = store.getState();
			const mapReading = map.follow(after.data?.incident);
			if (options.bell && after.bells > bells) output.write('\u0007');
			// A panel that comes after the first frame would move all others.
			void mapReading.then(firstReading.resolve);
		},
		onDegraded: notify,
	});
	const stopTicker = startTicker({
		now: incidentSource.now,
		onTick: now => store.dispatch({type: 'ticked', now}),
		onGap: asleep => {
			store.dispatch({type: 'resumed', asleep});
			void readAgain();
		},
	});
	void Promise.race([firstReading.promise, delay(firstFrameTimeout)]).then(draw);

	function draw() {
		if (isClosed) return;
		terminal = openInkTerminal({
			tree: (
				<App
					store={onlyWhenDrained(store, output.whenDrained)}
					now={incidentSource.now}
					commandKey={keyboard.commandKey}
					onEffect={onEffect}
				/>
			),
			stdin: keyboard.stdin,
			stdout,
			output,
			isScreenReader,
			onResize: size => store.dispatch({type: 'resized', size}),
		});
		terminal.ended.then(onQuit, onCrash);
	}

	async function readAgain() {
		await Promise.all([incident.readNow(), map.readNow()]);
	}

	function onEffect(effect: Effect) {
		if (effect === 'quit') onQuit();
		else if (effect === 'reload') void readAgain().then(() => notify('Read again'));
		else if (effect === 'suspend') suspend();
		else terminal?.repaint();
	}

	function suspend() {
		if (stopJob !== undefined && !initialState.settings.isLocked) void suspendDuring(stopJob);
	}

	async function suspendDuring(meanwhile: () => Promise<void>) {
		if (await terminal?.suspend(meanwhile)) await readAgain();
	}

	return {
		/** What the user has set by key so far. */
		chosenPreferences,
		/** Does what Ctrl+C does, for a terminal that sends it as a signal. */
		interrupt: () => pressKey(store, {name: 'ctrl+c', now: incidentSource.now(), onEffect}),
		/** Draws every cell again. */
		repaint: () => terminal?.repaint(),
		/** Gives the terminal back and stops, as on Ctrl+Z; a locked board goes on. */
		suspend,
		/** True while the terminal is given back. */
		isSuspended: () => terminal?.isSuspended() === true,
		/** Takes the terminal again after the program was stopped without being asked. */
		reclaim: () => void suspendDuring(async () => {}),
		/** Gives the terminal back as it was found; resolves when it has taken all output. */
		close: async () => {
			isClosed = true;
			stopTicker();
			// The watchers are not waited for: a network mount that hangs must not keep anybody from leaving.
			await terminal?.close();
		},
	};
}

/**
 * The store, whose listeners hear of changes only while the terminal takes output: all changes that come meanwhile are
 * then one frame, and none is queued.
 */
function onlyWhenDrained(store: Store, whenDrained: (callback: () => void) => void): Store {
	return {...store, subscribe: onChange => store.subscribe(() => whenDrained(onChange))};
}
