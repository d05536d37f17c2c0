import type {EventEmitter} from 'node:events';
import {readdirSync, readFileSync} from 'node:fs';
import {setImmediate as turn} from 'node:timers/promises';
import {rest, waitingTimers} from './virtual-time.ts';

/** What a program holds, by name: bytes of memory, and counts of everything that has to be given back. */
export type Measurements = Readonly<Record<string, number>>;

/** Several, since what one collection frees may have held other things. */
const collections = 6;

/** What this process holds when all that can be collected is. Needs --expose-gc. */
export async function measureProcess(): Promise<Measurements> {
	for (let round = 0; round < collections; round += 1) {
		globalThis.gc?.();
		await turn();
	}
	// A look at the file may have begun meanwhile.
	await rest();
	const {heapUsed, external} = process.memoryUsage();
	return {
		'heap, bytes': heapUsed,
		'outside the heap, bytes': external,
		'virtual timers': waitingTimers(),
		...countNames(process.getActiveResourcesInfo().map(name => `active ${name}`)),
		...listeners({process, stdin: process.stdin, stdout: process.stdout}),
		...onLinux(),
	};
}

function countNames(names: readonly string[]): Measurements {
	const counts: Record<string, number> = {};
	for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
	return counts;
}

function listeners(emitters: Readonly<Record<string, EventEmitter>>): Measurements {
	return Object.fromEntries(
		Object.entries(emitters).map(([name, emitter]) => [
			`listeners on ${name}`,
			emitter.eventNames().reduce((sum, event) => sum + emitter.listenerCount(event), 0),
		]),
	);
}

/** Open files, and folders that are watched, as proc(5) tells them. */
function onLinux(): Measurements {
	if (process.platform !== 'linux') return {};
	const folder = '/proc/self/fdinfo';
	const infos = readdirSync(folder).map(fd => {
		try {
			return readFileSync(`${folder}/${fd}`, 'utf8');
		} catch {
			// The one that the folder itself was listed by.
			return '';
		}
	});
	const watches = infos.flatMap(info => info.match(/^inotify /gm) ?? []);
	return {'open files': infos.filter(info => info !== '').length, 'watched folders': watches.length};
}
