import type {ReadStream, WriteStream} from 'node:tty';
import type {Effect} from './board/command.ts';
import {actionOf} from './board/keys.ts';
import type {Size, State} from './board/state.ts';
import {createStore} from './board/store.ts';
import {type Chosen, chosenBy} from './chosen.ts';
import {startClock} from './clock.ts';
import {drawOn} from './drawing.ts';
import {handBackOf} from './hand-back.ts';
import type {Host} from './ink-host.tsx';
import {openScreen} from './screen.ts';
import {watchCustomMap} from './sources/custom-map.ts';
import {type IncidentSource, watchIncident} from './sources/incident-source.ts';

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
	readonly isSpoken: boolean;
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
	const {incidentSource, start, pollSeconds, isSpoken, stdin, stdout, stop, onQuit, onCrash} = live;
	const screen = openScreen(stdout);
	const store = createStore(start);
	const chosen = chosenBy(store);
	const say = (text: string) => store.dispatch({type: 'noticed', text});
	if (live.notice !== undefined) say(live.notice);
	const {isLocked, hasKeyboard} = start.settings;
	const drawing = isSpoken ? undefined : drawOn(screen, store);
	// Before Ink is there to read the keys, so that none of them is printed into the board.
	if (hasKeyboard) stdin.setRawMode(true);
	stdout.on('resize', () => screen.whenFree(resize));
	let host: Host | undefined;
	const hosting = hosted();
	hosting.then(({ended}) => ended).then(onQuit, onCrash);
	const map = watchCustomMap({
		incidentSource,
		given: live.mapFile,
		pollSeconds,
		onMap: found => store.dispatch({type: 'map-read', map: found}),
	});
	const watcher = watchIncident(incidentSource, {
		pollSeconds,
		onSnapshot: reading => {
			const {bells} = store.getState();
			store.dispatch({type: 'read', reading});
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
			store.dispatch({type: 'woken', asleep});
			void readAgain();
		},
	});
	const handBack = handBackOf({
		screen,
		drawing,
		hosting,
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
		else drawing?.repaint();
	}

	function resize() {
		if (isClosed) return;
		const size = sizeOf(stdout);
		store.dispatch({type: 'resized', size});
		host?.resize(size);
	}

	function suspend() {
		if (!isLocked && stop !== undefined) void handBack.during(stop);
	}

	function interrupt() {
		store.dispatch({type: 'pressed', now: incidentSource.now()});
		const action = actionOf(store.getState(), 'ctrl+c');
		if (typeof action === 'string') onEffect(action);
		else if (action !== undefined) store.dispatch(action);
	}

	/** Ink takes longer to load than the first frame to be drawn, and nobody misses it before that. */
	async function hosted(): Promise<Host> {
		if (drawing !== undefined) await drawing.begun;
		await import('./memory.ts');
		const {hostOn} = await import('./ink-host.tsx');
		host = hostOn({stdin, screen, store, isSpoken, size: sizeOf(stdout), now: incidentSource.now, onEffect});
		return host;
	}

	return {
		chosen,
		interrupt,
		repaint: () => drawing?.repaint(),
		suspend,
		isHandedBack: handBack.isHandedBack,
		reclaim: () => void handBack.during(async () => {}),
		close: async () => {
			isClosed = true;
			stopClock();
			if (!handBack.isHandedBack()) drawing?.leave();
			await (await hosting).close();
			// The watchers are not waited for: a network mount that hangs must not keep anybody from leaving.
			await new Promise<void>(resolve => screen.whenFree(resolve));
		},
	};
}
