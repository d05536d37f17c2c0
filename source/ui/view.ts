import {keyBindings} from '../board/key-bindings.ts';
import {boardArea} from '../board/layout/board-area.ts';
import {smallest} from '../board/layout/board-layout.ts';
import {contentSize, type PanelName} from '../board/layout/rects.ts';
import {
	feedQuotes,
	freshNow,
	highlightsNow,
	panelTime,
	selectedRegion,
	selectedTotal,
	shapesOf,
} from '../board/selectors.ts';
import type {Data, Size, State} from '../board/state.ts';
import {
	type Content,
	changesContent,
	eventsContent,
	feedContent,
	largeTypeContent,
	mapContent,
	noRegionContent,
	regionContent,
	regionsContent,
	totalsContent,
} from './contents.ts';
import {rotationDueAt} from './due-events.ts';
import {boardLayout} from './measure-layout.ts';
import {feedOnScreen, regionOnScreen} from './measure-viewport.ts';
import type {PanelView} from './panel-view.ts';
import {footerLine} from './panels/footer-lines.ts';
import {scaleFor} from './panels/totals/figure-marks.ts';
import {overlayView, waitingView} from './sheets.ts';
import {type Line, span, truncate, wrapLine} from './text/line.ts';

/** What stands between the status line and the keys. */
export function panelsOf(state: State): readonly PanelView[] {
	const {data, overlay} = state;
	if (overlay === 'help' || overlay === 'problems') return [overlayView(state, overlay)];
	if (data === undefined) return [waitingView(state)];
	if (overlay !== undefined) return [overlayView(state, overlay)];
	const {frame, panels} = boardLayout(state);
	return panels.map(place => ({
		...place,
		frame,
		isFocused: place.id === state.focus,
		...contentOf(state, data, place.id, contentSize(place, frame)),
	}));
}

function contentOf(state: State, data: Data, id: PanelName, {columns, rows}: Size): Content {
	const {incident} = data;
	const now = panelTime(state);
	const highlights = highlightsNow(state);
	switch (id) {
		case 'totals': {
			const scale = scaleFor(boardArea(state), state.isAscii);
			return totalsContent(incident, columns, rows, scale, now, selectedTotal(state), highlights);
		}
		case 'regions': {
			const {selected, sort, filter, isTyping} = state;
			return regionsContent(
				incident,
				data.regions,
				columns,
				rows,
				selected,
				highlights,
				sort,
				filter,
				isTyping,
			);
		}
		case 'region': {
			const shown = selectedRegion(state);
			const inPanel = regionOnScreen(state);
			if (shown === undefined || inPanel === undefined) return noRegionContent;
			return regionContent(shown, inPanel.text, rows, state.focus === 'region' ? state.scroll : 0);
		}
		case 'feed': {
			const about = state.isAboutRegion ? (selectedRegion(state)?.name ?? 'the region') : undefined;
			const {isStopped, heldUntil} = state.feed;
			const shown = feedOnScreen(state) ?? {lines: [], first: 0, last: 0, next: undefined, dwell: 0};
			return feedContent(shown, feedQuotes(state), about, isStopped, heldUntil > 0);
		}
		case 'events':
			return eventsContent(incident, columns, rows, now);
		case 'changes':
			return changesContent(state.log, freshNow(state), incident.incident.timeZone, columns, rows, now);
		case 'map':
			return mapContent(shapesOf(state), incident, state.selected, highlights, columns, rows);
		case 'large-type':
			return largeTypeContent(incident, data.regions, state.selected, now, highlights, columns, rows);
		default:
			return id satisfies never;
	}
}

/** Says how large a terminal is needed, in as many of its words as there is room for; an exercise says so even here. */
export function tooSmall({size: {columns, rows}, data}: State): readonly Line[] {
	const needed = `${smallest.columns}x${smallest.rows}`;
	const exercise = data?.incident.incident.status === 'exercise' ? 'EXERCISE. ' : '';
	const whole = `${exercise}sitboard needs a terminal of ${needed}; this one is ${columns}x${rows}. q quits.`;
	const lines = wrapLine([span(whole)], columns);
	return lines.length <= rows ? lines : [[span(truncate(`${exercise}needs ${needed}`, columns))]];
}

/** The keys that can be pressed now. */
export function footerOf(state: State): Line {
	return footerLine(state, keyBindings, boardArea(state).columns, rotationDueAt(state));
}
