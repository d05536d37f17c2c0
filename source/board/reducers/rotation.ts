import type {Change} from '../../incident/diff/diff-incidents.ts';
import type {Region} from '../../incident/schema/incident-schema.ts';
import type {Viewport} from '../event.ts';
import {indexOfRegion} from '../lookup.ts';
import {isRotating, startRotation} from '../rotation.ts';
import {worstFirst} from '../sort-and-filter.ts';
import type {State} from '../state.ts';
import {mostScroll, pageRows, scrollTo} from './scroll.ts';
import {withFilter} from './sort-and-filter.ts';

/** The rotation begins at what is selected, or ends. */
export function toggleRotation(state: State): State {
	if (state.rotation.isOn) return {...state, rotation: startRotation(false, state.now)};
	return showWholeBoard({...state, rotation: startRotation(true, state.now)});
}

/** A key was pressed: the rotation rests. */
export function pauseRotation(state: State): State {
	const {rotation, now, settings} = state;
	if (!rotation.isOn) return state;
	return {...state, rotation: {...rotation, pausedUntil: now + settings.resume}};
}

/** Goes on with the rotation once it has rested after a key. */
export function resumeRotation(state: State): State {
	const {rotation, now, data} = state;
	if (!rotation.isOn || data === undefined || rotation.pausedUntil === 0 || rotation.pausedUntil > now)
		return state;
	const going = showWholeBoard({...state, rotation: {...rotation, pausedUntil: 0, turnedAt: now}});
	return showUrgent(going) ?? going;
}

/** The next page of the region that is shown, or the next region. */
export function advanceRotation(state: State, viewport: Viewport): State {
	const {rotation, now} = state;
	if (!isRotating(rotation) || state.data === undefined) return state;
	if (state.scroll < mostScroll(viewport)) {
		return {
			...scrollTo(state, state.scroll + pageRows(viewport), viewport),
			rotation: {...rotation, turnedAt: now},
		};
	}
	return showUrgent(state) ?? showNext(state);
}

/**
 * Regions that changed gravely are shown first: at once while the board rotates, but not under the hands of somebody
 * who is at the keys.
 */
export function queueUrgentRegions(state: State, changes: readonly Change[]): State {
	const {rotation} = state;
	const known = new Set(rotation.urgent);
	const regions = changes.flatMap(({isGrave, target: place}) =>
		isGrave && 'region' in place && place.region !== undefined ? [place.region] : [],
	);
	const added = [...new Set(regions)].filter(region => !known.has(region));
	if (!rotation.isOn || added.length === 0) return state;
	const queued = {...state, rotation: {...rotation, urgent: [...rotation.urgent, ...added]}};
	const isAlreadyShowing = rotation.interrupted !== undefined;
	return isRotating(rotation) && !isAlreadyShowing ? (showUrgent(queued) ?? queued) : queued;
}

/** Whatever somebody left open or filtered, the rotation shows the whole board, beginning with the worst region. */
function showWholeBoard(state: State): State {
	const whole = withFilter(state, '');
	return {
		...whole,
		overlay: undefined,
		map: state.map === 'full' ? 'on' : state.map,
		isTyping: false,
		isAboutRegion: false,
		focus: 'region',
		scroll: 0,
		figure: 0,
		selected: whole.selected ?? inTurn(whole)[0]?.id,
	};
}

const noRegions: readonly Region[] = [];

/** The regions in the order of the rotation: worst first, however the table is sorted. */
function inTurn({data}: State): readonly Region[] {
	return worstFirst(data?.incident.regions ?? noRegions);
}

function showUrgent(state: State): State | undefined {
	const {rotation} = state;
	const regions = inTurn(state);
	const [first, ...urgent] = rotation.urgent.filter(id => indexOfRegion(regions, id) >= 0);
	if (first === undefined) return undefined;
	return showRegion(
		{...state, rotation: {...rotation, urgent, interrupted: rotation.interrupted ?? state.selected}},
		first,
	);
}

function showNext(state: State): State {
	const {rotation} = state;
	const regions = inTurn(state);
	const from = rotation.interrupted ?? state.selected;
	const index = indexOfRegion(regions, from);
	const next = regions[(index + 1) % Math.max(1, regions.length)]?.id;
	const going = {...state, rotation: {...rotation, urgent: [], interrupted: undefined}};
	return next === undefined ? going : showRegion(going, next);
}

function showRegion(state: State, selected: string): State {
	return {...state, selected, scroll: 0, figure: 0, rotation: {...state.rotation, turnedAt: state.now}};
}
