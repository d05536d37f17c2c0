import {addAbortListener} from 'node:events';

/** How long a question under way may still be answered once its caller has stopped, ms. */
const graceAfterStop = 500;

interface TimeoutOptions<T> {
	readonly ask: () => Promise<T>;
	/** The answer where none comes in time. */
	readonly fallback: T;
	/** ms */
	readonly timeout: number;
	readonly stop: AbortSignal;
}

/**
 * Wraps a question to the file system that may never be answered, as on a network mount whose server is gone: after the
 * timeout, and soon after being stopped, the answer is the fallback. A question that is still open is not asked again,
 * because each holds one of the few threads that Node reads files with.
 */
export function withTimeout<T>({ask, fallback, timeout, stop}: TimeoutOptions<T>): () => Promise<T> {
	let pending: Promise<T> | undefined;
	return async () => {
		pending ??= ask().finally(() => {
			pending = undefined;
		});
		const {promise: late, resolve} = Promise.withResolvers<T>();
		const giveUp = () => resolve(fallback);
		let timer = setTimeout(giveUp, timeout);
		using _listener = addAbortListener(stop, () => {
			clearTimeout(timer);
			timer = setTimeout(giveUp, graceAfterStop);
		});
		try {
			return await Promise.race([pending, late]);
		} finally {
			clearTimeout(timer);
		}
	};
}
