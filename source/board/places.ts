import type {Incident} from '../incident/schema/incident-schema.ts';
import type {ChangeEntry, ChangeLog} from './change-log.ts';
import {isRotating} from './kiosk.ts';
import {layoutFor, smallest} from './layout.ts';
import {type FrameStyle, frameFor, frameSize, type Layout, type Rect, type Wishes} from './layouts/parts.ts';
import {changeLines} from './panels/changes.ts';
import {eventLines} from './panels/events.ts';
import {regionsHeight} from './panels/regions.ts';
import {dataLines} from './panels/status.ts';
import {type Scale, scaleFor} from './panels/total-marks.ts';
import {totalsHeight} from './panels/totals.ts';
import {remembering} from './remembering.ts';
import {freshNow, hasShapes, panelTime} from './selectors.ts';
import type {Data, MapMode, PanelId, Size, State} from './state.ts';

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

/** What a board takes of a screen. */
export interface BoardPlace extends Size {
	readonly left: number;
	readonly top: number;
}

/** Where the board stands on the screen: all of it, or, while it rotates, all but a row and a column that it moves by. */
export function boardPlace({size, kiosk, now}: State): BoardPlace {
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
	const {columns, rows} = boardPlace(state);
	return layoutOf(
		columns,
		rows,
		scaleFor({columns, rows}, state.isAscii),
		statusRows(state),
		state.focus,
		data.incident,
		regionsHeight(data.regions),
		state.log,
		freshNow(state),
		panelTime(state),
		hasShapes(state) ? state.map : 'off',
		state.isDistance,
		isRotating(state.kiosk),
	);
}

// What happens asks where the panels stand before, after and while it is drawn: that of the last few answers is kept.
const layoutOf = remembering(
	(
		columns: number,
		rows: number,
		scale: Scale,
		status: number,
		focus: PanelId,
		incident: Incident,
		regions: number,
		log: ChangeLog,
		fresh: readonly ChangeEntry[],
		now: number,
		map: MapMode,
		isDistance: boolean,
		isRotating: boolean,
	): Layout => {
		const wishes: Wishes = {
			status,
			totals: (width, most) => totalsHeight(incident, width, scale, most, now),
			regions,
			events: width => eventLines(incident, width, now).length,
			changes: width =>
				log.count === 0 ? 0 : changeLines(log, fresh, incident.incident.timeZone, width, now).lines.length,
			map,
			isDistance,
			isRotating,
		};
		return layoutFor({columns, rows}, focus, wishes);
	},
	4,
);

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
