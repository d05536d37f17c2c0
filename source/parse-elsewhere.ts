import {Worker} from 'node:worker_threads';
import type {Parsed} from './incident/parse-incident.ts';
import {assembled, type Slice} from './slices.ts';

/** From source, or from what was built of it. */
const program = new URL(
	import.meta.url.endsWith('.ts') ? './parse-worker.ts' : './parse-worker.js',
	import.meta.url,
);

/**
 * Reads a text as `parseIncident` does, in a thread of its own. Where it is stopped, or there can be no thread, nothing
 * comes of it.
 */
export async function parseElsewhere(text: string, stop?: AbortSignal): Promise<Parsed | undefined> {
	const worker = started();
	if (worker === undefined) return undefined;
	const {promise, resolve} = Promise.withResolvers<Parsed | undefined>();
	const fail = () => resolve(undefined);
	const slices: Slice[] = [];
	stop?.addEventListener('abort', fail);
	worker.on('error', fail);
	worker.on('exit', fail);
	worker.on('message', (slice: Slice | undefined) => {
		if (slice === undefined) return resolve(assembled(slices));
		slices.push(slice);
		// All at once they would arrive in one go, and hold up what the thread is for.
		worker.postMessage('next');
	});
	worker.postMessage(text);
	try {
		return await promise;
	} finally {
		stop?.removeEventListener('abort', fail);
		await worker.terminate();
	}
}

function started(): Worker | undefined {
	try {
		return new Worker(program);
	} catch {
		return undefined;
	}
}
