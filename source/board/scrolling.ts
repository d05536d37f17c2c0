import type {Incident, Quote, Region} from '../incident/schema/incident-schema.ts';
import type {Highlights} from './highlights.ts';
import {isRotating} from './kiosk.ts';
import {alarmText} from './panels/alarms.ts';
import {changeLines} from './panels/changes.ts';
import {type FeedView, feedView} from './panels/feed.ts';
import {type RegionText, regionText} from './panels/region.ts';
import {boardLayout, boardPlace, contentSize, isLargeEnough, sheetRect, sheetWidth} from './places.ts';
import {remembering} from './remembering.ts';
import {feedQuotes, freshNow, highlightsNow, panelTime, selectedRegion} from './selectors.ts';
import {sheetLines, waitingLines} from './sheets.ts';
import type {Data, PanelId, Size, State} from './state.ts';

// What the transitions have to know of the screen: how far things scroll, and what is selected on it.

/** The room inside a panel; undefined where it has no place on the screen now. */
function roomOf(state: State, data: Data, panel: PanelId): Size | undefined {
	const {frame, panels} = boardLayout(state, data);
	const place = panels.find(({id}) => id === panel);
	return place === undefined ? undefined : contentSize(place, frame);
}

/** The feed as it stands on the screen now; undefined where it has no place there. */
export function feedNow(state: State): FeedView | undefined {
	const {data, sheet} = state;
	if (data === undefined || sheet !== undefined || !isLargeEnough(boardPlace(state))) return undefined;
	const room = roomOf(state, data, 'feed');
	return room === undefined ? undefined : feedIn(state, data, room);
}

/** The feed as its panel has it, in a room of this size. */
export function feedIn(state: State, {incident}: Data, {columns, rows}: Size): FeedView {
	const {index, page} = state.feed;
	const quotes = feedQuotes(state);
	return feedAt(incident, quotes, index, page, columns, rows, panelTime(state), highlightsNow(state));
}

// Who draws asks for the texts that a transition has just asked for: the last ones are kept.
const feedAt = remembering(
	(
		incident: Incident,
		quotes: readonly Quote[],
		index: number,
		page: number,
		columns: number,
		rows: number,
		now: number,
		highlights: Highlights,
	) => feedView(incident, quotes, {index, page}, columns, rows, now, highlights),
	2,
);

const regionTextAt = remembering(
	(
		incident: Incident,
		quotes: readonly Quote[],
		region: Region,
		width: number,
		now: number,
		figure: number | undefined,
		highlights: Highlights,
	) => regionText(incident, quotes, region, width, now, {figure, highlights}),
	2,
);

/** The text of the selected region in its panel, with the room it has there; undefined where it has no place. */
export function regionNow(state: State): {readonly text: RegionText; readonly room: Size} | undefined {
	const {data, sheet} = state;
	const region = selectedRegion(state);
	if (data === undefined || region === undefined || sheet !== undefined) return undefined;
	if (!isLargeEnough(boardPlace(state))) return undefined;
	const room = roomOf(state, data, 'region');
	return room === undefined ? undefined : {text: regionTextIn(state, data, region, room.columns), room};
}

/** The text of a region as its panel has it, in lines of `width` cells. */
export function regionTextIn(state: State, {incident}: Data, region: Region, width: number): RegionText {
	// A rotation is to come round: what is said about a region has its turn in the feed.
	const quotes = isRotating(state.kiosk) ? noQuotes : incident.quotes;
	const figure = selectedFigure(state);
	return regionTextAt(incident, quotes, region, width, panelTime(state), figure, highlightsNow(state));
}

const noQuotes: readonly Quote[] = [];

/** The figure that is marked in the region's panel; none while the keyboard is elsewhere or the board rotates. */
function selectedFigure({focus, sheet, figure, kiosk}: State): number | undefined {
	return focus === 'region' && sheet === undefined && !isRotating(kiosk) ? figure : undefined;
}

/** The line that must be in sight for what is selected to be seen; undefined where nothing but lines scrolls. */
export function selectedRow(state: State): number | undefined {
	const {data, sheet, focus} = state;
	if (data === undefined) return undefined;
	const width = sheetWidth(state);
	if (sheet === 'alarms') return alarmText(data.alarms, -1, width).rows[state.item];
	if (sheet === 'changes') {
		const {timeZone} = data.incident.incident;
		return changeLines(state.log, freshNow(state), timeZone, width, panelTime(state)).rows[state.item];
	}
	return focus === 'region' ? regionNow(state)?.text.figureRows[state.figure] : undefined;
}

/** How far the panel that scrolls can scroll, in lines. */
export function mostScroll(state: State): number {
	const {lines, rows} = scrolling(state);
	return Math.max(0, lines - rows);
}

/** Rows of a page, less one that stays in view. */
export function pageRows(state: State): number {
	return Math.max(1, scrolling(state).rows - 1);
}

function scrolling(state: State): {readonly lines: number; readonly rows: number} {
	const {data, sheet, focus} = state;
	if (!isLargeEnough(boardPlace(state))) return {lines: 0, rows: 1};
	if (sheet !== undefined || data === undefined) {
		const rect = sheetRect(state);
		const {columns, rows} = contentSize(rect, rect.frame);
		const lines = sheet === undefined ? waitingLines(state, columns) : sheetLines(state, sheet);
		return {lines: lines.length, rows};
	}
	const region = focus === 'region' ? regionNow(state) : undefined;
	if (region !== undefined) return {lines: region.text.lines.length, rows: region.room.rows};
	return {lines: 0, rows: roomOf(state, data, focus)?.rows ?? 1};
}
