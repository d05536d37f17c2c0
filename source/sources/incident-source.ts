import {maximumBytes} from '../incident/limits.ts';
import type {Parsed} from '../incident/parse-incident.ts';
import type {Snapshot} from '../incident/snapshot.ts';
import {readOnce, type Watcher, watchFile} from './file/watch-file.ts';
import {incidentParser} from './incident-parser.ts';

/** Where incidents come from, in the words of the board: a file, and the clock that tells when it was read. */
export interface IncidentSource {
	readonly path: string;
	/** ms since 1970 */
	readonly now: () => number;
	/** Puts the texts of the file into ASCII letters, for a terminal that shows no others. */
	readonly asciiTexts?: ((reading: Snapshot) => Snapshot) | undefined;
}

interface Follower {
	/** Seconds between two looks where the file gives no events. */
	readonly pollSeconds: number;
	readonly onSnapshot: (reading: Snapshot) => void;
	/** Told once that changes will be found more slowly, and why. */
	readonly onDegraded: (text: string) => void;
}

type Found = Awaited<ReturnType<typeof readOnce<Parsed>>>;

/** Reads the file once. */
export async function readIncident(incidentSource: IncidentSource): Promise<Snapshot> {
	return toReading(
		await readOnce({...incidentSource, parse: incidentParser(), maximumBytes}),
		incidentSource,
	);
}

/** Reports the file's state at once and after every change, until closed. */
export function watchIncident(
	incidentSource: IncidentSource,
	{pollSeconds, onSnapshot, onDegraded}: Follower,
): Watcher {
	return watchFile({
		...incidentSource,
		parse: incidentParser(),
		maximumBytes,
		pollSeconds,
		onSnapshot: found => onSnapshot(toReading(found, incidentSource)),
		onDegraded,
	});
}

function toReading(found: Found, {asciiTexts}: IncidentSource): Snapshot {
	const reading = found.kind === 'good' ? goodReading(found) : found;
	return asciiTexts?.(reading) ?? reading;
}

function goodReading({parsed, changedAt, readAt}: Found & {readonly kind: 'good'}): Snapshot {
	const {incident, warnings} = parsed;
	return {kind: 'incident', incident, warnings, changedAt, readAt};
}
