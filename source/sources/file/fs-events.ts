import {readlink, realpath, stat} from 'node:fs/promises';
import {basename, dirname, join, resolve} from 'node:path';
import {FSWatcher} from 'chokidar';
import {errorCode} from './fs-errors.ts';

/** A folder to watch, and the entry in it that leads to the file. */
interface WatchTarget {
	readonly folder: string;
	readonly name: string;
	/** Differs where another folder was made at the same path. */
	readonly identity: string;
}

const longestChain = 16;

/** Every folder in which the file can be replaced: its own and, along a chain of links, those of their targets. */
export async function findWatchTargets(path: string): Promise<readonly WatchTarget[]> {
	const targets: WatchTarget[] = [];
	let next = resolve(path);
	try {
		while (targets.length < longestChain) {
			const folder = await realpath(dirname(next));
			const {dev, ino, birthtimeNs} = await stat(folder, {bigint: true});
			const name = basename(next);
			targets.push({folder, name, identity: `${dev} ${ino} ${birthtimeNs}`});
			next = resolve(folder, await readlink(join(folder, name)));
		}
	} catch {
		// The chain ends here: no further link, or nothing there yet. Polling sees what comes.
	}
	return targets;
}

/** A text that changes with the file behind the links, and with the folders on the way to it. */
export async function fingerprintOf(path: string): Promise<string> {
	const targets = JSON.stringify(await findWatchTargets(path));
	try {
		const {dev, ino, size, mtimeNs, ctimeNs} = await stat(path, {bigint: true});
		return [targets, dev, ino, size, mtimeNs, ctimeNs].join(' ');
	} catch (error) {
		return `${targets} ${errorCode(error)}`;
	}
}

interface Listeners {
	/** The file may have changed. */
	readonly onEvent: () => void;
	/** A folder cannot be watched. */
	readonly onError: (error: unknown) => void;
}

/** Makes a function that watches exactly the targets it is given, and leaves its watchers alone while these stay the same. */
export function eventWatcher(listeners: Listeners): (targets: readonly WatchTarget[]) => Promise<void> {
	let watched = '[]';
	let watchers: readonly FSWatcher[] = [];
	return async targets => {
		const wanted = JSON.stringify(targets);
		if (wanted === watched) return;
		watched = wanted;
		const old = watchers;
		watchers = targets.map(target => watch(target, listeners));
		await Promise.all(old.map(async watcher => watcher.close()));
	};
}

/** Chokidar lists a folder and looks at every entry to learn what is in it; here only its events are wanted. */
class UnlistedFolderWatcher extends FSWatcher {
	override createScanStream(): undefined {
		return undefined;
	}
}

function watch({folder, name}: WatchTarget, {onEvent, onError}: Listeners): FSWatcher {
	const watcher = new UnlistedFolderWatcher({
		depth: 0,
		ignored: entry => resolve(entry) !== folder,
		followSymlinks: false,
		// Otherwise a folder named like an editor's backup (`desk~`) is ignored.
		atomic: false,
	});
	// Raw events, because the cooked ones come up to 100 ms later and leave out writes that keep size and time.
	watcher.on('raw', (_event, entry) => {
		if (entry === null || entry === name || entry === basename(folder)) onEvent();
	});
	// What happened before the events began has to be looked for.
	watcher.on('ready', onEvent);
	watcher.on('error', error => {
		const cannotWatch = error instanceof Error && 'syscall' in error && error.syscall === 'watch';
		if (cannotWatch) onError(error);
	});
	return watcher.add(folder);
}

const reasons: Readonly<Record<string, string>> = {
	ENOSPC: 'the limit of watched files on this machine is used up',
	EMFILE: 'the limit of open or watched files is used up',
	EACCES: 'this user may not watch the folder',
	EPERM: 'this user may not watch the folder',
};

/** Says why changes will be found more slowly, in one sentence for the user. */
export function describeWatchError(error: unknown, pollSeconds: number): string {
	const code = errorCode(error) ?? 'unknown error';
	const reason = Object.hasOwn(reasons, code) ? reasons[code] : 'the folder cannot be watched';
	return `No events about changes: ${reason} (${code}); checking every ${pollSeconds} s instead`;
}
