import type {ChangeEntry, ChangeLog} from '../board/change-log.ts';
import type {Highlights} from '../board/highlights.ts';
import {type Sort, sortLabel} from '../board/sort-and-filter.ts';
import type {Incident, Quote, Region} from '../incident/schema/incident-schema.ts';
import type {Shapes} from '../map/shapes.ts';
import {linesBody, type PanelView, scrollNote} from './panel-view.ts';
import {changeLines} from './panels/changes-lines.ts';
import {eventLines} from './panels/events-lines.ts';
import type {FeedView} from './panels/feed-lines.ts';
import {largeTypeLines} from './panels/large-type-lines.ts';
import {mapLines} from './panels/map-lines.ts';
import type {RegionLines} from './panels/region-lines.ts';
import {regionsTable} from './panels/regions-lines.ts';
import type {Scale} from './panels/totals/figure-marks.ts';
import {totalsNotes} from './panels/totals/notes.ts';
import {totalsLines} from './panels/totals-lines.ts';
import {type Line, span, wrapLine} from './text/line.ts';

/** What stands in a panel. Each of the functions below is given all that its panel depends on, and nothing else. */
export type Content = Pick<PanelView, 'title' | 'notes' | 'body'>;

/** The national totals, with the figure that the keyboard is at. */
export function totalsContent(
	incident: Incident,
	columns: number,
	rows: number,
	scale: Scale,
	now: number,
	selected: string | undefined,
	highlights: Highlights,
): Content {
	const lines = totalsLines(incident, columns, rows, scale, now, selected, highlights);
	return {title: 'National totals', notes: totalsNotes(incident, now), body: linesBody(lines)};
}

/** The table of regions, or why there is none. */
export function regionsContent(
	incident: Incident,
	regions: readonly Region[],
	columns: number,
	rows: number,
	selected: string | undefined,
	highlights: Highlights,
	sort: Sort,
	filter: string,
	isTyping: boolean,
): Content {
	const heading = {
		title: `Regions, ${sortLabel[sort]}`,
		notes: [countNote(regions.length, incident.regions.length, isTyping ? '' : filter)],
	};
	if (regions.length > 0) {
		const table = regionsTable(incident, regions, selected, columns, rows, highlights);
		return {...heading, body: {kind: 'table', table}};
	}
	const words = incident.regions.length === 0 ? 'No region is reported' : `No region matches “${filter}”`;
	return {...heading, body: linesBody(wrapLine([span(words, 'muted')], columns).slice(0, rows))};
}

function countNote(shown: number, all: number, filter: string): string {
	const count = shown === all ? `${shown}` : `${shown} of ${all}`;
	return filter === '' ? count : `${count} match “${filter}”`;
}

/** Where a region would stand, and none is selected. */
export const noRegionContent: Content = {
	title: 'Region',
	notes: [],
	body: linesBody([[span('No region is selected', 'muted')]]),
};

/** The lines of a region from `scroll` on, or the last ones where it is too far. */
export function regionContent(
	{id, name}: Region,
	{lines}: RegionLines,
	rows: number,
	scroll: number,
): Content {
	const from = Math.min(scroll, Math.max(0, lines.length - rows));
	return {
		title: name,
		notes: [scrollNote(from, lines.length, rows), id],
		body: linesBody(lines.slice(from, from + rows)),
	};
}

/** The feed, said to be about a region where it is about one alone. */
export function feedContent(
	shown: FeedView,
	quotes: readonly Quote[],
	about: string | undefined,
	isStopped: boolean,
	isHeld: boolean,
): Content {
	const {first, last, lines} = shown;
	const count = quotes.length;
	const range = count === 0 ? '0' : first === last ? `${first} of ${count}` : `${first}–${last} of ${count}`;
	return {
		title: about === undefined ? 'Officials say' : `Said about ${about}`,
		notes: isStopped ? ['stopped', range] : isHeld ? ['held', range] : [range],
		body: linesBody(lines),
	};
}

/** The first events, with the rest counted. */
export function eventsContent(incident: Incident, columns: number, rows: number, now: number): Content {
	const lines = withRest(eventLines(incident, columns, now), rows, 'e shows all');
	return {title: 'Events', notes: [], body: linesBody(lines)};
}

/** The latest changes, with the rest counted. */
export function changesContent(
	log: ChangeLog,
	fresh: readonly ChangeEntry[],
	timeZone: string,
	columns: number,
	rows: number,
	now: number,
): Content {
	const {lines} = changeLines(log, fresh, timeZone, columns, now);
	return {
		title: 'What has changed',
		notes: [`${log.count}`],
		body: linesBody(withRest(lines, rows, 'n shows all')),
	};
}

/** The map with the selected region on it. */
export function mapContent(
	shapes: Shapes | undefined,
	incident: Incident,
	selected: string | undefined,
	highlights: Highlights,
	columns: number,
	rows: number,
): Content {
	const lines =
		shapes === undefined
			? [[span('There is no map', 'muted')]]
			: mapLines({shapes, incident, regions: incident.regions, selected, highlights}, columns, rows);
	return {title: 'Map', notes: [], body: linesBody(lines)};
}

/** Totals and the worst regions in the largest letters that there is room for. */
export function largeTypeContent(
	incident: Incident,
	regions: readonly Region[],
	selected: string | undefined,
	now: number,
	highlights: Highlights,
	columns: number,
	rows: number,
): Content {
	const lines = largeTypeLines({incident, regions, selected, now, highlights}, columns, rows);
	return {title: 'From a distance', notes: totalsNotes(incident, now), body: linesBody(lines)};
}

/** The first lines, and how many more there are. */
function withRest(lines: readonly Line[], rows: number, where: string): readonly Line[] {
	if (lines.length <= rows) return lines;
	const more = lines.length - rows + 1;
	return [...lines.slice(0, rows - 1), [span(`+${more} more lines: ${where}`, 'muted')]];
}
