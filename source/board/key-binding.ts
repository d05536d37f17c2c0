import type {BoardEvent, Movement, Viewport} from './event.ts';
import type {State} from './state.ts';

/** What a key asks of the board: an event, or a movement that has yet to be measured on the screen. */
export type BoardAction = Exclude<BoardEvent, {readonly viewport: Viewport}> | Movement;

/** What a key can ask of the program rather than of the board. */
export type Effect = 'quit' | 'reload' | 'repaint' | 'suspend';

/**
 * One thing a user can do: its keys with what each does, its words, and when it can be done. The footer, the help
 * page and the handler read this alone.
 */
export interface KeyBinding {
	/** Names of keys: a character as typed, or `up`, `enter`, `shift+tab`, `ctrl+l` … */
	readonly keys: Readonly<Record<string, BoardAction | Effect>>;
	/** The keys as the footer and the help page write them. */
	readonly shown: string;
	/** The first of them, for the footer. */
	readonly brief?: string;
	/** A word for the footer; absent or undefined where there is no need to be told now. */
	readonly label?: (state: State) => string | undefined;
	/** A line for the help page. */
	readonly help: string;
	/** When it can be done; always, where absent. */
	readonly when?: (state: State) => boolean;
	/** When the footer finds room for it before all others. */
	readonly isUrgent?: (state: State) => boolean;
	/** It only looks around, and so works on a locked board. */
	readonly isNavigation?: boolean;
}
