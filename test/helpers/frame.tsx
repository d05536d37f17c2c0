import {stripVTControlCharacters} from 'node:util';
import {renderToString} from 'ink';
import type {State} from '../../source/board/state.ts';
import {Screen} from '../../source/ui/board.tsx';

/** The screen as text without colour or weight: whatever a frame says, it has to say in words and marks. */
export function frameOf(state: State): string {
	return stripVTControlCharacters(renderToString(<Screen state={state} />, {columns: state.size.columns}));
}
