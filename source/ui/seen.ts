import {createScreenView} from '../board/screen.ts';
import {isNight} from '../board/selectors.ts';
import type {State} from '../board/state.ts';
import {createCanvas} from './canvas.ts';
import {themeOf} from './theme.ts';

/** The board as it is seen. */
export interface Seen {
	/** What the terminal has to be sent to show this state after the one before; empty where it shows it already. */
	readonly show: (state: State) => string;
	/** Nobody knows any more what the terminal shows: the next state is sent whole. */
	readonly forget: () => void;
}

export function createSeen(): Seen {
	const viewOf = createScreenView();
	const {show, forget} = createCanvas();
	return {
		show: state => show(viewOf(state), state.size, themeOf(state.theme, isNight(state))),
		forget,
	};
}
