import {useIsScreenReaderEnabled} from 'ink';
import type {Effect} from '../board/key-binding.ts';
import type {Store} from '../board/store.ts';
import {Board} from './board.tsx';
import {useAutoplay} from './hooks/use-autoplay.ts';
import {Keyboard} from './keyboard.tsx';
import {ScreenReader} from './screen-reader/screen-reader.tsx';

/** The board, to be seen or, where Ink is told of a screen reader, to be heard, with its keyboard where there is one. */
export function App({
	store,
	now,
	commandKey,
	onEffect,
}: {
	readonly store: Store;
	/** ms since 1970 */
	readonly now: () => number;
	/** What the key that types a character types on a US keyboard: `q` for `й`. */
	readonly commandKey: (character: string) => string;
	readonly onEffect: (effect: Effect) => void;
}) {
	const isScreenReader = useIsScreenReaderEnabled();
	useAutoplay(store);
	return (
		<>
			{isScreenReader ? <ScreenReader store={store} /> : <Board store={store} />}
			{store.getState().settings.hasKeyboard ? (
				<Keyboard store={store} now={now} commandKey={commandKey} onEffect={onEffect} />
			) : null}
		</>
	);
}
