import type {ReadStream, WriteStream} from 'node:tty';
import {render} from 'ink';
import type {Effect} from './board/keys.ts';
import type {Size, State, ThemeName} from './board/state.ts';
import {createStore} from './board/store.ts';
import {followIncident, type Origin} from './reading.ts';
import {App} from './ui/app.tsx';

interface Live {
	readonly origin: Origin;
	readonly start: State;
	/** Seconds between two looks at the file where it gives no events. */
	readonly pollSeconds: number;
	readonly stdin: ReadStream;
	readonly stdout: WriteStream;
	/** A first word to the user. */
	readonly notice: string | undefined;
	readonly onQuit: () => void;
	readonly onCrash: (error: unknown) => void;
}

export interface LiveBoard {
	readonly getState: () => State;
	/** The theme that the user chose by key; undefined while it is the one the board started with. */
	readonly chosenTheme: () => ThemeName | undefined;
	/** Draws every cell again, whatever stands on the screen. */
	readonly repaint: () => void;
	/** Gives the terminal back as it was found; resolves when what was printed has left the program. */
	readonly close: () => Promise<void>;
}

/** The size of a terminal; some do not know theirs. */
export function sizeOf({columns, rows}: Pick<WriteStream, 'columns' | 'rows'>): Size {
	return {columns: columns || 80, rows: rows || 24};
}

/** Shows the board full-screen and follows the file, until closed. */
export function showBoard(live: Live): LiveBoard {
	const {origin, start, pollSeconds, stdin, stdout, notice, onQuit, onCrash} = live;
	const store = createStore(start);
	let theme: ThemeName | undefined;
	store.subscribe(() => {
		const now = store.getState().theme;
		if (now !== (theme ?? start.theme)) theme = now;
	});
	const say = (text: string) => store.dispatch({type: 'noticed', text});
	if (notice !== undefined) say(notice);
	const tree = <App store={store} onEffect={onEffect} hasKeyboard={stdin.isTTY} />;
	stdout.on('resize', () => {
		if (isClosed) return;
		store.dispatch({type: 'resized', size: sizeOf(stdout)});
		// Ink's own listener comes after this one and draws at once: it must not find the tree of the old size.
		screen.rerender(tree);
	});
	const screen = render(tree, {
		stdin,
		stdout,
		alternateScreen: true,
		incrementalRendering: true,
		interactive: true,
		exitOnCtrlC: false,
		maxFps: 60,
	});
	screen.waitUntilExit().then(onQuit, onCrash);
	const watcher = followIncident(origin, {
		pollSeconds,
		onReading: reading => store.dispatch({type: 'read', reading}),
		onTrouble: say,
	});
	let ticking = setTimeout(tick, 0);
	let isClosed = false;

	function tick() {
		const now = origin.now();
		store.dispatch({type: 'ticked', now});
		ticking = setTimeout(tick, 1000 - (now % 1000));
	}

	function onEffect(effect: Effect) {
		if (effect === 'quit') onQuit();
		else if (effect === 'reload') void watcher.look().then(() => say('Read again'));
		else repaint();
	}

	/** In the brackets of a synchronized update, so that nobody sees the screen empty. */
	function repaint() {
		if (isClosed) return;
		stdout.write('\u001B[?2026h');
		screen.clear();
		stdout.write('\u001B[H\u001B[2J');
		screen.rerender(tree);
		void screen.waitUntilRenderFlush().then(() => stdout.write('\u001B[?2026l'));
	}

	return {
		getState: store.getState,
		chosenTheme: () => theme,
		repaint,
		close: async () => {
			isClosed = true;
			clearTimeout(ticking);
			screen.unmount();
			// The watcher is not waited for: a network mount that hangs must not keep anybody from leaving.
			await screen.waitUntilExit().catch(() => {});
		},
	};
}
