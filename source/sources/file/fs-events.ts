import {basename, resolve} from 'node:path';
import {FSWatcher} from 'chokidar';
import {errorCode} from './fs-errors.ts';
import type {WatchTarget} from './watch-targets.ts';

/** Points the event watchers at exactly these places, leaving them alone where nothing has changed. */
export function folderWatcher(
	onEvent: () => void,
	onError: (error: unknown) => void,
): (locations: readonly WatchTarget[]) => Promise<void> {
	let aimedAt = '[]';
	let followers: readonly FSWatcher[] = [];
	return async locations => {
		const target = JSON.stringify(locations);
		if (target === aimedAt) return;
		aimedAt = target;
		const old = followers;
		followers = locations.map(place => follow(place, onEvent, onError));
		await Promise.all(old.map(async follower => follower.close()));
	};
}

/** Chokidar lists a folder and looks at every entry to learn what is in it; here only its events are wanted. */
class UnlistedFolderWatcher extends FSWatcher {
	override createScanStream(): undefined {
		return undefined;
	}
}

function follow(
	{folder, name}: WatchTarget,
	onEvent: () => void,
	onError: (error: unknown) => void,
): FSWatcher {
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

const troubles: Readonly<Record<string, string>> = {
	ENOSPC: 'the limit of watched files on this machine is used up',
	EMFILE: 'the limit of open or watched files is used up',
	EACCES: 'this user may not watch the folder',
	EPERM: 'this user may not watch the folder',
};

/** Says why changes will be found more slowly. */
export function describeWatchError(error: unknown, pollSeconds: number): string {
	const code = errorCode(error) ?? 'unknown error';
	const reason = Object.hasOwn(troubles, code) ? troubles[code] : 'the folder cannot be watched';
	return `No events about changes: ${reason} (${code}); checking every ${pollSeconds} s instead`;
}
