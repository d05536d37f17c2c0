import {readlink, realpath, stat} from 'node:fs/promises';
import {basename, dirname, join, resolve} from 'node:path';
import {setTimeout as delay} from 'node:timers/promises';
import {FSWatcher} from 'chokidar';
import type {Problem} from '../incident/problem.ts';
import {codeOf, type FileContent, readContent} from './read-file.ts';

/** What a parser makes of a text: the incident, with whatever else it carries, or what is wrong with the text. */
type ParseResult =
	| {readonly kind: 'incident'}
	| {readonly kind: 'broken'; readonly problems: readonly Problem[]};

type Good<P> = Extract<P, {readonly kind: 'incident'}>;

/** The state of the file at one moment; times in ms since 1970. */
export type Reading<T> =
	| {
			readonly kind: 'incident';
			readonly parsed: T;
			/** The file's mtime. */
			readonly changedAt: number;
			readonly readAt: number;
	  }
	| {readonly kind: 'broken'; readonly problems: readonly Problem[]; readonly readAt: number}
	| {readonly kind: 'missing'; readonly readAt: number};

interface ReadOptions<P extends ParseResult> {
	readonly path: string;
	readonly parse: (text: string) => P;
	/** The clock, ms since 1970. */
	readonly now: () => number;
	readonly maximumBytes: number;
}

interface WatchOptions<P extends ParseResult> extends ReadOptions<P> {
	/** How often the file is checked where no events come. */
	readonly pollSeconds: number;
	readonly onReading: (reading: Reading<Good<P>>) => void;
	/** Told once that changes will be found more slowly, and why. */
	readonly onTrouble?: (message: string) => void;
}

export interface Watcher {
	/** Reads the file now, whatever its times and size say; a change is reported before this resolves. */
	readonly look: () => Promise<void>;
	/** Stops; when it resolves nothing is left open, and from the call on nothing is reported. */
	readonly close: () => Promise<void>;
}

/** How long what looks half-written is left alone before it is read again, ms. */
const secondLookAfter = 120;
/** How long a text that keeps changing is waited for before it is reported as it is, ms. */
const patience = 2000;

/** Reads the file once; what looks half-written is read again first, for at most about 2 s. */
export async function readOnce<P extends ParseResult>(options: ReadOptions<P>): Promise<Reading<Good<P>>> {
	const found = await findSettled(options, undefined, new AbortController().signal);
	return found?.reading ?? {kind: 'missing', readAt: options.now()};
}

/**
 * Reports the file's state at once and whenever its content changes, until closed. Unreadable, too large and
 * half-written files are reported as broken; nothing is thrown, but an error in `onReading` surfaces as an
 * uncaught one and the watching goes on.
 */
export function watchFile<P extends ParseResult>(options: WatchOptions<P>): Watcher {
	const {path, pollSeconds, onReading} = options;
	const stop = new AbortController();
	const isOver = () => stop.signal.aborted;
	const report = onceEach(options.onTrouble ?? (() => {}));
	let known: string | undefined;
	let isRecheckDue = false;
	const aim = aimer(
		() => void look(),
		error => report(describeTrouble(error, pollSeconds)),
	);

	async function lap(): Promise<void> {
		const found = await findSettled(options, known, stop.signal);
		if (isOver()) return;
		if (found !== undefined) {
			known = found.key;
			isRecheckDue = true;
			surfaceErrors(() => onReading(found.reading));
		}
		const places = await findPlaces(path);
		if (!isOver()) await aim(places);
	}

	async function poll(): Promise<void> {
		let before: string | undefined;
		while (!isOver()) {
			await pause(pollSeconds * 1000, stop.signal);
			const stamp = isOver() ? before : await stampOf(path);
			// A write in the same tick of the clock as the last one leaves the same stamp, so that every change is
			// followed by one more look.
			if (stamp !== before || isRecheckDue) {
				isRecheckDue = false;
				before = stamp;
				await look();
			}
		}
	}

	const look = oneAtATime(lap, isOver);
	void look();
	const polling = poll();
	return {
		look,
		close: async () => {
			stop.abort();
			await Promise.all([look(), polling]);
			await aim([]);
		},
	};
}

interface Found<P> {
	/** Equal for equal states of the file. */
	readonly key: string;
	readonly reading: Reading<Good<P>>;
	/** It may be a moment in the middle of a write. */
	readonly isDoubtful: boolean;
}

/** What the file holds, when two looks agree or the first left no doubt; undefined where it is what was known. */
async function findSettled<P extends ParseResult>(
	{path, parse, now, maximumBytes}: ReadOptions<P>,
	known: string | undefined,
	signal: AbortSignal,
): Promise<Found<P> | undefined> {
	const giveUpAt = performance.now() + patience;
	let last: Found<P> | undefined;
	while (!signal.aborted) {
		const content = await readContent(path, maximumBytes);
		const key = keyOf(content);
		if (key === known) return undefined;
		if (key === last?.key) return last;
		last = {key, ...interpret(content, parse, now())};
		const isFirstAndMissing = known === undefined && content.kind === 'missing';
		if (!last.isDoubtful || isFirstAndMissing || performance.now() >= giveUpAt) return last;
		await pause(secondLookAfter, signal);
	}
	return undefined;
}

function keyOf(content: FileContent): string {
	if (content.kind === 'text') return `text ${content.digest}`;
	return content.kind === 'missing' ? 'missing' : JSON.stringify(content.problem);
}

function interpret<P extends ParseResult>(
	content: FileContent,
	parse: (text: string) => P,
	readAt: number,
): Omit<Found<P>, 'key'> {
	if (content.kind === 'missing') return {reading: {kind: 'missing', readAt}, isDoubtful: true};
	if (content.kind === 'refused') {
		return {reading: {kind: 'broken', problems: [content.problem], readAt}, isDoubtful: true};
	}
	const {text, changedAt, isTorn} = content;
	const parsed: ParseResult = parse(text);
	if (parsed.kind === 'broken') {
		return {reading: {kind: 'broken', problems: parsed.problems, readAt}, isDoubtful: true};
	}
	const reading = {kind: 'incident', parsed: parsed as Good<P>, changedAt, readAt} as const;
	return {reading, isDoubtful: isTorn || text === ''};
}

/** A folder in which an entry of this name leads to the file. */
interface Place {
	readonly folder: string;
	readonly name: string;
	/** Tells the folder from another one that was made at its path after it. */
	readonly identity: string;
}

/** Every folder where the file can be replaced: its own and, along a chain of links, those of the targets. */
async function findPlaces(path: string): Promise<readonly Place[]> {
	const places: Place[] = [];
	const longestChain = 16;
	let next = resolve(path);
	try {
		while (places.length < longestChain) {
			const folder = await realpath(dirname(next));
			const {dev, ino, birthtimeNs} = await stat(folder, {bigint: true});
			const name = basename(next);
			places.push({folder, name, identity: `${dev} ${ino} ${birthtimeNs}`});
			next = resolve(folder, await readlink(join(folder, name)));
		}
	} catch {
		// The chain ends here: no link any more, or nothing there yet. The poll sees what comes.
	}
	return places;
}

/** Changes with the file behind the links, and with the folders on the way to it. */
async function stampOf(path: string): Promise<string> {
	const places = JSON.stringify(await findPlaces(path));
	try {
		const {dev, ino, size, mtimeNs, ctimeNs} = await stat(path, {bigint: true});
		return [places, dev, ino, size, mtimeNs, ctimeNs].join(' ');
	} catch (error) {
		return `${places} ${codeOf(error)}`;
	}
}

/** Points the event watchers at exactly these places, leaving them alone where nothing has changed. */
function aimer(
	onHint: () => void,
	onError: (error: unknown) => void,
): (places: readonly Place[]) => Promise<void> {
	let aimedAt = '[]';
	let followers: readonly FSWatcher[] = [];
	return async places => {
		const target = JSON.stringify(places);
		if (target === aimedAt) return;
		aimedAt = target;
		const old = followers;
		followers = places.map(place => follow(place, onHint, onError));
		await Promise.all(old.map(async follower => follower.close()));
	};
}

/** Chokidar lists a folder and looks at every entry to learn what is in it; here only its events are wanted. */
class UnlistedFolderWatcher extends FSWatcher {
	override createScanStream(): undefined {
		return undefined;
	}
}

function follow({folder, name}: Place, onHint: () => void, onError: (error: unknown) => void): FSWatcher {
	const watcher = new UnlistedFolderWatcher({
		depth: 0,
		ignored: entry => resolve(entry) !== folder,
		followSymlinks: false,
		// Otherwise a folder named like an editor's backup (`desk~`) is ignored.
		atomic: false,
	});
	// Raw events, because the cooked ones come up to 100 ms later and leave out writes that keep size and time.
	watcher.on('raw', (_event, entry) => {
		if (entry === null || entry === name || entry === basename(folder)) onHint();
	});
	// What happened before the events began has to be looked for.
	watcher.on('ready', onHint);
	watcher.on('error', error => {
		const cannotWatch = error instanceof Error && 'syscall' in error && error.syscall === 'watch';
		if (cannotWatch) onError(error);
	});
	return watcher.add(folder);
}

const troubles: Readonly<Record<string, string>> = {
	ENOSPC: 'the limit of watched files on this machine is used up',
	EMFILE: 'the limit of open or watched files is used up',
	EACCES: 'this user may not watch the folder',
	EPERM: 'this user may not watch the folder',
};

function describeTrouble(error: unknown, pollSeconds: number): string {
	const code = codeOf(error) ?? 'unknown error';
	const reason = Object.hasOwn(troubles, code) ? troubles[code] : 'the folder cannot be watched';
	return `No events about changes: ${reason} (${code}); checking every ${pollSeconds} s instead`;
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

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
	// Rejects only when stopped, which every caller asks about next.
	await delay(milliseconds, undefined, {signal}).catch(() => {});
}
