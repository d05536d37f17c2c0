import type {Reading} from './board/state.ts';
import {maximumBytes} from './incident/limits.ts';
import type {Parsed} from './incident/parse.ts';
import {incidentParser} from './incident-parser.ts';
import {readOnce, type Watcher, watchFile} from './watch/watch-file.ts';

/** Where incidents come from, in the words of the board: a file, and the clock that tells when it was read. */
export interface Origin {
	readonly path: string;
	/** ms since 1970 */
	readonly now: () => number;
	/** Puts the texts of the file into ASCII letters, for a terminal that shows no others. */
	readonly asciiTexts?: ((reading: Reading) => Reading) | undefined;
}

interface Follower {
	/** Seconds between two looks where the file gives no events. */
	readonly pollSeconds: number;
	readonly onReading: (reading: Reading) => void;
	/** Told once that changes will be found more slowly, and why. */
	readonly onTrouble: (text: string) => void;
}

type Found = Awaited<ReturnType<typeof readOnce<Parsed>>>;

/** Reads the file once. */
export async function readIncident(origin: Origin): Promise<Reading> {
	return toReading(await readOnce({...origin, parse: incidentParser(), maximumBytes}), origin);
}

/** Reports the file's state at once and after every change, until closed. */
export function followIncident(origin: Origin, {pollSeconds, onReading, onTrouble}: Follower): Watcher {
	return watchFile({
		...origin,
		parse: incidentParser(),
		maximumBytes,
		pollSeconds,
		onReading: found => onReading(toReading(found, origin)),
		onTrouble,
	});
}

function toReading(found: Found, {asciiTexts}: Origin): Reading {
	const reading = found.kind === 'good' ? goodReading(found) : found;
	return asciiTexts?.(reading) ?? reading;
}

function goodReading({parsed, changedAt, readAt}: Found & {readonly kind: 'good'}): Reading {
	const {incident, warnings} = parsed;
	return {kind: 'incident', incident, warnings, changedAt, readAt};
}
