import {alarmsOf} from '../incident/alarms.ts';
import {printable} from '../incident/printable.ts';
import type {Incident} from '../incident/schema.ts';
import {alarmTimes} from './age.ts';
import type {Event} from './event.ts';
import {orderQuotes, orderRegions, type Sort, sortLabel, sorts} from './order.ts';
import {shortestDwell} from './panels/feed.ts';
import {type Data, feedQuotes, type PanelId, type Reading, type State, themes} from './state.ts';
import {feedNow, mostScroll, pageRows, selectableFigures, selectedClaim, selectedRow} from './view.ts';

const panels: readonly PanelId[] = ['totals', 'regions', 'region', 'feed'];

/** The feed waits this long after somebody scrolled it, in ms. */
const holdFor = 30_000;
/** A notice stays this long, in ms. */
const noticeFor = 5000;
/** Longer than any filter that somebody types; a paste of a megabyte is none. */
const longestFilter = 80;

/** The state after an event; the same state where the event changes nothing. The only way that a board changes. */
export function update(state: State, event: Event): State {
	switch (event.type) {
		case 'ticked':
			return tick(state, event.now);
		case 'resized':
			return inBounds({...state, size: event.size});
		case 'read':
			return read(state, event.reading);
		case 'moved':
			return move(state, event.by);
		case 'paged':
			return page(state, event.by);
		case 'jumped':
			return jump(state, event.to);
		case 'opened':
			return {...state, sheet: event.sheet, scroll: 0, alarm: 0};
		case 'entered':
			return enter(state);
		case 'feed-narrowed':
			return {...state, isAboutRegion: !state.isAboutRegion, feed: atTop(state)};
		case 'left':
			return state.sheet === undefined ? filtered(state, '') : {...state, sheet: undefined, scroll: 0};
		case 'focused':
			return {...state, focus: next(panels, state.focus, event.by), scroll: 0, figure: 0};
		case 'filter-began':
			return {...state, isTyping: true};
		case 'filter-typed':
			return filtered(state, printableInput(state.filter + event.text));
		case 'filter-erased':
			return filtered(state, [...state.filter].slice(0, -1).join(''));
		case 'filter-kept':
			return {...state, isTyping: false, filter: state.filter.trim()};
		case 'filter-cleared':
			return {...filtered(state, ''), isTyping: false};
		case 'sorted':
			return sorted(state, next(sorts, state.sort, 1));
		case 'theme-turned': {
			if (state.isColorless) return noticed(state, 'This terminal shows no colour');
			const theme = next(themes, state.theme, 1);
			return noticed({...state, theme}, `Theme: ${theme}`);
		}
		case 'feed-toggled': {
			const isStopped = !state.feed.isStopped;
			return {...state, feed: {...state.feed, isStopped, heldUntil: 0, turnedAt: state.now}};
		}
		case 'noticed':
			return noticed(state, event.text);
		default:
			return event satisfies never;
	}
}

function next<Item>(items: readonly Item[], item: Item, by: number): Item {
	return items[(items.indexOf(item) + by + items.length) % items.length] ?? item;
}

function tick(before: State, now: number): State {
	const state = now < before.now ? setBack(before, before.now - now) : before;
	const notice = state.notice !== undefined && state.notice.until <= now ? undefined : state.notice;
	const isHeldNoMore = state.feed.heldUntil !== 0 && state.feed.heldUntil <= now;
	const feed = isHeldNoMore ? {...state.feed, heldUntil: 0} : state.feed;
	return turnFeed({...state, now, notice, feed, data: withoutPastAlarms(state.data, now)});
}

/** What was dated in the future is no alarm any more once its time has come; nothing else depends on the clock. */
function withoutPastAlarms(data: Data | undefined, now: number): Data | undefined {
	if (data === undefined || !data.alarms.some(({kind}) => kind === 'future')) return data;
	const alarms = alarmsOf(data.incident, alarmTimes(data.incident, now));
	return alarms.length === data.alarms.length ? data : {...data, alarms};
}

/** A clock that is set back takes what waits for a moment with it, or the feed would stand still until then. */
function setBack(state: State, by: number): State {
	const {feed, notice} = state;
	const heldUntil = feed.heldUntil === 0 ? 0 : feed.heldUntil - by;
	return {
		...state,
		feed: {...feed, turnedAt: feed.turnedAt - by, heldUntil},
		notice: notice === undefined ? undefined : {...notice, until: notice.until - by},
	};
}

/** Turns the feed when its view has stood as long as it takes to be read, unless somebody stopped or holds it. */
function turnFeed(state: State): State {
	const {feed, now, isTyping} = state;
	if (feed.isStopped || isTyping || feed.heldUntil > 0) return state;
	// Every second comes through here: a view that cannot be due need not be laid out to find that out.
	if (now - feed.turnedAt < shortestDwell) return state;
	const shown = feedNow(state);
	if (shown?.next === undefined || now - feed.turnedAt < shown.dwell) return state;
	return {...state, feed: {...feed, ...shown.next, turnedAt: now}};
}

function read(state: State, reading: Reading): State {
	if (reading.kind === 'incident') {
		const {incident, warnings, changedAt} = reading;
		const data = dataOf(
			incident,
			{warnings, changedAt, alarms: alarmsOf(incident, alarmTimes(incident, state.now))},
			state.sort,
			state.filter,
		);
		const selected = keepSelection(state, data);
		const isElsewhere = selected !== state.selected;
		return inBounds({
			...state,
			data,
			trouble: undefined,
			selected,
			scroll: isElsewhere ? 0 : state.scroll,
			figure: isElsewhere ? 0 : state.figure,
			feed: {...state.feed, ...keepFeedPosition(state, data)},
		});
	}
	const since = state.trouble?.since ?? reading.readAt;
	const trouble =
		reading.kind === 'missing'
			? {kind: 'missing' as const, since}
			: {kind: 'broken' as const, problems: reading.problems, since};
	return inBounds({...state, trouble});
}

function dataOf(
	incident: Incident,
	rest: Pick<Data, 'warnings' | 'changedAt' | 'alarms'>,
	sort: Sort,
	filter: string,
): Data {
	return {
		...rest,
		incident,
		regions: orderRegions(incident, sort, filter),
		quotes: orderQuotes(incident, filter),
	};
}

/** The selected region; where it has gone from the file, the one that now stands in its place. */
function keepSelection(state: State, data: Data): string | undefined {
	if (data.incident.regions.some(({id}) => id === state.selected)) return state.selected;
	const before = state.data?.regions.findIndex(({id}) => id === state.selected) ?? 0;
	return (data.regions[Math.max(0, before)] ?? data.regions.at(-1))?.id;
}

/** The same statement stays at the top of the feed, wherever it stands now. */
function keepFeedPosition({feed, data: before}: State, data: Data): {index: number; page: number} {
	const id = before?.quotes[feed.index]?.id;
	const index = data.quotes.findIndex(quote => quote.id === id);
	if (index >= 0) return {index, page: feed.page};
	return {index: Math.min(feed.index, Math.max(0, data.quotes.length - 1)), page: 0};
}

/** Opens what the keyboard is on: a claim, a region, a speaker, or what an alarm points at. */
function enter(state: State): State {
	if (state.sheet === 'alarms') return followAlarm(state);
	if (state.sheet !== undefined || state.data === undefined) return state;
	const claim = selectedClaim(state);
	if (claim !== undefined) return {...state, sheet: 'claim', claim, scroll: 0};
	const speaker = state.focus === 'feed' ? feedQuotes(state)[state.feed.index]?.source : undefined;
	if (speaker !== undefined) return {...state, sheet: 'speaker', speaker, scroll: 0};
	return {...state, sheet: 'region', scroll: 0};
}

function followAlarm(state: State): State {
	const place = state.data?.alarms[state.alarm]?.place;
	if (state.data === undefined || place === undefined) return state;
	if (place.kind === 'figure') {
		const {region, metric} = place;
		return {...state, sheet: 'claim', claim: {region, metric}, selected: region ?? state.selected, scroll: 0};
	}
	const all = reordered(
		{...state, filter: '', isAboutRegion: false, sheet: undefined, focus: 'feed'},
		state.data,
	);
	const index = feedQuotes(all).findIndex(({id}) => id === place.id);
	return {
		...all,
		feed: {
			...all.feed,
			index: Math.max(0, index),
			page: 0,
			turnedAt: state.now,
			heldUntil: state.now + holdFor,
		},
	};
}

function atTop({feed, now}: State): State['feed'] {
	return {...feed, index: 0, page: 0, turnedAt: now};
}

function filtered(state: State, filter: string): State {
	const {data} = state;
	if (data === undefined || filter === state.filter) return state;
	return reordered({...state, filter}, data);
}

function sorted(state: State, sort: Sort): State {
	if (state.data === undefined) return {...state, sort};
	return noticed(reordered({...state, sort}, state.data), `Regions ${sortLabel[sort]}`);
}

function reordered(state: State, data: Data): State {
	const ordered = dataOf(data.incident, data, state.sort, state.filter);
	const isShown = ordered.regions.some(({id}) => id === state.selected);
	return inBounds({
		...state,
		data: ordered,
		selected: isShown ? state.selected : (ordered.regions[0]?.id ?? state.selected),
		scroll: 0,
		feed: {...state.feed, ...keepFeedPosition(state, ordered)},
	});
}

function move(state: State, by: number): State {
	if (movesSelection(state)) return select(state, by);
	if (state.sheet === undefined && state.focus === 'feed') return scrollFeed(state, by);
	if (state.sheet === 'alarms') return selectAlarm(state, by);
	if (state.sheet === undefined && state.focus === 'totals') return selectFigure(state, by);
	if (state.sheet === undefined && state.focus === 'region') return walkRegion(state, by);
	return scrolled(state, state.scroll + by);
}

/** From figure to figure, and past the last one from line to line. */
function walkRegion(state: State, by: number): State {
	const row = selectedRow(state);
	const isAmongFigures =
		row !== undefined && (by < 0 ? state.scroll <= row : state.figure < selectableFigures(state) - 1);
	const moved = isAmongFigures ? selectFigure(state, by) : state;
	return moved === state ? scrolled(state, state.scroll + by) : inSight(moved);
}

function selectFigure(state: State, by: number): State {
	const figure = clamp(state.figure + by, 0, selectableFigures(state) - 1);
	return figure === state.figure ? state : {...state, figure};
}

function selectAlarm(state: State, by: number): State {
	const alarm = clamp(state.alarm + by, 0, (state.data?.alarms.length ?? 0) - 1);
	return alarm === state.alarm ? state : inSight({...state, alarm});
}

/** Scrolls so far that what is selected can be seen. */
function inSight(state: State): State {
	const row = selectedRow(state);
	if (row === undefined) return state;
	const last = row + 1 - pageRows(state);
	return scrolled(state, Math.max(last, Math.min(state.scroll, row)));
}

function page(state: State, by: number): State {
	if (state.sheet === undefined && state.focus === 'regions') return select(state, by * pageRows(state));
	if (state.sheet === undefined && state.focus === 'feed') {
		const shown = feedNow(state);
		const step = shown === undefined ? 1 : Math.max(1, shown.last - shown.first + 1);
		return scrollFeed(state, by * step);
	}
	return scrolled(state, state.scroll + by * pageRows(state));
}

function jump(state: State, to: 'first' | 'last'): State {
	const end = to === 'first' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
	if (movesSelection(state)) return select(state, end);
	if (state.sheet === undefined && state.focus === 'feed') return scrollFeed(state, end);
	return scrolled(state, end);
}

function movesSelection({sheet, focus, isTyping}: State): boolean {
	return sheet === 'region' || isTyping || (sheet === undefined && focus === 'regions');
}

function select(state: State, by: number): State {
	const regions = state.data?.regions ?? [];
	const from = Math.max(
		0,
		regions.findIndex(({id}) => id === state.selected),
	);
	const selected = regions[clamp(from + by, 0, regions.length - 1)]?.id;
	if (selected === undefined || selected === state.selected) return state;
	return {...state, selected, scroll: 0, figure: 0, feed: state.isAboutRegion ? atTop(state) : state.feed};
}

function scrolled(state: State, to: number): State {
	const scroll = clamp(to, 0, mostScroll(state));
	return scroll === state.scroll ? state : {...state, scroll};
}

/** One statement on or back, through the pages of a long one; the feed then waits before it turns by itself. */
function scrollFeed(state: State, by: number): State {
	const {feed, now} = state;
	const last = Math.max(0, feedQuotes(state).length - 1);
	const shown = feedNow(state);
	const isPaging = by === 1 && shown?.next !== undefined && shown.next.index === feed.index;
	const position = isPaging
		? shown.next
		: by === -1 && feed.page > 0
			? {index: feed.index, page: feed.page - 1}
			: {index: clamp(feed.index + by, 0, last), page: 0};
	return {...state, feed: {...feed, ...position, turnedAt: now, heldUntil: now + holdFor}};
}

function inBounds(state: State): State {
	const scroll = clamp(state.scroll, 0, mostScroll(state));
	const figure = clamp(state.figure, 0, selectableFigures(state) - 1);
	const alarm = clamp(state.alarm, 0, (state.data?.alarms.length ?? 0) - 1);
	const isSame = scroll === state.scroll && figure === state.figure && alarm === state.alarm;
	return isSame ? state : {...state, scroll, figure, alarm};
}

function clamp(value: number, low: number, high: number): number {
	return Math.max(low, Math.min(value, Math.max(low, high)));
}

function noticed(state: State, text: string): State {
	return {...state, notice: {text, until: state.now + noticeFor}};
}

/** A filter comes from a keyboard or a paste, and goes to the screen like any text: a space at its end is being typed. */
function printableInput(text: string): string {
	const space = text.endsWith(' ') ? ' ' : '';
	return (printable([...text.slice(0, longestFilter * 4)].slice(0, longestFilter).join('')) + space).slice(
		0,
		longestFilter,
	);
}
