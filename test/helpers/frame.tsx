import {stripVTControlCharacters} from 'node:util';
import {renderToString} from 'ink';
import type {Event} from '../../source/board/event.ts';
import type {State} from '../../source/board/state.ts';
import {update} from '../../source/board/update.ts';
import {Screen} from '../../source/ui/board.tsx';

/** The screen as text without colour or weight: whatever a frame says, it has to say in words and marks. */
export function frameOf(state: State): string {
	return stripVTControlCharacters(renderToString(<Screen state={state} />, {columns: state.size.columns}));
}

/** The state after events, one after the other. */
export function play(state: State, ...events: readonly Event[]): State {
	return events.reduce(update, state);
}
