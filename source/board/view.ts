import {commands} from './commands.ts';
import {
	type Content,
	changesContent,
	distanceContent,
	eventsContent,
	feedContent,
	mapContent,
	noRegionContent,
	regionContent,
	regionsContent,
	totalsContent,
} from './contents.ts';
import {keptPanels} from './kept.ts';
import {smallest} from './layout.ts';
import type {Place} from './layouts/parts.ts';
import {cut, type Line, span, wrapLine} from './line.ts';
import type {PanelView} from './panel-view.ts';
import {footerLine} from './panels/footer.ts';
import {scaleFor} from './panels/total-marks.ts';
import {boardLayout, boardPlace, contentSize} from './places.ts';
import {remembering} from './remembering.ts';
import {feedIn, regionTextIn} from './scrolling.ts';
import {
	feedQuotes,
	freshNow,
	highlightsNow,
	panelTime,
	selectedRegion,
	selectedTotal,
	shapesOf,
} from './selectors.ts';
import {sheetView, waitingView} from './sheets.ts';
import type {Data, Size, State} from './state.ts';

/** What stands between the status line and the keys. */
export function panelsOf(state: State): readonly PanelView[] {
	return createPanels()(state);
}

/** The same, for one state after the other: what is as it was before, down to single lines, is the same object. */
export function createPanels(): (state: State) => readonly PanelView[] {
	const contentOf = createContents();
	let shown: readonly PanelView[] = [];
	return state => {
		shown = keptPanels(shown, panelsWith(contentOf, state));
		return shown;
	};
}

type ContentOf = (state: State, data: Data, id: Place, room: Size) => Content;

function panelsWith(contentOf: ContentOf, state: State): readonly PanelView[] {
	const {data, sheet} = state;
	if (sheet === 'help' || sheet === 'problems') return [sheetView(state, sheet)];
	if (data === undefined) return [waitingView(state)];
	if (sheet !== undefined) return [sheetView(state, sheet)];
	const {frame, panels} = boardLayout(state, data);
	return panels.map(place => ({
		...place,
		frame,
		isFocused: place.id === state.focus,
		...contentOf(state, data, place.id, contentSize(place, frame)),
	}));
}

function createContents(): ContentOf {
	const totals = remembering(totalsContent);
	const regions = remembering(regionsContent);
	const region = remembering(regionContent);
	const feed = remembering(feedContent);
	const events = remembering(eventsContent);
	const changes = remembering(changesContent);
	const map = remembering(mapContent);
	const distance = remembering(distanceContent);
	return (state, data, id, {columns, rows}) => {
		const {incident} = data;
		const now = panelTime(state);
		const highlights = highlightsNow(state);
		switch (id) {
			case 'totals': {
				const scale = scaleFor(boardPlace(state), state.isAscii);
				return totals(incident, columns, rows, scale, now, selectedTotal(state), highlights);
			}
			case 'regions': {
				const {selected, sort, filter, isTyping} = state;
				return regions(incident, data.regions, columns, rows, selected, highlights, sort, filter, isTyping);
			}
			case 'region': {
				const shown = selectedRegion(state);
				if (shown === undefined) return noRegionContent;
				const text = regionTextIn(state, data, shown, columns);
				return region(shown, text, rows, state.focus === 'region' ? state.scroll : 0);
			}
			case 'feed': {
				const about = state.isAboutRegion ? (selectedRegion(state)?.name ?? 'the region') : undefined;
				const {isStopped, heldUntil} = state.feed;
				const shown = feedIn(state, data, {columns, rows});
				return feed(shown, feedQuotes(state), about, isStopped, heldUntil > 0);
			}
			case 'events':
				return events(incident, columns, rows, now);
			case 'changes':
				return changes(state.log, freshNow(state), incident.incident.timeZone, columns, rows, now);
			case 'map':
				return map(shapesOf(state), incident, state.selected, highlights, columns, rows);
			case 'distance':
				return distance(incident, data.regions, state.selected, now, highlights, columns, rows);
			default:
				return id satisfies never;
		}
	};
}

/** Says how large a terminal is needed, in as many of its words as there is room for; an exercise says so even here. */
export function tooSmall({size: {columns, rows}, data}: State): readonly Line[] {
	const needed = `${smallest.columns}x${smallest.rows}`;
	const exercise = data?.incident.incident.status === 'exercise' ? 'EXERCISE. ' : '';
	const whole = `${exercise}sitboard needs a terminal of ${needed}; this one is ${columns}x${rows}. q quits.`;
	const lines = wrapLine([span(whole)], columns);
	return lines.length <= rows ? lines : [[span(cut(`${exercise}needs ${needed}`, columns))]];
}

/** The keys that can be pressed now. */
export function footerOf(state: State): Line {
	return footerLine(state, commands, boardPlace(state).columns);
}
