import {useIsScreenReaderEnabled} from 'ink';
import {Board} from './board.tsx';
import {useAutoplay} from './hooks/use-autoplay.ts';
import {Keyboard, type KeyboardProps} from './keyboard.tsx';
import {ScreenReader} from './screen-reader/screen-reader.tsx';

/** The board, to be seen or, where Ink is told of a screen reader, to be heard, with its keyboard where there is one. */
export function App(props: KeyboardProps) {
	const {store} = props;
	const isScreenReader = useIsScreenReaderEnabled();
	useAutoplay(store);
	return (
		<>
			{isScreenReader ? <ScreenReader store={store} /> : <Board store={store} />}
			{store.getState().settings.hasKeyboard ? <Keyboard {...props} /> : null}
		</>
	);
}
