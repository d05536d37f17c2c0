import type {Store} from './board/store.ts';
import type {Screen} from './screen.ts';
import {createSeen} from './ui/seen.ts';

/** A board that is drawn on a screen whenever it changes. */
export interface Drawing {
	/** Resolves when the first frame is on its way, or takes its time. */
	readonly begun: Promise<void>;
	/** Draws every cell again, whatever stands on the screen. */
	readonly repaint: () => void;
	/** Leaves the screen as it was found, with its cursor and in its own look, and draws no more. */
	readonly leave: () => void;
	/** Takes the screen again. */
	readonly enter: () => void;
}

const enterScreen = '\u001B[?1049h\u001B[?25l';
const leaveScreen = '\u001B[0m\u001B[?1049l\u001B[?25h';

/** A file is read within this, unless it is far away: the board is first drawn with what it holds, ms. */
const longestWait = 150;

/**
 * Draws a board on a screen of its own, first when it has something to show. All that happens in one go is one frame,
 * and a screen that takes its time is not sent what is old by then.
 */
export function drawOn(screen: Screen, store: Store): Drawing {
	const seen = createSeen();
	let isHeld = true;
	let isAway = false;
	let isDue = false;
	const {promise: begun, resolve: tellBegun} = Promise.withResolvers<void>();
	const waiting = setTimeout(begin, longestWait);
	store.subscribe(request);
	screen.write(enterScreen);

	function begin() {
		isHeld = false;
		tellBegun();
		request();
	}

	function request() {
		const {data, trouble} = store.getState();
		if (isHeld && data === undefined && trouble === undefined) return;
		isHeld = false;
		if (isDue) return;
		isDue = true;
		queueMicrotask(() => screen.whenFree(draw));
	}

	function draw() {
		isDue = false;
		if (isAway) return;
		const output = seen.show(store.getState());
		if (output !== '') screen.write(output);
		tellBegun();
	}

	function repaint() {
		seen.forget();
		request();
	}

	return {
		begun,
		repaint,
		leave: () => {
			clearTimeout(waiting);
			tellBegun();
			isAway = true;
			screen.write(leaveScreen);
		},
		enter: () => {
			isAway = false;
			screen.write(enterScreen);
			repaint();
		},
	};
}
