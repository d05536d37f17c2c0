import {expect, test} from 'vitest';
import {createStore} from '../../source/board/store.ts';
import {Board} from '../../source/ui/board.tsx';
import {boardOf, morning} from '../helpers/boards.ts';
import {renderOnTerminal} from '../helpers/render-on-terminal.ts';

test('the cursor stands where the filter is typed, stays there while the clock ticks, and is hidden otherwise', async () => {
	const store = createStore(boardOf({size: {columns: 80, rows: 24}}));
	const {terminal, flushed, isCursorHidden} = renderOnTerminal(<Board store={store} />, {
		columns: 80,
		rows: 24,
	});
	const cursor = async () => {
		await flushed();
		const {cursorX, cursorY} = terminal.buffer.active;
		return isCursorHidden() ? 'hidden' : {column: cursorX, row: cursorY};
	};
	expect(await cursor()).toBe('hidden');
	store.dispatch({type: 'filter-opened'});
	expect(await cursor()).toEqual({column: 1, row: 23});
	store.dispatch({type: 'filter-typed', text: 'київ'});
	expect(await cursor()).toEqual({column: 5, row: 23});
	store.dispatch({type: 'ticked', now: morning + 1000});
	expect(await cursor()).toEqual({column: 5, row: 23});
	store.dispatch({type: 'filter-applied'});
	expect(await cursor()).toBe('hidden');
});
