import type {Line} from './line.ts';
import {readingTime} from './reading-time.ts';
import {remembering} from './remembering.ts';
import {regionNow} from './scrolling.ts';
import type {State} from './state.ts';

/** A long text may keep the rotation for so many times its dwell: all regions are to come round while people look. */
const mostDwells = 3;

/** When the rotation goes on to the next page or region, in ms: later where there is more to read. */
export function turnsAt(state: State): number {
	const shown = regionNow(state);
	const time = shown === undefined ? 0 : pageTime(shown.text.lines, state.scroll, shown.room.rows);
	const {dwell} = state.settings;
	return state.kiosk.turnedAt + Math.max(dwell, Math.min(time, mostDwells * dwell));
}

// The footer asks every second.
const pageTime = remembering((lines: readonly Line[], from: number, rows: number) =>
	readingTime(lines.slice(from, from + rows)),
);
