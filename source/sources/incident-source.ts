import {createIncidentParser, maximumBytes, type Parsed} from '../incident/parse-incident.ts';
import type {Snapshot} from '../incident/snapshot.ts';
import type {FileSnapshot, Good} from './file/read-settled.ts';
import {readOnce, type Watcher, watchFile} from './file/watch-file.ts';
import {runInSlices} from './run-in-slices.ts';

/** Where incidents come from: a file, and the clock that tells when it was read. */
export interface IncidentSource {
	readonly path: string;
	/** ms since 1970 */
	readonly now: () => number;
}

interface WatchOptions {
	/** How often the file is checked where no events come. */
	readonly pollSeconds: number;
	readonly onSnapshot: (snapshot: Snapshot) => void;
	/** Told once that changes will be found more slowly, and why. */
	readonly onDegraded: (text: string) => void;
}

/** Reads the file once. */
export async function readIncident(source: IncidentSource): Promise<Snapshot> {
	return toSnapshot(await readOnce({...source, parse: sliceParser(), maximumBytes}));
}

/**
 * Reports a snapshot of the file at once and after every change, until closed. Whatever is deeply equal in two
 * incidents is the same object. However long the file is, keys and clock go on while it is parsed.
 */
export function watchIncident(
	source: IncidentSource,
	{pollSeconds, onSnapshot, onDegraded}: WatchOptions,
): Watcher {
	return watchFile({
		...source,
		parse: sliceParser(),
		maximumBytes,
		pollSeconds,
		onSnapshot: snapshot => onSnapshot(toSnapshot(snapshot)),
		onDegraded,
	});
}

/** What a parse that was stopped comes to; nobody uses it. */
const stopped: Parsed = {kind: 'broken', issues: []};

function sliceParser(): (text: string, stop: AbortSignal) => Promise<Parsed> {
	const parse = createIncidentParser();
	return async (text, stop) => (await runInSlices(parse(text), stop)) ?? stopped;
}

function toSnapshot(found: FileSnapshot<Good<Parsed>>): Snapshot {
	if (found.kind !== 'good') return found;
	const {parsed, kind: _, ...read} = found;
	return {...parsed, ...read};
}
