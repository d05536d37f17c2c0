import {readingTime} from './reading-time.ts';
import {regionNow} from './scrolling.ts';
import type {State} from './state.ts';

/** A long text may keep the rotation for so many times its dwell: all regions are to come round while people look. */
const mostDwells = 3;

/** When the rotation goes on to the next page or region, in ms: later where there is more to read. */
export function turnsAt(state: State): number {
	const shown = regionNow(state);
	const page =
		shown === undefined ? [] : shown.text.lines.slice(state.scroll, state.scroll + shown.room.rows);
	const {dwell} = state.settings;
	return state.kiosk.turnedAt + Math.max(dwell, Math.min(readingTime(page), mostDwells * dwell));
}
