import {useCursor} from 'ink';
import {boardArea, isLargeEnough} from '../../board/layout/board-area.ts';
import type {State} from '../../board/state.ts';
import {textWidth} from '../text/text-width.ts';

/**
 * Puts the terminal's cursor where the filter is typed, for input methods and screen magnifiers; hides it otherwise. To be
 * used by what every frame renders: Ink hides a cursor that no component asks for in a frame.
 */
export function useFilterCursor(state: State): void {
	const {setCursorPosition} = useCursor();
	const area = boardArea(state);
	const column = Math.min(1 + textWidth(state.filter), area.columns - 1);
	const isShown = state.isTyping && isLargeEnough(area);
	setCursorPosition(isShown ? {x: area.left + column, y: area.top + area.rows - 1} : undefined);
}
