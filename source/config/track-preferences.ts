import {isRotating} from '../board/rotation.ts';
import type {State} from '../board/state.ts';
import type {Store} from '../board/store.ts';
import type {Preferences} from './preferences.ts';

/**
 * Tracks what the user sets by key, and returns what reads it: the preferences set so far, also those that were set back.
 * What the board was started with, by a flag or for want of colour, is for one run and is not among them.
 */
export function trackPreferences(store: Store): () => Preferences {
	let chosen: Preferences = {};
	let before = preferencesIn(store.getState());
	store.subscribe(() => {
		const state = store.getState();
		const {region, ...now} = preferencesIn(state);
		// The board itself selects a region when it first reads the file, and while it goes through them.
		const isByKey = before.region !== undefined && !isRotating(state.rotation);
		const choices: Preferences = {...now, ...(isByKey && region !== undefined ? {region} : {})};
		const changed = Object.entries(choices).filter(
			([key, value]) => before[key as keyof typeof before] !== value,
		);
		if (changed.length > 0) chosen = {...chosen, ...Object.fromEntries(changed)};
		before = {...now, region};
	});
	return () => chosen;
}

function preferencesIn({theme, sort, map, rotation, isLargeType, selected}: State) {
	return {theme, sort, map, kiosk: rotation.isOn, distance: isLargeType, region: selected};
}
