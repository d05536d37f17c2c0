import {isRotating} from './kiosk.ts';
import {layoutFor, smallest} from './layout.ts';
import {type FrameStyle, frameFor, frameSize, type Layout, type Rect, type Wishes} from './layouts/parts.ts';
import {changeLines} from './panels/changes.ts';
import {eventLines} from './panels/events.ts';
import {regionsHeight} from './panels/regions.ts';
import {dataLines} from './panels/status.ts';
import {scaleFor} from './panels/total-marks.ts';
import {totalsHeight} from './panels/totals.ts';
import {shapesOf} from './selectors.ts';
import type {Data, Size, State} from './state.ts';

/** True where the board fits; else there is room only for the words of `tooSmall`. */
export function isLargeEnough({columns, rows}: Size): boolean {
	return columns >= smallest.columns && rows >= smallest.rows;
}

/** How long a rotating board stands in one place on the screen, in ms: what never moves burns in. */
const shiftEvery = 10 * 60_000;
const shifts = [
	[0, 0],
	[1, 0],
	[1, 1],
	[0, 1],
] as const;

/** Where the board stands on the screen: all of it, or, while it rotates, all but a row and a column that it moves by. */
export function boardPlace({size, kiosk, now}: State): Size & {readonly left: number; readonly top: number} {
	const smaller = {columns: size.columns - 1, rows: size.rows - 1};
	if (!kiosk.isOn || !isLargeEnough(smaller)) return {...size, left: 0, top: 0};
	const [left, top] = shifts[Math.floor(now / shiftEvery) % shifts.length] ?? shifts[0];
	return {...smaller, left, top};
}

/** How many lines the status takes at the top. */
export function statusRows(state: State): number {
	return 1 + dataLines(state, boardPlace(state).columns).length;
}

/** Where the panels stand while no sheet lies over them. */
export function boardLayout(state: State, data: Data): Layout {
	const place = boardPlace(state);
	const scale = scaleFor(place, state.isAscii);
	const wishes: Wishes = {
		status: statusRows(state),
		totals: (width, most) => totalsHeight(data.incident, width, scale, most, state.now),
		regions: regionsHeight(data.regions),
		events: width => eventLines(data.incident, width, state.now).length,
		changes: width => (state.log.count === 0 ? 0 : changeLines(state, data, width).lines.length),
		map: shapesOf(state) === undefined ? 'off' : state.map,
		isDistance: state.isDistance,
		isRotating: isRotating(state.kiosk),
	};
	return layoutFor(place, state.focus, wishes);
}

/** Where a sheet lies: over all panels. */
export function sheetRect(state: State): Rect & {readonly frame: FrameStyle} {
	const place = boardPlace(state);
	const top = statusRows(state);
	return {left: 0, top, width: place.columns, height: place.rows - top - 1, frame: frameFor(place)};
}

/** Lines longer than this are hard to follow from one to the next: sheets on wide screens keep to it. */
const readable = 110;

export function sheetWidth(state: State): number {
	const rect = sheetRect(state);
	return Math.min(readable, contentSize(rect, rect.frame).columns);
}

/** What a frame leaves of its panel. */
export function contentSize(rect: Rect, frame: FrameStyle): Size {
	const taken = frameSize(frame);
	return {columns: Math.max(1, rect.width - taken.columns), rows: Math.max(1, rect.height - taken.rows)};
}
