/** How long closing waits for an answer that is under way, ms. */
const farewell = 500;

/**
 * Wraps a question to the file system that may never be answered, as on a network mount whose server is gone: after
 * `within` ms, and soon after being stopped, the answer is `instead`. The question is left behind and not asked again
 * before it is answered, because each holds one of the few threads that Node reads files with.
 */
export function withTimeout<T>(
	ask: () => Promise<T>,
	instead: T,
	within: number,
	stop: AbortSignal,
): () => Promise<T> {
	let pending: Promise<T> | undefined;
	return async () => {
		pending ??= ask().finally(() => {
			pending = undefined;
		});
		const {promise: late, resolve} = Promise.withResolvers<T>();
		const giveUp = () => resolve(instead);
		let waiting = setTimeout(giveUp, stop.aborted ? farewell : within);
		const onStop = () => {
			clearTimeout(waiting);
			waiting = setTimeout(giveUp, farewell);
		};
		stop.addEventListener('abort', onStop);
		try {
			return await Promise.race([pending, late]);
		} finally {
			stop.removeEventListener('abort', onStop);
			clearTimeout(waiting);
		}
	};
}
