import {commands} from './commands.ts';
import type {Highlights} from './highlights.ts';
import {smallest} from './layout.ts';
import type {Place} from './layouts/parts.ts';
import {cut, type Line, span, wrapLine} from './line.ts';
import {sortLabel} from './order.ts';
import {type Body, linesBody, type PanelView, scrollNote} from './panel-view.ts';
import {changeLines} from './panels/changes.ts';
import {distanceLines} from './panels/distance.ts';
import {eventLines} from './panels/events.ts';
import {type FeedView, feedView} from './panels/feed.ts';
import {footerLine} from './panels/footer.ts';
import {mapLines} from './panels/map.ts';
import {regionsTable} from './panels/regions.ts';
import {scaleFor} from './panels/total-marks.ts';
import {totalsNotes} from './panels/total-order.ts';
import {totalsLines} from './panels/totals.ts';
import {boardLayout, boardPlace, contentSize} from './places.ts';
import {regionTextIn} from './scrolling.ts';
import {feedQuotes, highlightsNow, selectedRegion, selectedTotal, shapesOf} from './selectors.ts';
import {sheetView, waitingView} from './sheets.ts';
import type {Data, Size, State} from './state.ts';

/** What stands between the status line and the keys. */
export function panelsOf(state: State): readonly PanelView[] {
	const {data, sheet} = state;
	if (sheet === 'help' || sheet === 'problems') return [sheetView(state, sheet)];
	if (data === undefined) return [waitingView(state)];
	if (sheet !== undefined) return [sheetView(state, sheet)];
	const {frame, panels} = boardLayout(state, data);
	const highlights = highlightsNow(state);
	return panels.map(place => ({
		...place,
		frame,
		isFocused: place.id === state.focus,
		...panelContent(state, data, place.id, contentSize(place, frame), highlights),
	}));
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

type Content = Pick<PanelView, 'title' | 'notes' | 'body'>;

function panelContent(state: State, data: Data, id: Place, room: Size, highlights: Highlights): Content {
	const {columns, rows} = room;
	const {incident, regions} = data;
	const {now, selected} = state;
	switch (id) {
		case 'totals': {
			const scale = scaleFor(boardPlace(state), state.isAscii);
			const lines = totalsLines(incident, columns, rows, scale, now, selectedTotal(state), highlights);
			return {title: 'National totals', notes: totalsNotes(incident, now), body: linesBody(lines)};
		}
		case 'regions':
			return {
				title: `Regions, ${sortLabel[state.sort]}`,
				notes: [regionsNote(state, data)],
				body: regionsBody(state, data, room, highlights),
			};
		case 'region':
			return regionContent(state, data, room, highlights);
		case 'feed': {
			const quotes = feedQuotes(state);
			const shown = feedView(incident, quotes, state.feed, columns, rows, now, highlights);
			return {
				title: feedTitle(state),
				notes: feedNotes(state, shown, quotes.length),
				body: linesBody(shown.lines),
			};
		}
		case 'events':
			return {
				title: 'Events',
				notes: [],
				body: linesBody(withRest(eventLines(incident, columns, now), rows, 'e shows all')),
			};
		case 'changes':
			return {
				title: 'What has changed',
				notes: [`${state.log.count}`],
				body: linesBody(withRest(changeLines(state, data, columns).lines, rows, 'n shows all')),
			};
		case 'map': {
			const shapes = shapesOf(state);
			const lines =
				shapes === undefined
					? [[span('There is no map', 'muted')]]
					: mapLines({shapes, incident, regions: incident.regions, selected, highlights}, columns, rows);
			return {title: 'Map', notes: [], body: linesBody(lines)};
		}
		case 'distance':
			return {
				title: 'From a distance',
				notes: totalsNotes(incident, now),
				body: linesBody(distanceLines({incident, regions, selected, now, highlights}, columns, rows)),
			};
		default:
			return id satisfies never;
	}
}

/** The first lines, and how many more there are. */
function withRest(lines: readonly Line[], rows: number, where: string): readonly Line[] {
	if (lines.length <= rows) return lines;
	const more = lines.length - rows + 1;
	return [...lines.slice(0, rows - 1), [span(`+${more} more lines: ${where}`, 'muted')]];
}

function regionContent(state: State, data: Data, {columns, rows}: Size, highlights: Highlights): Content {
	const region = selectedRegion(state);
	if (region === undefined) {
		return {title: 'Region', notes: [], body: linesBody([[span('No region is selected', 'muted')]])};
	}
	const {lines} = regionTextIn(state, data, region, columns, highlights);
	const scroll = state.focus === 'region' ? Math.min(state.scroll, Math.max(0, lines.length - rows)) : 0;
	return {
		title: region.name,
		notes: [scrollNote(scroll, lines.length, rows), region.id],
		body: linesBody(lines.slice(scroll, scroll + rows)),
	};
}

function regionsNote({filter, isTyping}: State, {regions, incident}: Data): string {
	const count =
		regions.length === incident.regions.length
			? `${regions.length}`
			: `${regions.length} of ${incident.regions.length}`;
	return filter === '' || isTyping ? count : `${count} match “${filter}”`;
}

function regionsBody(
	state: State,
	{incident, regions}: Data,
	{columns, rows}: Size,
	highlights: Highlights,
): Body {
	if (regions.length > 0) {
		const table = regionsTable(incident, regions, state.selected, columns, rows, highlights);
		return {kind: 'table', table};
	}
	const words =
		incident.regions.length === 0 ? 'No region is reported' : `No region matches “${state.filter}”`;
	return linesBody(wrapLine([span(words, 'muted')], columns).slice(0, rows));
}

function feedTitle(state: State): string {
	return state.isAboutRegion ? `Said about ${selectedRegion(state)?.name ?? 'the region'}` : 'Officials say';
}

function feedNotes({feed}: State, {first, last}: FeedView, count: number): readonly string[] {
	const range = count === 0 ? '0' : first === last ? `${first} of ${count}` : `${first}–${last} of ${count}`;
	if (feed.isStopped) return ['stopped', range];
	return feed.heldUntil > 0 ? ['held', range] : [range];
}
