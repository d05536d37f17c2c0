import type {Writable} from 'node:stream';
import type {ReadStream, WriteStream} from 'node:tty';
import {render, type SuspendTerminal} from 'ink';
import {createRef} from 'react';
import type {Effect} from '../board/key-binding.ts';
import type {Size, State} from '../board/state.ts';
import {createStore} from '../board/store.ts';
import {type Chosen, chosenBy} from '../config/track-preferences.ts';
import {watchCustomMap} from '../sources/custom-map.ts';
import {type IncidentSource, watchIncident} from '../sources/incident-source.ts';
import {interruptible} from '../terminal/interruptible.ts';
import {openScreen, paced} from '../terminal/output.ts';
import {handBackOf} from '../terminal/suspend-terminal.ts';
import {App} from '../ui/app.tsx';
import {pressKey} from '../ui/press-key.ts';
import {startClock} from './ticker.ts';

interface Live {
	readonly incidentSource: IncidentSource;
	readonly start: State;
	/** Seconds between two looks at the file where it gives no events. */
	readonly pollSeconds: number;
	/** A map file that the command line names. */
	readonly mapFile: string | undefined;
	/** Rings when more are killed, or a region is added. */
	readonly hasBell: boolean;
	/** Says in sentences, once each, what a screen reader is to read. */
	readonly isScreenReader: boolean;
	readonly stdin: ReadStream;
	readonly stdout: WriteStream;
	/** A first word to the user. */
	readonly notice: string | undefined;
	/** Stops the program until the shell lets it go on; undefined where that cannot be. */
	readonly stop: (() => Promise<void>) | undefined;
	readonly onQuit: () => void;
	readonly onCrash: (error: unknown) => void;
}

export interface LiveBoard {
	/** What the user chose by key, and nothing that the board was started with. */
	readonly chosen: () => Chosen;
	/** Does what Ctrl+C does, for a terminal that sends it as a signal. */
	readonly interrupt: () => void;
	/** Draws every cell again, whatever stands on the screen. */
	readonly repaint: () => void;
	/** Gives the terminal back and stops, as on Ctrl+Z; comes back with all it shows. Not on a locked board. */
	readonly suspend: () => void;
	/** True while somebody else has the terminal. */
	readonly isHandedBack: () => boolean;
	/** Takes the terminal again that somebody else has had, after the program was stopped without being asked. */
	readonly reclaim: () => void;
	/** Gives the terminal back as it was found; resolves when what was printed has left the program. */
	readonly close: () => Promise<void>;
}

/** The size of a terminal; some do not know theirs. */
export function sizeOf({columns, rows}: Pick<WriteStream, 'columns' | 'rows'>): Size {
	return {columns: columns || 80, rows: rows || 24};
}

/** Shows the board full-screen and follows the file, until closed. */
export function showBoard(live: Live): LiveBoard {
	const {incidentSource, start, pollSeconds, isScreenReader, stdin, stdout, stop, onQuit, onCrash} = live;
	const screen = openScreen(stdout, start.size);
	const store = createStore(start);
	const chosen = chosenBy(store);
	const say = (text: string) => store.dispatch({type: 'notice-shown', text});
	if (live.notice !== undefined) say(live.notice);
	const {isLocked} = start.settings;
	const suspendRef = createRef<SuspendTerminal>();
	const tree = (
		<App store={paced(store, screen)} now={incidentSource.now} onEffect={onEffect} suspendRef={suspendRef} />
	);
	stdout.on('resize', () => screen.whenFree(resize));
	const ink = render(tree, {
		stdin: interruptible(stdin),
		// Ink asks for a terminal, and uses what a screen has of one.
		stdout: screen as Writable as WriteStream,
		isScreenReaderEnabled: isScreenReader,
		// What was said stays, for a reader to go back to.
		alternateScreen: !isScreenReader,
		incrementalRendering: !isScreenReader,
		interactive: true,
		exitOnCtrlC: false,
		maxFps: 60,
	});
	ink.waitUntilExit().then(onQuit, onCrash);
	const map = watchCustomMap({
		incidentSource,
		given: live.mapFile,
		pollSeconds,
		onMap: found => store.dispatch({type: 'map-loaded', map: found}),
	});
	const watcher = watchIncident(incidentSource, {
		pollSeconds,
		onSnapshot: reading => {
			const {bells} = store.getState();
			store.dispatch({type: 'snapshot-loaded', reading});
			const after = store.getState();
			map.follow(after.data?.incident);
			if (live.hasBell && after.bells > bells) screen.write('\u0007');
		},
		onDegraded: say,
	});
	const stopClock = startClock({
		now: incidentSource.now,
		onTick: now => store.dispatch({type: 'ticked', now}),
		onWoken: asleep => {
			store.dispatch({type: 'resumed', asleep});
			void readAgain();
		},
	});
	const handBack = handBackOf({
		screen,
		suspendRef,
		isClosed: () => isClosed,
		onBack: () => void readAgain(),
	});
	let isClosed = false;

	async function readAgain() {
		await Promise.all([watcher.readNow(), map.readNow()]);
	}

	function onEffect(effect: Effect) {
		if (effect === 'quit') onQuit();
		else if (effect === 'reload') void readAgain().then(() => say('Read again'));
		else if (effect === 'suspend') suspend();
		else screen.whenFree(repaint);
	}

	function resize() {
		if (isClosed) return;
		const size = sizeOf(stdout);
		Object.assign(screen, size);
		store.dispatch({type: 'resized', size});
		// Ink listens to the screen, and draws at once: it must not find the tree of the old size.
		if (!isScreenReader) ink.rerender(tree);
		screen.emit('resize');
	}

	function suspend() {
		if (!isLocked && stop !== undefined) void handBack.during(stop);
	}

	/** In the brackets of a synchronized update, so that nobody sees the screen empty. */
	function repaint() {
		if (isClosed || handBack.isHandedBack() || isScreenReader) return;
		screen.write('\u001B[?2026h');
		ink.clear();
		screen.write('\u001B[H\u001B[2J');
		ink.rerender(tree);
		void ink.waitUntilRenderFlush().then(() => screen.write('\u001B[?2026l'));
	}

	return {
		chosen,
		interrupt: () => pressKey(store, {name: 'ctrl+c', now: incidentSource.now(), onEffect}),
		repaint: () => screen.whenFree(repaint),
		suspend,
		isHandedBack: handBack.isHandedBack,
		reclaim: () => void handBack.during(async () => {}),
		close: async () => {
			isClosed = true;
			stopClock();
			ink.unmount();
			// The watchers are not waited for: a network mount that hangs must not keep anybody from leaving.
			await ink.waitUntilExit().catch(() => {});
		},
	};
}
