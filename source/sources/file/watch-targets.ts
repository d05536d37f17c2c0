import {readlink, realpath, stat} from 'node:fs/promises';
import {basename, dirname, join, resolve} from 'node:path';
import {errorCode} from './fs-errors.ts';

/** A folder to watch, and the entry in it that leads to the file. */
export interface WatchTarget {
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
