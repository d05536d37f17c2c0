import type {Change} from '../../incident/diff/diff-incidents.ts';
import type {Region} from '../../incident/schema/incident-schema.ts';
import type {Viewport} from '../event.ts';
import {indexOfRegion} from '../found.ts';
import {isRotating, startKiosk} from '../kiosk.ts';
import {worstFirst} from '../order.ts';
import type {State} from '../state.ts';
import {filtered} from './ordering.ts';
import {mostScroll, pageRows, scrolled} from './scrolling.ts';

/** The rotation begins at what is selected, or ends. */
export function kioskToggled(state: State): State {
	if (state.kiosk.isOn) return {...state, kiosk: startKiosk(false, state.now)};
	return rotating({...state, kiosk: startKiosk(true, state.now)});
}

/** A key was pressed: the rotation rests. */
export function kioskStopped(state: State): State {
	const {kiosk, now, settings} = state;
	if (!kiosk.isOn) return state;
	return {...state, kiosk: {...kiosk, restsUntil: now + settings.resume}};
}

/** Goes on with the rotation once it has rested after a key. */
export function resumeRotation(state: State): State {
	const {kiosk, now, data} = state;
	if (!kiosk.isOn || data === undefined || kiosk.restsUntil === 0 || kiosk.restsUntil > now) return state;
	const going = rotating({...state, kiosk: {...kiosk, restsUntil: 0, turnedAt: now}});
	return showUrgent(going) ?? going;
}

/** The next page of the region that is shown, or the next region. */
export function rotationAdvanced(state: State, viewport: Viewport): State {
	const {kiosk, now} = state;
	if (!isRotating(kiosk) || state.data === undefined) return state;
	if (state.scroll < mostScroll(viewport)) {
		return {
			...scrolled(state, state.scroll + pageRows(viewport), viewport),
			kiosk: {...kiosk, turnedAt: now},
		};
	}
	return showUrgent(state) ?? showNext(state);
}

/**
 * Regions that changed gravely are shown first: at once while the board rotates, but not under the hands of somebody
 * who is at the keys.
 */
export function interrupted(state: State, changes: readonly Change[]): State {
	const {kiosk} = state;
	const known = new Set(kiosk.urgent);
	const regions = changes.flatMap(({isGrave, target: place}) =>
		isGrave && 'region' in place && place.region !== undefined ? [place.region] : [],
	);
	const added = [...new Set(regions)].filter(region => !known.has(region));
	if (!kiosk.isOn || added.length === 0) return state;
	const queued = {...state, kiosk: {...kiosk, urgent: [...kiosk.urgent, ...added]}};
	const isAlreadyShowing = kiosk.interrupted !== undefined;
	return isRotating(kiosk) && !isAlreadyShowing ? (showUrgent(queued) ?? queued) : queued;
}

/** Whatever somebody left open or filtered, the rotation shows the whole board, beginning with the worst region. */
function rotating(state: State): State {
	const whole = filtered(state, '');
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
	const {kiosk} = state;
	const regions = inTurn(state);
	const [first, ...urgent] = kiosk.urgent.filter(id => indexOfRegion(regions, id) >= 0);
	if (first === undefined) return undefined;
	return shown(
		{...state, kiosk: {...kiosk, urgent, interrupted: kiosk.interrupted ?? state.selected}},
		first,
	);
}

function showNext(state: State): State {
	const {kiosk} = state;
	const regions = inTurn(state);
	const from = kiosk.interrupted ?? state.selected;
	const index = indexOfRegion(regions, from);
	const next = regions[(index + 1) % Math.max(1, regions.length)]?.id;
	const going = {...state, kiosk: {...kiosk, urgent: [], interrupted: undefined}};
	return next === undefined ? going : shown(going, next);
}

function shown(state: State, selected: string): State {
	return {...state, selected, scroll: 0, figure: 0, kiosk: {...state.kiosk, turnedAt: state.now}};
}
