import {useEffect} from 'react';
import type {Store} from '../../board/store.ts';
import {dueEvents} from '../due-events.ts';

/**
 * Turns the feed and the rotation once what they show could be read; looks whenever the clock of the board ticks. It
 * renders nothing by itself: under a screen reader each render would be written to the terminal.
 */
export function useAutoplay(store: Store): void {
	useEffect(() => {
		let last: number | undefined;
		const turn = () => {
			const state = store.getState();
			if (state.now === last) return;
			last = state.now;
			for (const event of dueEvents(state)) store.dispatch(event);
		};
		turn();
		return store.subscribe(turn);
	}, [store]);
}
