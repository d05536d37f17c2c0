import {setImmediate as nextTurn} from 'node:timers/promises';
import type {Steps} from '../incident/steps.ts';

/** How long steps may hold up keys and clock in one go, ms: a quarter of a frame at 60 frames a second. */
const sliceLength = 4;

/**
 * Runs steps in slices, between which the event loop goes on. What is done within one slice is done before anything
 * else. Resolves with undefined where it is stopped.
 */
export async function runInSlices<Result>(
	steps: Steps<Result>,
	stop?: AbortSignal,
): Promise<Result | undefined> {
	for (;;) {
		const until = performance.now() + sliceLength;
		do {
			const {done, value} = steps.next();
			if (done) return value;
		} while (performance.now() < until);
		await nextTurn();
		if (stop?.aborted) return undefined;
	}
}
