import type {Event} from '../../source/board/event.ts';
import {createScreenView} from '../../source/board/screen.ts';
import {isNight} from '../../source/board/selectors.ts';
import type {State} from '../../source/board/state.ts';
import {update} from '../../source/board/update.ts';
import {createPaper} from '../../source/ui/cells.ts';
import {paintScreen} from '../../source/ui/paint-screen.ts';
import {themeOf} from '../../source/ui/theme.ts';

/** The screen as text without colour or weight: whatever a frame says, it has to say in words and marks. */
export function frameOf(state: State): string {
	const {columns, rows} = state.size;
	const paper = createPaper(state.size);
	paintScreen(paper, createScreenView()(state), undefined, themeOf(state.theme, isNight(state)));
	const {glyphs} = paper.cells;
	return Array.from({length: rows}, (_, row) =>
		Array.from(glyphs.subarray(row * columns, (row + 1) * columns), glyph =>
			glyph === 0 ? '' : paper.textOf(glyph),
		)
			.join('')
			.trimEnd(),
	).join('\n');
}

/** The state after events, one after the other. */
export function play(state: State, ...events: readonly Event[]): State {
	return events.reduce(update, state);
}
