import {isUtf8} from 'node:buffer';
import type {Readable} from 'node:stream';
import {alarmsAt} from '../board/alarm-times.ts';
import type {Alarm} from '../incident/checks/alarms.ts';
import type {Issue} from '../incident/issues/issue.ts';
import {parseJson} from '../incident/json/parse-json.ts';
import {maximumBytes, type Parsed, parseIncident} from '../incident/parse-incident.ts';
import type {Incident} from '../incident/schema/incident-schema.ts';
import {encodingIssue} from '../sources/file/encoding-issue.ts';
import {errorCode, fileIssue, fsErrorIssue, tooLargeIssue} from '../sources/file/fs-errors.ts';
import {readOnce} from '../sources/file/watch-file.ts';

/** An alarm with the place of the claim it is about, counted as in a problem. */
type PlacedAlarm = Pick<Alarm, 'kind' | 'text'> & Pick<Issue, 'line' | 'column' | 'path'>;

/** What there is to say of one file. */
export interface Checked {
	/** As it was named on the command line. */
	readonly file: string;
	/** Undefined where the file could not be read as text. */
	readonly text: string | undefined;
	readonly status: 'fine' | 'warnings' | 'alarms' | 'unusable';
	readonly issues: readonly Issue[];
	readonly alarms: readonly PlacedAlarm[];
}

interface Origin {
	/** ms since 1970 */
	readonly now: () => number;
	readonly stdin: Readable;
}

/** Reads and checks a file, or standard input for `-`; whatever is wrong with it is in the answer. */
export async function checkFile(path: string, {now, stdin}: Origin): Promise<Checked> {
	const isInput = path === '-';
	const file = isInput ? '<stdin>' : path;
	const {text, parsed} = await (isInput ? readInput(stdin) : readFile(path, now));
	if (parsed.kind === 'broken') {
		return {file, text, status: 'unusable', issues: parsed.issues, alarms: []};
	}
	const alarms = text === undefined ? [] : placedAlarms(text, parsed.incident, now());
	const status = alarms.length > 0 ? 'alarms' : parsed.warnings.length > 0 ? 'warnings' : 'fine';
	return {file, text, status, issues: parsed.warnings, alarms};
}

interface Read {
	readonly text: string | undefined;
	readonly parsed: Parsed;
}

async function readFile(path: string, now: () => number): Promise<Read> {
	let text: string | undefined;
	const parse = (given: string) => {
		text = given;
		return parseIncident(given);
	};
	const reading = await readOnce({path, parse, now, maximumBytes});
	if (reading.kind === 'good') return {text, parsed: reading.parsed};
	if (reading.kind === 'broken') return {text, parsed: reading};
	return refused(fileIssue('nothing of that name', 'a file', 'Check its name, and the folder'));
}

async function readInput(stdin: Readable): Promise<Read> {
	const chunks: Buffer[] = [];
	let length = 0;
	try {
		for await (const chunk of stdin) {
			const bytes = Buffer.from(chunk);
			length += bytes.length;
			if (length > maximumBytes) return refused(tooLargeIssue(BigInt(length), maximumBytes));
			chunks.push(bytes);
		}
	} catch (error) {
		const code = errorCode(error);
		if (code === undefined) throw error;
		return refused(fsErrorIssue(code));
	}
	const bytes = Buffer.concat(chunks);
	if (!isUtf8(bytes)) return refused(encodingIssue(bytes));
	const text = bytes.toString('utf8');
	return {text, parsed: parseIncident(text)};
}

function refused(issue: Issue): Read {
	return {text: undefined, parsed: {kind: 'broken', issues: [issue]}};
}

/** In the order of the file. */
function placedAlarms(text: string, incident: Incident, now: number): readonly PlacedAlarm[] {
	const alarms = alarmsAt(incident, now);
	const json = parseJson(text);
	const places = 'locate' in json ? json.locate(alarms.map(({target: {path}}) => ({path}))) : [];
	return alarms
		.map(({kind, text}, index) => ({kind, text, ...(places[index] ?? {line: 1, column: 1, path: ''})}))
		.sort((a, b) => a.line - b.line || a.column - b.column);
}
