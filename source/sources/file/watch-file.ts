import {describeWatchError, folderWatcher} from './fs-events.ts';
import type {FileContent} from './read-file.ts';
import {
	type FileSnapshot,
	type Good,
	longestAnswer,
	type ParseResult,
	type ReadOptions,
	reader,
	readSettled,
} from './read-settled.ts';
import {sleep} from './sleep.ts';
import {findWatchTargets, fingerprintOf} from './watch-targets.ts';
import {withTimeout} from './with-timeout.ts';

interface WatchOptions<P extends ParseResult> extends ReadOptions<P> {
	/** How often the file is checked where no events come. */
	readonly pollSeconds: number;
	readonly onSnapshot: (reading: FileSnapshot<Good<P>>) => void;
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

/** Reads the file once; what looks half-written is read again first, for at most about 2 s. */
export async function readOnce<P extends ParseResult>(
	options: ReadOptions<P>,
): Promise<FileSnapshot<Good<P>>> {
	const {signal} = new AbortController();
	const found = await readSettled(options, reader(options, signal), undefined, signal);
	return found?.reading ?? {kind: 'missing', readAt: options.now()};
}

/**
 * Reports the file's state at once and whenever its content changes, until closed. Unreadable, too large and
 * half-written files are reported as broken; nothing is thrown, but an error in `onReading` surfaces as an
 * uncaught one and the watching goes on.
 */
export function watchFile<P extends ParseResult>(options: WatchOptions<P>): Watcher {
	const {path, pollSeconds, onSnapshot, answerWithin = longestAnswer} = options;
	const stop = new AbortController();
	const read = reader(options, stop.signal);
	const placesNow = withTimeout(() => findWatchTargets(path), undefined, answerWithin, stop.signal);
	const stampNow = withTimeout(() => fingerprintOf(path), 'no answer', answerWithin, stop.signal);
	const isOver = () => stop.signal.aborted;
	const report = onceEach(options.onDegraded ?? (() => {}));
	let known: FileContent | undefined;
	let isRecheckDue = false;
	let isUnreadable = false;
	const aim = folderWatcher(
		() => void readNow(),
		error => report(describeWatchError(error, pollSeconds)),
	);

	async function lap(): Promise<void> {
		const found = await readSettled(options, read, known, stop.signal);
		if (isOver()) return;
		if (found !== undefined) {
			known = found.content;
			isRecheckDue = true;
			isUnreadable = found.isUnreadable;
			surfaceErrors(() => onSnapshot(found.reading));
		}
		const locations = await placesNow();
		if (locations !== undefined && !isOver()) await aim(locations);
	}

	async function poll(): Promise<void> {
		let before: string | undefined;
		while (!isOver()) {
			await sleep(pollSeconds * 1000, stop.signal);
			const stamp = isOver() ? before : await stampNow();
			// A write in the same tick of the clock as the last one leaves the same stamp, so that every change is
			// followed by one more look.
			if (stamp !== before || isRecheckDue || isUnreadable) {
				isRecheckDue = false;
				before = stamp;
				await readNow();
			}
		}
	}

	const readNow = oneAtATime(lap, isOver);
	void readNow();
	const polling = poll();
	return {
		readNow,
		close: async () => {
			stop.abort();
			await Promise.all([readNow(), polling]);
			await aim([]);
		},
	};
}

/** Passes a message on the first time only. */
function onceEach(report: (message: string) => void): (message: string) => void {
	const said = new Set<string>();
	return message => {
		if (said.has(message)) return;
		said.add(message);
		report(message);
	};
}

/** Runs a task one run at a time: asked during a run, it runs once more after it. Resolves when it rests. */
function oneAtATime(task: () => Promise<void>, isOver: () => boolean): () => Promise<void> {
	let running: Promise<void> | undefined;
	let isDue = false;
	async function run(): Promise<void> {
		while (isDue && !isOver()) {
			isDue = false;
			await task().catch(surface);
		}
		running = undefined;
	}
	return async () => {
		isDue = true;
		running ??= run();
		await running;
	};
}

function surfaceErrors(call: () => void): void {
	try {
		call();
	} catch (error) {
		surface(error);
	}
}

/** Thrown outside the loop, an error stops the program, or reaches its handler, and not the loop alone. */
function surface(error: unknown): void {
	queueMicrotask(() => {
		throw error;
	});
}
