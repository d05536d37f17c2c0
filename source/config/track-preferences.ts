import {isRotating} from '../board/kiosk.ts';
import type {State} from '../board/state.ts';
import type {Store} from '../board/store.ts';
import type {Preferences} from './preferences.ts';

/** What a user set by key; absent what they left as the board started with it. */
export type Chosen = Omit<Preferences, 'file'>;

/**
 * Watches what is set by key. What came with a flag, or for want of colour, is for one run; what was chosen is to be
 * remembered, also where it was chosen back.
 */
export function chosenBy(store: Store): () => Chosen {
	let chosen: Chosen = {};
	let before = choicesOf(store.getState());
	store.subscribe(() => {
		const state = store.getState();
		const {region, ...now} = choicesOf(state);
		// The board itself selects a region where it first reads the file, and as it goes through them.
		const isByKey = before.region !== undefined && !isRotating(state.kiosk);
		const choices: Chosen = {...now, ...(isByKey && region !== undefined ? {region} : {})};
		const changed = Object.entries(choices).filter(([key, value]) => before[key as keyof Chosen] !== value);
		if (changed.length > 0) chosen = {...chosen, ...Object.fromEntries(changed)};
		before = {...now, region};
	});
	return () => chosen;
}

function choicesOf({theme, sort, map, kiosk, isDistance, selected}: State) {
	return {theme, sort, map, kiosk: kiosk.isOn, distance: isDistance, region: selected};
}
