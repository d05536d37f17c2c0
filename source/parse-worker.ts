import {parentPort} from 'node:worker_threads';
import {parseIncident} from './incident/parse-incident.ts';
import {slicesOf} from './slices.ts';

// The first message is the text; each one after it asks for the next slice of what it holds.

let slices: ReturnType<typeof slicesOf> | undefined;

parentPort?.on('message', (message: string) => {
	slices ??= slicesOf(parseIncident(message));
	parentPort?.postMessage(slices.next().value);
});
