import {setImmediate as others} from 'node:timers/promises';

/** As long as a task may hold up keys and clock in one go, ms: a quarter of a frame at 60 frames a second. */
const longest = 4;

/**
 * Does a long task in pieces, from one rest of it to the next, and lets whatever else is due have its turn between
 * them. One that is short is done at once; one that is stopped has no result.
 */
export async function atLeisure<Result>(
	task: Generator<void, Result>,
	stop?: AbortSignal,
): Promise<Result | undefined> {
	for (;;) {
		const until = performance.now() + longest;
		do {
			const {done, value} = task.next();
			if (done) return value;
		} while (performance.now() < until);
		await others();
		if (stop?.aborted) return undefined;
	}
}
