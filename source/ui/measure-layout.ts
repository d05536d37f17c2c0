import {createSelector, createStructuredSelector} from 'reselect';
import {noHighlights} from '../board/highlights.ts';
import {boardArea} from '../board/layout/board-area.ts';
import {layoutFor} from '../board/layout/board-layout.ts';
import {contentSize, frameFor, type Layout, type PanelPlace} from '../board/layout/rects.ts';
import {isRotating} from '../board/rotation.ts';
import {freshNow, hasShapes, panelTime} from '../board/selectors.ts';
import type {PanelId, Size, State} from '../board/state.ts';
import {statusProps} from './panel-props.ts';
import {changeLines} from './panels/changes-lines.ts';
import {eventLines} from './panels/events-lines.ts';
import {regionsHeight} from './panels/regions-lines.ts';
import {dataLines} from './panels/status-lines.ts';
import {scaleFor} from './panels/totals/figure-marks.ts';
import {totalsLines} from './panels/totals-lines.ts';

/** Rows of the status at the top. */
export function statusRows(state: State): number {
	return 1 + dataLines(statusProps(state)).length;
}

/** All that the layout depends on; the same object while none of it changes. */
const layoutInputs = createStructuredSelector({
	columns: (state: State) => boardArea(state).columns,
	rows: (state: State) => boardArea(state).rows,
	status: statusRows,
	focus: (state: State) => state.focus,
	data: (state: State) => state.data,
	log: (state: State) => state.log,
	fresh: freshNow,
	now: panelTime,
	map: (state: State) => (hasShapes(state) ? state.map : 'off'),
	isAscii: (state: State) => state.transliterate !== undefined,
	isLargeType: (state: State) => state.isLargeType,
	isRotating: (state: State) => isRotating(state.rotation),
});

/** Where the panels stand while no overlay covers them, by how many rows each of them needs; none without data. */
export const boardLayout = createSelector(
	layoutInputs,
	({columns, rows, status, focus, data, log, fresh, now, map, isAscii, isLargeType, isRotating}): Layout => {
		if (data === undefined) return [];
		const {incident} = data;
		const scale = scaleFor({columns, rows}, isAscii);
		const totals = {incident, scale, now, selected: undefined, highlights: noHighlights};
		const {timeZone} = incident.incident;
		return layoutFor({columns, rows}, focus, {
			status,
			totals: (width, most) => totalsLines({...totals, columns: width, rows: most}).length,
			regions: regionsHeight(data.regions),
			events: width => eventLines({incident, now, columns: width}).length,
			changes: width =>
				log.count === 0 ? 0 : changeLines({log, fresh, timeZone, now, columns: width}).lines.length,
			map,
			isLargeType,
			isRotating,
		});
	},
);

/** The cells inside a panel; undefined where it has no place on the screen now. */
export function panelSize(state: State, panel: PanelId): Size | undefined {
	const place = boardLayout(state).find(({id}) => id === panel);
	return place === undefined ? undefined : contentSize(place);
}

/** Where an overlay lies: over all panels. */
export function overlayPlace(state: State): PanelPlace {
	const area = boardArea(state);
	const top = statusRows(state);
	return {left: 0, top, width: area.columns, height: area.rows - top - 1, frame: frameFor(area)};
}
