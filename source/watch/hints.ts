import {basename, resolve} from 'node:path';
import {FSWatcher} from 'chokidar';
import type {Place} from './places.ts';
import {codeOf} from './refusals.ts';

/** Points the event watchers at exactly these places, leaving them alone where nothing has changed. */
export function aimer(
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

/** Says why changes will be found more slowly. */
export function describeTrouble(error: unknown, pollSeconds: number): string {
	const code = codeOf(error) ?? 'unknown error';
	const reason = Object.hasOwn(troubles, code) ? troubles[code] : 'the folder cannot be watched';
	return `No events about changes: ${reason} (${code}); checking every ${pollSeconds} s instead`;
}
