import {boardArea} from './board-area.ts';
import {acknowledged} from './change-log.ts';
import type {Event} from './event.ts';
import {hasMapPanel} from './layout.ts';
import {sorts} from './order.ts';
import {isMapFull} from './selectors.ts';
import {mapModes, type PanelId, type State, themes} from './state.ts';
import {atTime, ticked, woken} from './transitions/clock.ts';
import {feedAtTop, feedToggled, feedTurned} from './transitions/feed.ts';
import {kioskStopped, kioskToggled, rotationAdvanced} from './transitions/kiosk.ts';
import {noticed} from './transitions/notice.ts';
import {enter, opened} from './transitions/opening.ts';
import {filtered, sorted} from './transitions/ordering.ts';
import {read} from './transitions/reading.ts';
import {jump, move, page} from './transitions/selection.ts';
import {erased, typed} from './transitions/typing.ts';

const panels: readonly PanelId[] = ['totals', 'regions', 'region', 'feed'];

/** A locked board waits this long for the second time that somebody asks to leave, in ms. */
const leavingFor = 2000;

/** The state after an event; the same state where the event changes nothing. The only way that a board changes. */
export function update(state: State, event: Event): State {
	switch (event.type) {
		case 'ticked':
			return ticked(state, event.now);
		case 'woken':
			return woken(state, event.asleep);
		case 'pressed':
			return kioskStopped(atTime(state, event.now));
		case 'resized':
			return {...state, size: event.size};
		case 'read':
			return read(state, event.reading);
		case 'map-read':
			return {...state, customMap: event.map};
		case 'moved':
			return move(state, event.by, event.viewport);
		case 'paged':
			return page(state, event.by, event.viewport);
		case 'jumped':
			return jump(state, event.to, event.viewport);
		case 'feed-turned':
			return {...state, feed: feedTurned(state, event.to)};
		case 'rotation-advanced':
			return rotationAdvanced(state, event.viewport);
		case 'opened':
			return opened(state, event.overlay);
		case 'entered':
			return enter(state);
		case 'left':
			return left(state);
		case 'focused':
			return {...state, focus: next(panels, state.focus, event.by), scroll: 0, figure: 0};
		case 'feed-narrowed':
			return {...state, isAboutRegion: !state.isAboutRegion, feed: feedAtTop(state)};
		case 'feed-toggled':
			return {...state, feed: feedToggled(state)};
		case 'filter-began':
			return {...state, isTyping: true};
		case 'filter-typed':
			return typed(state, event.text);
		case 'filter-erased':
			return erased(state);
		case 'filter-kept':
			return {...state, isTyping: false, filter: state.filter.trim()};
		case 'filter-cleared':
			return {...filtered(state, ''), isTyping: false};
		case 'sorted':
			return sorted(state, next(sorts, state.sort, 1));
		case 'theme-turned':
			return themeTurned(state);
		case 'map-turned':
			return mapTurned(state);
		case 'distance-toggled':
			return distanceToggled(state);
		case 'kiosk-toggled':
			return kioskToggled(state);
		case 'acknowledged':
			return {...state, log: acknowledged(state.log)};
		case 'leave-asked':
			return noticed(
				{...state, leavingUntil: state.now + leavingFor},
				'Ctrl+C again within 2 s leaves',
				leavingFor,
			);
		case 'noticed':
			return noticed(state, event.text);
		default:
			return event satisfies never;
	}
}

function next<Item>(items: readonly Item[], item: Item, by: number): Item {
	return items[(items.indexOf(item) + by + items.length) % items.length] ?? item;
}

function themeTurned(state: State): State {
	if (state.isColorless) return noticed(state, 'This terminal shows no colour');
	const theme = next(themes, state.theme, 1);
	return noticed({...state, theme}, `Theme: ${theme}`);
}

/** Off, in a panel, over the whole board; a screen without room for the panel has only the other two. */
function mapTurned(state: State): State {
	const sgrBetween = next(mapModes, state.map, 1);
	const map = sgrBetween === 'on' && !hasMapPanel(boardArea(state)) ? 'full' : sgrBetween;
	return noticed({...state, map}, `Map: ${map}`);
}

/** A map over the whole board would hide the large letters. */
function distanceToggled(state: State): State {
	const map = state.map === 'full' ? 'on' : state.map;
	const isLargeType = !state.isLargeType;
	return noticed({...state, isLargeType, map, scroll: 0}, `Large text: ${isLargeType ? 'on' : 'off'}`);
}

/** Back by one: from a sheet, from the map or the large letters to the panels, from what a filter lets through to all. */
function left(state: State): State {
	if (state.overlay !== undefined) return {...state, overlay: undefined, scroll: 0};
	if (isMapFull(state)) return {...state, map: hasMapPanel(boardArea(state)) ? 'on' : 'off'};
	return state.isLargeType ? distanceToggled(state) : filtered(state, '');
}
