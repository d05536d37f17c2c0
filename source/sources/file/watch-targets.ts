import {readlink, realpath, stat} from 'node:fs/promises';
import {basename, dirname, join, resolve} from 'node:path';
import {errorCode} from './fs-errors.ts';

/** A folder in which an entry of this name leads to the file. */
export interface WatchTarget {
	readonly folder: string;
	readonly name: string;
	/** Tells the folder from another one that was made at its path after it. */
	readonly identity: string;
}

/** Every folder where the file can be replaced: its own and, along a chain of links, those of the targets. */
export async function findWatchTargets(path: string): Promise<readonly WatchTarget[]> {
	const locations: WatchTarget[] = [];
	const longestChain = 16;
	let next = resolve(path);
	try {
		while (locations.length < longestChain) {
			const folder = await realpath(dirname(next));
			const {dev, ino, birthtimeNs} = await stat(folder, {bigint: true});
			const name = basename(next);
			locations.push({folder, name, identity: `${dev} ${ino} ${birthtimeNs}`});
			next = resolve(folder, await readlink(join(folder, name)));
		}
	} catch {
		// The chain ends here: no link any more, or nothing there yet. The poll sees what comes.
	}
	return locations;
}

/** Changes with the file behind the links, and with the folders on the way to it. */
export async function fingerprintOf(path: string): Promise<string> {
	const locations = JSON.stringify(await findWatchTargets(path));
	try {
		const {dev, ino, size, mtimeNs, ctimeNs} = await stat(path, {bigint: true});
		return [locations, dev, ino, size, mtimeNs, ctimeNs].join(' ');
	} catch (error) {
		return `${locations} ${errorCode(error)}`;
	}
}
