import {inPanelOrder, sourceName} from './claims.ts';
import {commands} from './keys.ts';
import {
	type FrameStyle,
	frameSize,
	type Layout,
	layoutFor,
	type Place,
	type Rect,
	smallest,
	type Wishes,
} from './layout.ts';
import {blank, cut, type Line, span, wrapLine} from './line.ts';
import {sortLabel} from './order.ts';
import {alarmText} from './panels/alarms.ts';
import {claimLines, claimTitle} from './panels/claim.ts';
import {eventLines} from './panels/events.ts';
import {type FeedView, feedView} from './panels/feed.ts';
import {footerLine} from './panels/footer.ts';
import {helpLines} from './panels/help.ts';
import {problemLines} from './panels/problems.ts';
import {regionText} from './panels/region.ts';
import {regionsHeight, regionsTable, type Table} from './panels/regions.ts';
import {speakerLines} from './panels/speaker.ts';
import {dataLines} from './panels/status.ts';
import {scaleFor} from './panels/total-marks.ts';
import {totalsNotes, totalsOrder} from './panels/total-order.ts';
import {totalsHeight, totalsLines} from './panels/totals.ts';
import {type ClaimAbout, type Data, feedQuotes, type Sheet, type State, selectedRegion} from './state.ts';

export type Body =
	| {readonly kind: 'lines'; readonly lines: readonly Line[]}
	| {readonly kind: 'table'; readonly table: Table};

/** A panel where it stands, with what it shows: lines that are wrapped and cut to its width already. */
export interface PanelView extends Rect {
	readonly id: Place | Sheet | 'notice';
	readonly frame: FrameStyle;
	readonly title: string;
	/** At the right of the title, as many as there is room for: the first matter most. */
	readonly notes: readonly string[];
	readonly isFocused: boolean;
	readonly body: Body;
}

/** What stands between the status line and the keys. */
export function panelsOf(state: State): readonly PanelView[] {
	const {data, sheet} = state;
	if (sheet === 'help' || sheet === 'problems') return [sheetView(state, sheet, sheetLines(state, sheet))];
	if (data === undefined) return [waitingView(state)];
	if (sheet !== undefined) return [sheetView(state, sheet, sheetLines(state, sheet))];
	const {frame, panels} = boardLayout(state, data);
	return panels.map(place => panelView(state, data, frame, place));
}

/** True where the board fits; else there is room only for the words of `tooSmall`. */
export function isLargeEnough({columns, rows}: State['size']): boolean {
	return columns >= smallest.columns && rows >= smallest.rows;
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
	return footerLine(state, commands, state.size.columns);
}

/** How many lines the status takes at the top. */
export function statusRows(state: State): number {
	return 1 + dataLines(state, state.size.columns).length;
}

function boardLayout(state: State, data: Data): Layout {
	const scale = scaleFor(state.size);
	const wishes: Wishes = {
		status: statusRows(state),
		totals: width => totalsHeight(data.incident, width, scale),
		regions: regionsHeight(data.regions),
		events: width => eventLines(data.incident, width, state.now).length,
	};
	return layoutFor(state.size, state.focus, wishes);
}

function sheetRect(state: State): Rect & {readonly frame: FrameStyle} {
	const {columns, rows} = state.size;
	const top = statusRows(state);
	const frame = columns >= 96 && rows >= 32 ? 'box' : 'rule';
	return {left: 0, top, width: columns, height: rows - top - 1, frame};
}

/** Lines longer than this are hard to follow from one to the next: sheets on wide screens keep to it. */
const readable = 110;

function sheetWidth(state: State): number {
	const rect = sheetRect(state);
	return Math.min(readable, contentSize(rect, rect.frame).columns);
}

function sheetLines(state: State, sheet: Sheet): readonly Line[] {
	const width = sheetWidth(state);
	const {data, trouble, now} = state;
	if (sheet === 'help') return helpLines(commands, width);
	if (sheet === 'problems') {
		return problemLines(trouble?.kind === 'broken' ? trouble.problems : (data?.warnings ?? []), width);
	}
	const region = selectedRegion(state);
	if (data === undefined) return [];
	switch (sheet) {
		case 'events':
			return eventLines(data.incident, width, now);
		case 'claim':
			return state.claim === undefined ? [] : claimLines(data.incident, state.claim, width, now);
		case 'speaker':
			return state.speaker === undefined ? [] : speakerLines(data.incident, state.speaker, width, now);
		case 'alarms':
			return alarmText(data.alarms, state.alarm, width).lines;
		case 'region':
			return region === undefined
				? [[span('No region is selected', 'muted')]]
				: regionText(data.incident, data.incident.quotes, region, width, now).lines;
		default:
			return sheet satisfies never;
	}
}

function sheetView(state: State, sheet: Sheet, lines: readonly Line[]): PanelView {
	const rect = sheetRect(state);
	const region = selectedRegion(state);
	const {data, claim, speaker} = state;
	const title = {
		claim: data === undefined || claim === undefined ? 'Claim' : claimTitle(data.incident, claim),
		speaker: data === undefined || speaker === undefined ? 'Source' : sourceName(data.incident, speaker),
		alarms: `What looks wrong: ${data?.alarms.length ?? 0}`,
		region: region?.name ?? 'Region',
		events: 'Events: what led to it, and what followed',
		problems: 'The file',
		help: 'Keys and marks',
	}[sheet];
	const {rows} = contentSize(rect, rect.frame);
	const place = sheet === 'region' ? [placeInOrder(state), region?.id ?? ''] : [];
	return {
		...rect,
		id: sheet,
		title,
		notes: [...place, scrollNote(state.scroll, lines.length, rows)],
		isFocused: true,
		body: {kind: 'lines', lines: lines.slice(state.scroll, state.scroll + rows)},
	};
}

function placeInOrder({data, selected}: State): string {
	const index = data?.regions.findIndex(({id}) => id === selected) ?? -1;
	return index < 0 ? '' : `${index + 1} of ${data?.regions.length}`;
}

function scrollNote(scroll: number, lines: number, rows: number): string {
	if (lines <= rows) return '';
	const last = Math.min(lines, scroll + rows);
	return `lines ${scroll + 1}–${last} of ${lines}${last < lines ? ' ▾' : ' ▴'}`;
}

/** Before there is any good data: what is waited for, or what is wrong. */
function waitingView(state: State): PanelView {
	const rect = sheetRect(state);
	const {columns, rows} = contentSize(rect, rect.frame);
	const {trouble, path} = state;
	if (trouble?.kind === 'broken') {
		const lines = [
			[span('The board shows the incident as soon as the file is mended; nothing has to be pressed.')],
			blank,
			...problemLines(trouble.problems, columns),
		].flatMap(line => wrapLine(line, columns));
		return {
			...rect,
			id: 'notice',
			title: '✗ The file cannot be used',
			notes: [scrollNote(state.scroll, lines.length, rows)],
			isFocused: true,
			body: {kind: 'lines', lines: lines.slice(state.scroll, state.scroll + rows)},
		};
	}
	const words =
		trouble?.kind === 'missing'
			? `There is no file ${path} yet. The board shows the incident as soon as the file is there.`
			: `Reading ${path}`;
	return {
		...rect,
		id: 'notice',
		title: trouble?.kind === 'missing' ? 'Waiting for the file' : 'Starting',
		notes: [],
		isFocused: true,
		body: {kind: 'lines', lines: wrapLine([span(words)], columns).slice(0, rows)},
	};
}

function contentSize(rect: Rect, frame: FrameStyle): {readonly columns: number; readonly rows: number} {
	const taken = frameSize(frame);
	return {columns: Math.max(1, rect.width - taken.columns), rows: Math.max(1, rect.height - taken.rows)};
}

function panelView(state: State, data: Data, frame: FrameStyle, place: Layout['panels'][number]): PanelView {
	const {columns, rows} = contentSize(place, frame);
	const {incident} = data;
	const base = {...place, frame, isFocused: place.id === state.focus};
	switch (place.id) {
		case 'totals': {
			const lines = totalsLines(
				incident,
				columns,
				rows,
				scaleFor(state.size),
				state.now,
				selectedTotal(state),
			);
			return {
				...base,
				title: 'National totals',
				notes: totalsNotes(incident, state.now),
				body: {kind: 'lines', lines},
			};
		}
		case 'regions':
			return {
				...base,
				title: `Regions, ${sortLabel[state.sort]}`,
				notes: [regionsNote(state, data)],
				body: regionsBody(state, data, columns, rows),
			};
		case 'region': {
			const region = selectedRegion(state);
			if (region === undefined) {
				const lines = [[span('No region is selected', 'muted')]];
				return {...base, title: 'Region', notes: [], body: {kind: 'lines', lines}};
			}
			const isHere = state.focus === 'region' && state.sheet === undefined;
			const figure = isHere ? state.figure : undefined;
			const all = regionText(incident, incident.quotes, region, columns, state.now, {figure}).lines;
			const scroll = isHere ? Math.min(state.scroll, Math.max(0, all.length - rows)) : 0;
			return {
				...base,
				title: region.name,
				notes: [scrollNote(scroll, all.length, rows), region.id],
				body: {kind: 'lines', lines: all.slice(scroll, scroll + rows)},
			};
		}
		case 'feed': {
			const quotes = feedQuotes(state);
			const shown = feedView(incident, quotes, state.feed, columns, rows, state.now);
			return {
				...base,
				title: feedTitle(state),
				notes: feedNotes(state, shown, quotes.length),
				body: {kind: 'lines', lines: shown.lines},
			};
		}
		case 'events': {
			const all = eventLines(incident, columns, state.now);
			const lines =
				all.length <= rows
					? all
					: [...all.slice(0, rows - 1), [span(`+${all.length - rows + 1} more lines: e shows all`, 'muted')]];
			return {...base, title: 'Events', notes: [], body: {kind: 'lines', lines}};
		}
		default:
			return place.id satisfies never;
	}
}

function regionsNote({filter, isTyping}: State, {regions, incident}: Data): string {
	const count =
		regions.length === incident.regions.length
			? `${regions.length}`
			: `${regions.length} of ${incident.regions.length}`;
	return filter === '' || isTyping ? count : `${count} match “${filter}”`;
}

function regionsBody(state: State, data: Data, columns: number, rows: number): Body {
	if (data.regions.length > 0) {
		return {kind: 'table', table: regionsTable(data.incident, data.regions, state.selected, columns, rows)};
	}
	const words =
		data.incident.regions.length === 0 ? 'No region is reported' : `No region matches “${state.filter}”`;
	return {kind: 'lines', lines: wrapLine([span(words, 'muted')], columns).slice(0, rows)};
}

function feedTitle(state: State): string {
	return state.isAboutRegion ? `Said about ${selectedRegion(state)?.name ?? 'the region'}` : 'Officials say';
}

/** The metric selected in the totals while the keyboard is there. */
function selectedTotal({data, focus, sheet, figure}: State): string | undefined {
	return data === undefined || focus !== 'totals' || sheet !== undefined
		? undefined
		: totalsOrder(data.incident)[figure];
}

/** How many figures the panel in focus has to select from. */
export function selectableFigures(state: State): number {
	if (state.data === undefined) return 0;
	if (state.focus === 'totals') return totalsOrder(state.data.incident).length;
	return state.focus === 'region' ? (selectedRegion(state)?.figures.length ?? 0) : 0;
}

/** What a claim sheet for the selected figure is about. */
export function selectedClaim(state: State): ClaimAbout | undefined {
	const metric = selectedTotal(state);
	if (metric !== undefined) return {region: undefined, metric};
	const region = selectedRegion(state);
	if (state.data === undefined || region === undefined || state.focus !== 'region') return undefined;
	const chosen = inPanelOrder(state.data.incident, region.figures)[state.figure];
	return chosen === undefined ? undefined : {region: region.id, metric: chosen.figure.metric};
}

/** The line that must be in sight for what is selected to be seen; undefined where nothing but lines scrolls. */
export function selectedRow(state: State): number | undefined {
	const {data, sheet, focus} = state;
	const region = selectedRegion(state);
	if (data === undefined) return undefined;
	if (sheet === 'alarms') {
		return alarmText(data.alarms, state.alarm, sheetWidth(state)).rows[state.alarm];
	}
	if (sheet !== undefined || focus !== 'region' || region === undefined) return undefined;
	const {frame, panels} = boardLayout(state, data);
	const place = panels.find(({id}) => id === 'region');
	if (place === undefined) return undefined;
	const {columns} = contentSize(place, frame);
	return regionText(data.incident, data.incident.quotes, region, columns, state.now, {figure: state.figure})
		.figureRows[state.figure];
}

function feedNotes({feed}: State, {first, last}: FeedView, count: number): readonly string[] {
	const range = count === 0 ? '0' : first === last ? `${first} of ${count}` : `${first}–${last} of ${count}`;
	if (feed.isStopped) return ['stopped', range];
	return feed.heldUntil > 0 ? ['held', range] : [range];
}

/** The feed as it stands on the screen now; undefined where it has no place there. */
export function feedNow(state: State): FeedView | undefined {
	const {data, sheet, size} = state;
	if (data === undefined || sheet !== undefined || !isLargeEnough(size)) return undefined;
	const {frame, panels} = boardLayout(state, data);
	const place = panels.find(({id}) => id === 'feed');
	if (place === undefined) return undefined;
	const {columns, rows} = contentSize(place, frame);
	return feedView(data.incident, feedQuotes(state), state.feed, columns, rows, state.now);
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
	const {data, sheet, size} = state;
	if (!isLargeEnough(size)) return {lines: 0, rows: 1};
	if (sheet !== undefined || data === undefined) {
		const rect = sheetRect(state);
		const {columns, rows} = contentSize(rect, rect.frame);
		if (sheet !== undefined) return {lines: sheetLines(state, sheet).length, rows};
		const problems = state.trouble?.kind === 'broken' ? state.trouble.problems : [];
		return {lines: problemLines(problems, columns).length + 4, rows};
	}
	const {frame, panels} = boardLayout(state, data);
	const place = panels.find(({id}) => id === state.focus);
	if (place === undefined) return {lines: 0, rows: 1};
	const {columns, rows} = contentSize(place, frame);
	const region = selectedRegion(state);
	if (state.focus !== 'region' || region === undefined) return {lines: 0, rows};
	const {lines} = regionText(data.incident, data.incident.quotes, region, columns, state.now, {
		figure: state.figure,
	});
	return {lines: lines.length, rows};
}
