import type {ChangeEntry} from '../board/change-log.ts';
import {noHighlights} from '../board/highlights.ts';
import {boardArea} from '../board/layout/board-area.ts';
import {layoutFor} from '../board/layout/board-layout.ts';
import {contentSize, frameFor, type Layout, type PanelPlace} from '../board/layout/rects.ts';
import {isRotating} from '../board/rotation.ts';
import {freshNow, hasShapes, panelTime} from '../board/selectors.ts';
import type {Data, PanelId, Size, State} from '../board/state.ts';
import {statusProps} from './panel-props.ts';
import {changeLines} from './panels/changes-lines.ts';
import {eventLines} from './panels/events-lines.ts';
import {regionsHeight} from './panels/regions-lines.ts';
import {dataLines} from './panels/status-lines.ts';
import {scaleFor} from './panels/totals/figure-marks.ts';
import {totalsLines} from './panels/totals-lines.ts';
import {memoizeProps} from './text/memoize-props.ts';

/** Rows of the status at the top. */
export function statusRows(state: State): number {
	return 1 + dataLines(statusProps(state)).length;
}

/** Where the panels stand while no overlay covers them, by how many rows each of them needs; none without data. */
export function boardLayout(state: State): Layout {
	const {data, focus, log, isLargeType} = state;
	if (data === undefined) return [];
	const {columns, rows} = boardArea(state);
	return layoutOf({
		columns,
		rows,
		status: statusRows(state),
		focus,
		data,
		log,
		fresh: freshNow(state),
		now: panelTime(state),
		map: hasShapes(state) ? state.map : 'off',
		isAscii: state.transliterate !== undefined,
		isLargeType,
		isRotating: isRotating(state.rotation),
	});
}

interface LayoutProps extends Size, Pick<State, 'focus' | 'log' | 'map' | 'isLargeType'> {
	readonly status: number;
	readonly data: Data;
	readonly fresh: readonly ChangeEntry[];
	readonly now: number;
	readonly isAscii: boolean;
	readonly isRotating: boolean;
}

/** Memoized: while nothing that it depends on changes, every panel stands in the same place object. */
const layoutOf = memoizeProps(
	({columns, rows, focus, data, log, fresh, now, isAscii, ...wishes}: LayoutProps): Layout => {
		const {incident, regions} = data;
		const scale = scaleFor({columns, rows}, isAscii);
		const totals = {incident, scale, now, selected: undefined, highlights: noHighlights};
		const {timeZone} = incident.incident;
		return layoutFor({columns, rows}, focus, {
			...wishes,
			totals: (width, most) => totalsLines({...totals, columns: width, rows: most}).length,
			regions: regionsHeight(regions),
			events: width => eventLines({incident, now, columns: width}).length,
			changes: width =>
				log.count === 0 ? 0 : changeLines({log, fresh, timeZone, now, columns: width}).lines.length,
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
