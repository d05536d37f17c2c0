import {contentSize, type PanelName, type PanelPlace} from '../../source/board/layout/rects.ts';
import type {Data, Overlay, Size, State} from '../../source/board/state.ts';
import {overlayColumns} from '../../source/ui/components/overlay-panel.tsx';
import {footerProps} from '../../source/ui/footer-props.ts';
import {boardLayout, overlayPlace} from '../../source/ui/measure-layout.ts';
import {overlayText} from '../../source/ui/overlay-contents.ts';
import {
	changesProps,
	eventsProps,
	feedProps,
	largeTypeProps,
	mapProps,
	regionProps,
	regionsProps,
	statusProps,
	totalsProps,
} from '../../source/ui/panel-props.ts';
import {changeLines} from '../../source/ui/panels/changes-lines.ts';
import {eventLines} from '../../source/ui/panels/events-lines.ts';
import {feedView} from '../../source/ui/panels/feed-lines.ts';
import {footerLine} from '../../source/ui/panels/footer-lines.ts';
import {largeTypeLines} from '../../source/ui/panels/large-type-lines.ts';
import {mapLines} from '../../source/ui/panels/map-lines.ts';
import {regionLines} from '../../source/ui/panels/region-lines.ts';
import {type RegionsTable, regionsTable} from '../../source/ui/panels/regions-lines.ts';
import {dataLines, titleLine} from '../../source/ui/panels/status-lines.ts';
import {totalsLines} from '../../source/ui/panels/totals-lines.ts';
import {type Line, plainText} from '../../source/ui/text/line.ts';
import {scrolledLines, withRest} from '../../source/ui/text/scrolled-lines.ts';

/** What stands inside the frame of a panel, before Ink draws it: only there does what is too wide or too long show. */
export interface PanelContent extends PanelPlace {
	readonly id: PanelName | Overlay | 'waiting';
	readonly lines: readonly Line[];
	/** In the place of lines. */
	readonly table?: RegionsTable;
}

/** The panels, or the overlay, between the status and the footer. */
export function panelContents(state: State): readonly PanelContent[] {
	const {data, overlay} = state;
	if (data === undefined || overlay !== undefined) {
		const place = overlayPlace(state);
		const {lines} = overlayText(state, overlay, overlayColumns(place, overlay));
		const {rows} = contentSize(place);
		return [{...place, id: overlay ?? 'waiting', lines: scrolledLines(lines, rows, state.scroll).lines}];
	}
	return boardLayout(state).map(place => ({
		...place,
		...contentOf(state, data, place.id, contentSize(place)),
	}));
}

function contentOf(
	state: State,
	data: Data,
	id: PanelName,
	size: Size,
): Pick<PanelContent, 'lines' | 'table'> {
	const {columns, rows} = size;
	switch (id) {
		case 'totals':
			return {lines: totalsLines({...totalsProps(state, data), ...size})};
		case 'regions':
			return {lines: [], table: regionsTable({...regionsProps(state, data), ...size})};
		case 'region': {
			const {region, scroll, ...props} = regionProps(state, data);
			const lines = region === undefined ? [] : regionLines({...props, region, columns}).lines;
			return {lines: scrolledLines(lines, rows, scroll).lines};
		}
		case 'feed':
			return {lines: feedView({...feedProps(state, data), ...size}).lines};
		case 'events':
			return {lines: withRest(eventLines({...eventsProps(state, data), columns}), rows, 'e shows all')};
		case 'changes':
			return {
				lines: withRest(changeLines({...changesProps(state, data), columns}).lines, rows, 'n shows all'),
			};
		case 'map': {
			const {shapes, ...props} = mapProps(state, data);
			return {lines: shapes === undefined ? [] : mapLines({...props, shapes, ...size})};
		}
		case 'large-type':
			return {lines: largeTypeLines({...largeTypeProps(state, data), ...size})};
		default:
			return id satisfies never;
	}
}

/** The words of a panel's content. */
export function contentText({lines, table}: PanelContent): string {
	return table === undefined ? plainText(lines) : JSON.stringify(table.rows);
}

/** The table of the panel of regions, if it has a place. */
export function shownRegions(state: State): RegionsTable {
	const table = panelContents(state).find(({id}) => id === 'regions')?.table;
	if (table === undefined) throw new Error('no table');
	return table;
}

/** The lines at the top. */
export function statusLines(state: State): readonly Line[] {
	return [titleLine(statusProps(state)), ...dataLines(statusProps(state))];
}

/** What state the data is in, in lines of so many cells. */
export function dataLinesOf(state: State, columns: number): readonly Line[] {
	return dataLines({...statusProps(state), columns});
}

/** The last line. */
export function footerOf(state: State): Line {
	return footerLine(footerProps(state));
}
