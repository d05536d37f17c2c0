import {createSelector, createStructuredSelector} from 'reselect';
import type {Viewport} from '../board/event.ts';
import {boardArea, isLargeEnough} from '../board/layout/board-area.ts';
import {contentSize} from '../board/layout/rects.ts';
import {isRotating} from '../board/rotation.ts';
import {feedQuotes, freshNow, highlightsNow, panelTime, selectedRegion} from '../board/selectors.ts';
import type {Size, State} from '../board/state.ts';
import type {Quote} from '../incident/schema/incident-schema.ts';
import {overlayColumns, overlayRect, panelSize} from './measure-layout.ts';
import {alarmLines} from './overlays/alarms-lines.ts';
import {changeLines} from './panels/changes-lines.ts';
import {type FeedView, feedView} from './panels/feed-lines.ts';
import {type RegionLines, regionLines} from './panels/region-lines.ts';
import {overlayLines, waitingLines} from './sheets.ts';

/** What the keyboard is in, as it stands on the screen: what a movement there depends on. */
export function measureViewport(state: State): Viewport {
	return {...measureText(state), feed: feedOnScreen(state)};
}

function measureText(state: State): Omit<Viewport, 'feed'> {
	const {data, overlay, focus} = state;
	if (!isLargeEnough(boardArea(state))) return {lines: 0, rows: 1, itemRows: []};
	if (overlay !== undefined || data === undefined) {
		const rect = overlayRect(state);
		const {columns, rows} = contentSize(rect, rect.frame);
		const lines = overlay === undefined ? waitingLines(state, columns) : overlayLines(state, overlay);
		return {lines: lines.length, rows, itemRows: itemRows(state)};
	}
	const region = focus === 'region' ? regionOnScreen(state) : undefined;
	if (region === undefined) return {lines: 0, rows: panelSize(state, focus)?.rows ?? 1, itemRows: []};
	const {lines, figureRows} = region.text;
	return {lines: lines.length, rows: region.room.rows, itemRows: figureRows};
}

/** The rows of the entries of an overlay that has entries to select. */
function itemRows(state: State): readonly number[] {
	const {data, overlay} = state;
	if (data === undefined) return [];
	const width = overlayColumns(state);
	if (overlay === 'alarms') return alarmLines(data.alarms, -1, width).rows;
	if (overlay !== 'changes') return [];
	return changeLines(state.log, freshNow(state), data.incident.incident.timeZone, width, panelTime(state))
		.rows;
}

/** True where the panels stand on the screen, and no overlay does. */
function arePanelsShown(state: State): boolean {
	return state.data !== undefined && state.overlay === undefined && isLargeEnough(boardArea(state));
}

const feedInputs = createStructuredSelector({
	incident: (state: State) => state.data?.incident,
	quotes: feedQuotes,
	index: (state: State) => state.feed.index,
	page: (state: State) => state.feed.page,
	columns: (state: State) => panelSize(state, 'feed')?.columns,
	rows: (state: State) => panelSize(state, 'feed')?.rows,
	now: panelTime,
	highlights: highlightsNow,
});

const feedInPanel = createSelector(
	feedInputs,
	({incident, quotes, index, page, columns, rows, now, highlights}) =>
		incident === undefined || columns === undefined || rows === undefined
			? undefined
			: feedView(incident, quotes, {index, page}, columns, rows, now, highlights),
);

/** The feed as it stands on the screen; undefined where it does not. */
export function feedOnScreen(state: State): FeedView | undefined {
	return arePanelsShown(state) ? feedInPanel(state) : undefined;
}

const regionInputs = createStructuredSelector({
	incident: (state: State) => state.data?.incident,
	// A rotation has to come round: what is said about a region has its turn in the feed.
	quotes: (state: State) =>
		isRotating(state.rotation) ? noQuotes : (state.data?.incident.quotes ?? noQuotes),
	region: selectedRegion,
	columns: (state: State) => panelSize(state, 'region')?.columns,
	rows: (state: State) => panelSize(state, 'region')?.rows,
	now: panelTime,
	figure: markedFigure,
	highlights: highlightsNow,
});

const noQuotes: readonly Quote[] = [];

const regionInPanel = createSelector(
	regionInputs,
	({incident, quotes, region, columns, rows, now, figure, highlights}) =>
		incident === undefined || region === undefined || columns === undefined || rows === undefined
			? undefined
			: {
					text: regionLines(incident, quotes, region, columns, now, {figure, highlights}),
					room: {columns, rows},
				},
);

/** The text of the selected region in its panel, with the room it has there; undefined where it is not on the screen. */
export function regionOnScreen(state: State): {readonly text: RegionLines; readonly room: Size} | undefined {
	return arePanelsShown(state) ? regionInPanel(state) : undefined;
}

/** The figure that is marked in the region's panel; none while the keyboard is elsewhere or the board rotates. */
function markedFigure({focus, overlay, figure, rotation}: State): number | undefined {
	return focus === 'region' && overlay === undefined && !isRotating(rotation) ? figure : undefined;
}
