import type {Effect} from '../board/keys.ts';
import type {Store} from '../board/store.ts';
import {Board} from './board.tsx';
import {Keyboard} from './keyboard.tsx';

/** The board with, where there is one, its keyboard. */
export function App({
	store,
	onEffect,
	hasKeyboard,
}: {
	readonly store: Store;
	readonly onEffect: (effect: Effect) => void;
	readonly hasKeyboard: boolean;
}) {
	return (
		<>
			<Board store={store} />
			{hasKeyboard ? <Keyboard store={store} onEffect={onEffect} /> : null}
		</>
	);
}
