import {useEffect, useSyncExternalStore} from 'react';
import type {Store} from '../../board/store.ts';
import {dueEvents} from '../due-events.ts';

/** Turns the feed and the rotation once what they show could be read; looks whenever the clock of the board ticks. */
export function useAutoplay(store: Store): void {
	const now = useSyncExternalStore(store.subscribe, () => store.getState().now);
	// biome-ignore lint/correctness/useExhaustiveDependencies: the moment is what the effect waits for
	useEffect(() => {
		for (const event of dueEvents(store.getState())) store.dispatch(event);
	}, [store, now]);
}
