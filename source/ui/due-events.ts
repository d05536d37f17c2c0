import type {BoardEvent} from '../board/event.ts';
import {isRotating} from '../board/rotation.ts';
import type {State} from '../board/state.ts';
import {feedOnScreen, measureViewport, regionOnScreen} from './measure-viewport.ts';
import {readingTime, shortestDwell} from './text/reading-time.ts';

/** What the board does of its own accord at the moment of the state, by how long the text on it takes to be read. */
export function dueEvents(state: State): readonly BoardEvent[] {
	const feed = feedDue(state);
	const isRotationDue =
		state.data !== undefined && isRotating(state.rotation) && state.now >= rotationDueAt(state);
	return [
		...(feed === undefined ? [] : [feed]),
		...(isRotationDue ? [{type: 'rotation-advanced' as const, viewport: measureViewport(state)}] : []),
	];
}

/** The feed turns once its first statement could be read, unless somebody stopped or holds it. */
function feedDue(state: State): BoardEvent | undefined {
	const {feed, now, isTyping} = state;
	if (feed.isStopped || isTyping || feed.heldUntil > 0 || now - feed.turnedAt < shortestDwell)
		return undefined;
	const shown = feedOnScreen(state);
	if (shown?.next === undefined || now - feed.turnedAt < shown.dwell) return undefined;
	return {type: 'feed-turned', to: shown.next};
}

/** A long text may keep the rotation for so many times its dwell: all regions are to come round while people look. */
const mostDwells = 3;

/** When the rotation goes on to the next page or region, in ms since 1970: later where there is more to read. */
export function rotationDueAt(state: State): number {
	const shown = regionOnScreen(state);
	const {dwell} = state.settings;
	const time =
		shown === undefined
			? 0
			: readingTime(shown.text.lines.slice(state.scroll, state.scroll + shown.room.rows));
	return state.rotation.turnedAt + Math.max(dwell, Math.min(time, mostDwells * dwell));
}
