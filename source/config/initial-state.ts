import {type Start, type State, startState} from '../board/state.ts';
import type {BoardOptions} from './parse-arguments.ts';
import type {Preferences} from './preferences.ts';

interface Environment extends Pick<Start, 'now' | 'size' | 'path' | 'isColorless' | 'transliterate'> {
	/** The time zone of the room that the board stands in. */
	readonly roomZone: string;
	readonly hasKeyboard: boolean;
}

const second = 1000;
const minute = 60 * second;

/** The state that a board starts in: what the command line says, else what is remembered, else the defaults. */
export function initialState(
	options: BoardOptions,
	remembered: Preferences,
	{roomZone, hasKeyboard, ...environment}: Environment,
): State {
	const {dwell, resume, highlight, lock, dim} = options;
	const isKiosk = options.kiosk ?? remembered.kiosk ?? false;
	return startState({
		...environment,
		theme: environment.isColorless ? 'mono' : (options.theme ?? remembered.theme ?? 'dark'),
		sort: remembered.sort ?? 'worst',
		selected: remembered.region,
		// A rotation shows each region beside the totals, which a full map would hide.
		map: isKiosk && remembered.map === 'full' ? 'on' : (remembered.map ?? 'on'),
		isKiosk,
		isLargeType: options.distance ?? remembered.distance ?? false,
		settings: {
			dwell: dwell * second,
			resume: resume * second,
			highlight: highlight * minute,
			isLocked: lock,
			hasKeyboard,
			dim,
			roomZone,
		},
	});
}
