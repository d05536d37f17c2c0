import {keptLine, keptLines} from './kept.ts';
import type {Line} from './line.ts';
import type {PanelView} from './panel-view.ts';
import {dataLines, titleLine} from './panels/status.ts';
import {type BoardPlace, boardPlace, isLargeEnough} from './places.ts';
import {isSteady} from './selectors.ts';
import type {State} from './state.ts';
import {createPanels, footerOf, tooSmall} from './view.ts';

/** All that stands on the screen. Rows and columns of panels count from the board's own corner. */
export interface ScreenView {
	/** Where the board stands on the terminal. */
	readonly place: BoardPlace;
	/** False where there is room only for words in `status`; panels and footer are empty then. */
	readonly isLargeEnough: boolean;
	/** From the top: the line with the clock, then what state the data is in. */
	readonly status: readonly Line[];
	readonly panels: readonly PanelView[];
	/** The last row. */
	readonly footer: Line;
}

/**
 * A view that remembers what it showed last: a part that is as it was, down to single lines and rows of a table, is
 * the same object as before, so that whoever draws can skip it by `===`.
 */
export function createScreenView(): (state: State) => ScreenView {
	const panelsOf = createPanels();
	let known: {readonly state: State; readonly shown: ScreenView} | undefined;
	return state => {
		const before = known?.shown;
		const seen = boardPlace(state);
		const place = before !== undefined && isSamePlace(before.place, seen) ? before.place : seen;
		const status = keptLines(before?.status, statusOf(state, place));
		// No panel counts seconds, and of the keys only the rotation does: most seconds change the status alone.
		const still =
			known !== undefined && isSteady(known.state, state) && status.length === before?.status.length
				? before
				: undefined;
		const shown = isLargeEnough(place)
			? {
					place,
					isLargeEnough: true,
					status,
					panels: still?.panels ?? panelsOf(state),
					footer:
						still === undefined || state.kiosk.isOn
							? keptLine(before?.footer, footerOf(state))
							: still.footer,
				}
			: {place, isLargeEnough: false, status, panels: nothing, footer: nothing};
		known = {state, shown};
		return shown;
	};
}

function statusOf(state: State, place: BoardPlace): readonly Line[] {
	return isLargeEnough(place)
		? [titleLine(state, place.columns), ...dataLines(state, place.columns)]
		: tooSmall(state);
}

const nothing: readonly never[] = [];

function isSamePlace(one: BoardPlace, other: BoardPlace): boolean {
	return (
		one.left === other.left &&
		one.top === other.top &&
		one.columns === other.columns &&
		one.rows === other.rows
	);
}
