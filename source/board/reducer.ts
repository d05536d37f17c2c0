import {acknowledge} from './change-log.ts';
import type {BoardEvent} from './event.ts';
import {boardArea} from './layout/board-area.ts';
import {hasMapPanel} from './layout/board-layout.ts';
import {whyNoMap} from './no-map.ts';
import {feedTop, withFeed} from './reducers/feed.ts';
import {withNotice} from './reducers/notice.ts';
import {enter, openOverlay} from './reducers/overlay.ts';
import {advanceRotation, pauseRotation, toggleRotation} from './reducers/rotation.ts';
import {jump, move, page} from './reducers/selection.ts';
import {loadSnapshot} from './reducers/snapshot.ts';
import {eraseFilter, typeFilter, withFilter, withSort} from './reducers/sort-and-filter.ts';
import {resume, tick, withTime} from './reducers/time.ts';
import {hasShapes, isMapFull} from './selectors.ts';
import {sorts} from './sort-and-filter.ts';
import {mapModes, type PanelId, type State, themes} from './state.ts';

const panels: readonly PanelId[] = ['totals', 'regions', 'region', 'feed'];

/** A locked board waits this long for the second time that somebody asks to leave, in ms. */
const leavingFor = 2000;

/** The state after an event; the same state where the event changes nothing. The only way that a board changes. */
export function reducer(state: State, event: BoardEvent): State {
	switch (event.type) {
		case 'ticked':
			return tick(state, event.now);
		case 'resumed':
			return resume(state, event.asleep);
		case 'user-active':
			return pauseRotation(withTime(state, event.now));
		case 'resized':
			return {...state, size: event.size};
		case 'snapshot-loaded':
			return loadSnapshot(state, event.snapshot);
		case 'map-loaded':
			return {...state, loadedMap: event.map};
		case 'moved':
			return move(state, event.by, event.viewport);
		case 'paged':
			return page(state, event.by, event.viewport);
		case 'jumped':
			return jump(state, event.to, event.viewport);
		case 'feed-turned':
			return withFeed(state, event.to);
		case 'rotation-advanced':
			return advanceRotation(state, event.viewport);
		case 'overlay-opened':
			return openOverlay(state, event.overlay);
		case 'entered':
			return enter(state);
		case 'back':
			return back(state);
		case 'focus-moved':
			return {...state, focus: next(panels, state.focus, event.by), scroll: 0, figure: 0};
		case 'feed-scope-toggled':
			return withFeed({...state, isAboutRegion: !state.isAboutRegion}, feedTop);
		case 'feed-toggled':
			return withFeed(state, {isStopped: !state.feed.isStopped, heldUntil: 0});
		case 'filter-opened':
			return {...state, isTyping: true};
		case 'filter-typed':
			return typeFilter(state, event.text);
		case 'filter-erased':
			return eraseFilter(state);
		case 'filter-applied':
			return {...state, isTyping: false, filter: state.filter.trim()};
		case 'filter-cleared':
			return {...withFilter(state, ''), isTyping: false};
		case 'sort-cycled':
			return withSort(state, next(sorts, state.sort, 1));
		case 'theme-cycled':
			return cycleTheme(state);
		case 'map-cycled':
			return cycleMap(state);
		case 'large-type-toggled':
			return toggleLargeType(state);
		case 'rotation-toggled':
			return toggleRotation(state);
		case 'changes-acknowledged':
			return {...state, log: acknowledge(state.log)};
		case 'quit-requested':
			return withNotice(
				{...state, quitDeadline: state.now + leavingFor},
				'Ctrl+C again within 2 s leaves',
				leavingFor,
			);
		case 'notice-shown':
			return withNotice(state, event.text);
		default:
			return event satisfies never;
	}
}

function next<Item>(items: readonly Item[], item: Item, by: number): Item {
	return items[(items.indexOf(item) + by + items.length) % items.length] ?? item;
}

function cycleTheme(state: State): State {
	if (state.isColorless) return withNotice(state, 'This terminal shows no colour');
	const theme = next(themes, state.theme, 1);
	return withNotice({...state, theme}, `Theme: ${theme}`);
}

/** Off, in a panel, over the whole board; a screen without room for the panel has only the other two. */
function cycleMap(state: State): State {
	if (!hasShapes(state)) return withNotice(state, whyNoMap(state));
	const following = next(mapModes, state.map, 1);
	const map = following === 'on' && !hasMapPanel(boardArea(state)) ? 'full' : following;
	return withNotice({...state, map}, `Map: ${map}`);
}

/** A map over the whole board would hide the large letters. */
function toggleLargeType(state: State): State {
	const map = state.map === 'full' ? 'on' : state.map;
	const isLargeType = !state.isLargeType;
	return withNotice({...state, isLargeType, map, scroll: 0}, `Large text: ${isLargeType ? 'on' : 'off'}`);
}

/** Back by one: from an overlay, from the map or the large letters to the panels, from what a filter lets through to all. */
function back(state: State): State {
	if (state.overlay !== undefined) return {...state, overlay: undefined, scroll: 0};
	if (isMapFull(state)) return {...state, map: hasMapPanel(boardArea(state)) ? 'on' : 'off'};
	return state.isLargeType ? toggleLargeType(state) : withFilter(state, '');
}
