import {type FSWatcher, watch} from 'node:fs';
import {basename} from 'node:path';
import {errorCode} from './fs-errors.ts';
import type {WatchTarget} from './watch-targets.ts';

interface Listeners {
	/** The file may have changed. */
	readonly onEvent: () => void;
	/** A folder cannot be watched. */
	readonly onError: (error: unknown) => void;
}

/** Makes a function that watches exactly the targets it is given, and leaves its watchers alone while these stay the same. */
export function eventWatcher(listeners: Listeners): (targets: readonly WatchTarget[]) => void {
	let watched = '[]';
	let watchers: readonly FSWatcher[] = [];
	return targets => {
		const wanted = JSON.stringify(targets);
		if (wanted === watched) return;
		watched = wanted;
		for (const watcher of watchers) watcher.close();
		watchers = targets.flatMap(target => watchFolder(target, listeners) ?? []);
	};
}

function watchFolder({folder, name}: WatchTarget, {onEvent, onError}: Listeners): FSWatcher | undefined {
	try {
		const watcher = watch(folder, (_event, entry) => {
			if (entry === null || entry === name || entry === basename(folder)) onEvent();
		});
		watcher.on('error', onError);
		// What happened before the events began has to be looked for.
		onEvent();
		return watcher;
	} catch (error) {
		// Polling sees when a folder that is gone comes back.
		if (errorCode(error) !== 'ENOENT' && errorCode(error) !== 'ENOTDIR') onError(error);
		return undefined;
	}
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
