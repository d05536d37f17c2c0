import {type Start, type State, startState} from '../board/state.ts';
import type {Options} from './parse-arguments.ts';
import type {Preferences} from './preferences.ts';

interface Surroundings extends Pick<Start, 'now' | 'size' | 'path' | 'isColorless' | 'isAscii'> {
	/** The time zone of the room that the board stands in: asked for only where the board has night hours. */
	readonly roomZone: () => string;
	readonly hasKeyboard: boolean;
}

const second = 1000;
const minute = 60 * second;

/** The state that a board starts in, as the command line says; where that says nothing, as it was left the last time. */
export function startOf(options: Options, remembered: Preferences, surroundings: Surroundings): State {
	const {roomZone, hasKeyboard, ...around} = surroundings;
	const {dwell, resume, highlight, lock, dim} = options;
	const isKiosk = options.kiosk ?? remembered.kiosk ?? false;
	return startState({
		...around,
		theme: around.isColorless ? 'mono' : (options.theme ?? remembered.theme ?? 'dark'),
		sort: remembered.sort ?? 'worst',
		selected: remembered.region,
		// A rotation shows each region beside the totals.
		map: isKiosk && remembered.map === 'full' ? 'on' : (remembered.map ?? 'on'),
		isKiosk,
		isDistance: options.distance ?? remembered.distance ?? false,
		settings: {
			dwell: dwell * second,
			resume: resume * second,
			highlight: highlight * minute,
			isLocked: lock,
			hasKeyboard,
			dim,
			roomZone: dim === undefined ? '' : roomZone(),
		},
	});
}
