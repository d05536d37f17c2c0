import type {Region} from '../incident/schema.ts';
import {isRotating} from './kiosk.ts';
import {alarmText} from './panels/alarms.ts';
import {changeLines} from './panels/changes.ts';
import {type FeedView, feedView} from './panels/feed.ts';
import {type RegionText, regionText} from './panels/region.ts';
import {boardLayout, boardPlace, contentSize, isLargeEnough, sheetRect, sheetWidth} from './places.ts';
import {feedQuotes, highlightsNow, selectedRegion} from './selectors.ts';
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
	if (room === undefined) return undefined;
	const {columns, rows} = room;
	return feedView(
		data.incident,
		feedQuotes(state),
		state.feed,
		columns,
		rows,
		state.now,
		highlightsNow(state),
	);
}

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
export function regionTextIn(
	state: State,
	{incident}: Data,
	region: Region,
	width: number,
	highlights = highlightsNow(state),
): RegionText {
	// A rotation is to come round: what is said about a region has its turn in the feed.
	const quotes = isRotating(state.kiosk) ? [] : incident.quotes;
	const figure = selectedFigure(state);
	return regionText(incident, quotes, region, width, state.now, {figure, highlights});
}

/** The figure that is marked in the region's panel; none while the keyboard is elsewhere or the board rotates. */
function selectedFigure({focus, sheet, figure, kiosk}: State): number | undefined {
	return focus === 'region' && sheet === undefined && !isRotating(kiosk) ? figure : undefined;
}

/** The line that must be in sight for what is selected to be seen; undefined where nothing but lines scrolls. */
export function selectedRow(state: State): number | undefined {
	const {data, sheet, focus} = state;
	if (data === undefined) return undefined;
	const width = sheetWidth(state);
	if (sheet === 'alarms') return alarmText(data.alarms, state.item, width).rows[state.item];
	if (sheet === 'changes') return changeLines(state, data, width, state.item).rows[state.item];
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
