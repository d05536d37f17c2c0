import {Static, Text} from 'ink';
import {useRef, useSyncExternalStore} from 'react';
import type {State} from '../../board/state.ts';
import type {Store} from '../../board/store.ts';
import {wrapText} from '../text/line.ts';
import {announcements} from './announcements.ts';
import {boardSentences, keysSentence} from './board-sentences.ts';

/**
 * The board for screen readers: sentences that are printed once, below what was said before, so that a reader says
 * what is new and nothing again. Ink has to be rendered with its screen reader mode on, and not on an alternate screen.
 */
export function ScreenReader({store}: {readonly store: Store}) {
	const said = useAnnouncements(store);
	// Ink's type asks for a mutable list; it does not change it.
	return <Static items={said as string[]}>{(text, index) => <Text key={index}>{text}</Text>}</Static>;
}

/** Older texts are dropped; their number is kept, since Ink counts by it what it has printed. */
const mostKept = 100;

/** All that was said, each announcement a text in rows of the terminal's width. */
function useAnnouncements(store: Store): readonly string[] {
	const last = useRef<{readonly state: State; readonly said: readonly string[]}>(undefined);
	return useSyncExternalStore(store.subscribe, () => {
		const state = store.getState();
		const {state: before, said} = last.current ?? {state: undefined, said: []};
		if (before !== state) {
			const news =
				before === undefined ? [...boardSentences(state), keysSentence(state)] : announcements(before, state);
			// The same list where there is nothing to say, so that nothing is rendered.
			last.current = {state, said: news.length === 0 ? said : [...forgotten(said), inRows(news, state)]};
		}
		return last.current?.said ?? said;
	});
}

function forgotten(said: readonly string[]): readonly string[] {
	return said.map((text, index) => (index < said.length - mostKept ? '' : text));
}

function inRows(news: readonly string[], {size}: State): string {
	return news.flatMap(text => wrapText(text, size.columns)).join('\n');
}
