import {describeWatchError, eventWatcher, findWatchTargets, fingerprintOf} from './fs-events.ts';
import type {FileContent} from './read-file.ts';
import {
	contentReader,
	defaultTimeout,
	type FileSnapshot,
	type Good,
	type ParseResult,
	type ReadOptions,
	readSettled,
	sleep,
} from './read-settled.ts';
import {withTimeout} from './with-timeout.ts';

interface WatchOptions<P extends ParseResult> extends ReadOptions<P> {
	/** How often the file is checked where no events come. */
	readonly pollSeconds: number;
	readonly onSnapshot: (snapshot: FileSnapshot<Good<P>>) => void;
	/** Told once that changes will be found more slowly, and why. */
	readonly onDegraded?: (message: string) => void;
}

export interface Watcher {
	/** Reads the file now, whatever its times and size say; a change is reported before this resolves. */
	readonly readNow: () => Promise<void>;
	/**
	 * Stops, and from the call on nothing is reported. When it resolves nothing is left open, but for a question that
	 * a dead network mount has not answered.
	 */
	readonly close: () => Promise<void>;
}

/** Reads the file once; what looks half-written is read again first, for at most about 3 s. */
export async function readOnce<P extends ParseResult>(
	options: ReadOptions<P>,
): Promise<FileSnapshot<Good<P>>> {
	const {signal: stop} = new AbortController();
	const read = contentReader(options, stop);
	const found = await readSettled({...options, read, known: undefined, stop});
	return found?.snapshot ?? {kind: 'missing', readAt: options.now()};
}

/**
 * Reports a snapshot of the file at once and whenever its content changes, until closed. Unreadable, too large and
 * half-written files are reported as broken; nothing is thrown, but an error in `onSnapshot` surfaces as an uncaught
 * one and the watching goes on.
 */
export function watchFile<P extends ParseResult>(options: WatchOptions<P>): Watcher {
	const {path, pollSeconds, onSnapshot, timeout = defaultTimeout} = options;
	const stopping = new AbortController();
	const stop = stopping.signal;
	const read = contentReader(options, stop);
	const findTargets = withTimeout({ask: () => findWatchTargets(path), fallback: undefined, timeout, stop});
	const ask = () => fingerprintOf(path);
	const takeFingerprint = withTimeout({ask, fallback: 'no answer', timeout, stop});
	const reported = new Set<string>();
	let known: FileContent | undefined;
	let isRecheckDue = false;
	const watchTargets = eventWatcher({
		onEvent: () => void readNow(),
		onError: error => {
			const message = describeWatchError(error, pollSeconds);
			if (!reported.has(message)) options.onDegraded?.(message);
			reported.add(message);
		},
	});

	async function check(): Promise<void> {
		const found = await readSettled({...options, read, known, stop});
		if (stop.aborted) return;
		if (found !== undefined) {
			known = found.content;
			isRecheckDue = true;
			// Apart, so that an error in it stops the program or reaches its handler, and not this check alone.
			queueMicrotask(() => !stop.aborted && onSnapshot(found.snapshot));
		}
		const targets = await findTargets();
		if (targets !== undefined && !stop.aborted) await watchTargets(targets);
	}

	async function poll(): Promise<void> {
		let before: string | undefined;
		while (!stop.aborted) {
			await sleep(pollSeconds * 1000, stop);
			const fingerprint = stop.aborted ? before : await takeFingerprint();
			// A write in the same tick of the clock as the last one leaves the same fingerprint, so that every change is
			// followed by one more check. That an unreadable file has become readable, no fingerprint tells.
			if (fingerprint !== before || isRecheckDue || known?.kind === 'unreadable') {
				isRecheckDue = false;
				before = fingerprint;
				await readNow();
			}
		}
	}

	const readNow = oneAtATime(check, stop);
	void readNow();
	const polling = poll();
	return {
		readNow,
		close: async () => {
			stopping.abort();
			await Promise.all([readNow(), polling]);
			await watchTargets([]);
		},
	};
}

/** Runs a task one run at a time: asked during a run, it runs once more after it. Resolves when no run is left. */
function oneAtATime(task: () => Promise<void>, stop: AbortSignal): () => Promise<void> {
	let running: Promise<void> | undefined;
	let isDue = false;
	async function run(): Promise<void> {
		while (isDue && !stop.aborted) {
			isDue = false;
			await task();
		}
		running = undefined;
	}
	return async () => {
		isDue = true;
		running ??= run();
		await running;
	};
}
