import {keptIncident} from '../incident/kept-incident.ts';
import type {Parsed} from '../incident/parse-incident.ts';
import {type PlainFile, readPlainFile, withItemsOf} from '../incident/plain-incident.ts';
import type {Incident} from '../incident/schema/incident-schema.ts';
import {atLeisure} from './run-in-slices.ts';

/** Reads a text of an incident file. */
export type Parser = (text: string, stop?: AbortSignal) => Promise<Parsed>;

/** A text longer than this keeps a board busy for longer than a frame, when it is not plain. */
const longest = 2 ** 17;

const nothing: Parsed = {kind: 'broken', issues: []};

/**
 * Makes a way to read one text of a file after another, each as `parseIncident` reads it: whatever is as it was is the
 * same object, and not read again. However long a text is, keys and clock go on meanwhile. What a reading that was
 * stopped comes to is nothing to be used.
 */
export function incidentParser(): Parser {
	let plain: PlainFile | undefined;
	let last: Incident | undefined;
	/** The incident, with what is the same as in the last one in its place. */
	const toLast = async (incident: Incident, stop?: AbortSignal) => {
		last = (await atLeisure(keptIncident(last, incident), stop)) ?? incident;
		return last;
	};
	return async (text, stop) => {
		const isPlainStill = plain?.incident === last;
		const read = await atLeisure(readPlainFile(text, plain), stop);
		if (stop?.aborted) return nothing;
		if (read !== undefined) {
			last = isPlainStill ? read.incident : await toLast(read.incident, stop);
			plain = isPlainStill ? read : withItemsOf(read, last);
			return {kind: 'incident', incident: last, warnings: []};
		}
		const elsewhere = text.length > longest ? await parseThere(text, stop) : undefined;
		if (stop?.aborted) return nothing;
		const parsed = elsewhere ?? (await parseHere(text));
		if (parsed.kind === 'broken') return parsed;
		return {...parsed, incident: await toLast(parsed.incident, stop)};
	};
}

async function parseThere(text: string, stop?: AbortSignal): Promise<Parsed | undefined> {
	const {parseElsewhere} = await import('../parse-elsewhere.ts');
	return parseElsewhere(text, stop);
}

/** Most files are plain: what tells what is wrong with one is loaded when one is not. */
async function parseHere(text: string): Promise<Parsed> {
	const {parseIncident} = await import('../incident/parse-incident.ts');
	return parseIncident(text);
}
