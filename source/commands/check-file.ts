import {isUtf8} from 'node:buffer';
import type {Readable} from 'node:stream';
import {alarmsAt} from '../board/alarm-times.ts';
import type {Alarm} from '../incident/checks/alarms.ts';
import {fileIssue, type Issue} from '../incident/issues/issue.ts';
import {parseJson} from '../incident/json/parse-json.ts';
import {pathInFile} from '../incident/left-out.ts';
import {maximumBytes, type Parsed, parseIncident} from '../incident/parse-incident.ts';
import type {Incident} from '../incident/schema/incident-schema.ts';
import {countriesWithoutMap} from '../sources/country-map.ts';
import {encodingIssue} from '../sources/file/encoding-issue.ts';
import {errorCode, fsErrorIssue, tooLargeIssue} from '../sources/file/fs-errors.ts';
import {readOnce} from '../sources/file/watch-file.ts';

/** An alarm at the line and column of the claim it is about, both from 1. */
type PlacedAlarm = Pick<Alarm, 'kind' | 'text'> & Pick<Issue, 'line' | 'column' | 'path'>;

export interface FileReport {
	/** As it was named on the command line. */
	readonly file: string;
	/** Undefined where the file could not be read as text. */
	readonly text: string | undefined;
	/** With errors, some of its items are left out. */
	readonly status: 'fine' | 'warnings' | 'alarms' | 'errors' | 'unusable';
	readonly issues: readonly Issue[];
	readonly alarms: readonly PlacedAlarm[];
}

interface Options {
	/** The folder of the maps that come with the program. */
	readonly mapsFolder: string;
	/** ms since 1970 */
	readonly now: () => number;
	readonly stdin: Readable;
}

/** Reads and checks a file, or standard input for `-`. What is wrong with it is in the report; nothing is thrown. */
export async function checkFile(path: string, {mapsFolder, now, stdin}: Options): Promise<FileReport> {
	const isStdin = path === '-';
	const file = isStdin ? '<stdin>' : path;
	const {text, parsed} = await (isStdin ? readStdin(stdin) : readFile(path, now));
	if (parsed.kind === 'broken') {
		return {file, text, status: 'unusable', issues: parsed.issues, alarms: []};
	}
	const {incident, errors, warnings} = parsed;
	const mapWarnings = await mapIssues(text ?? '', incident, mapsFolder);
	const issues = [...errors, ...warnings, ...mapWarnings].sort(byPlace);
	const alarms = text === undefined ? [] : placedAlarms(text, incident, now());
	const mildStatus = alarms.length > 0 ? 'alarms' : issues.length > 0 ? 'warnings' : 'fine';
	return {file, text, status: errors.length > 0 ? 'errors' : mildStatus, issues, alarms};
}

interface ReadResult {
	readonly text: string | undefined;
	readonly parsed: Parsed;
}

async function readFile(path: string, now: () => number): Promise<ReadResult> {
	let text: string | undefined;
	const parse = (given: string) => {
		text = given;
		return parseIncident(given);
	};
	const snapshot = await readOnce({path, parse, now, maximumBytes});
	if (snapshot.kind === 'good') return {text, parsed: snapshot.parsed};
	if (snapshot.kind === 'broken') return {text, parsed: snapshot};
	return unusable(fileIssue('nothing of that name', 'a file', 'Check its name, and the folder'));
}

async function readStdin(stdin: Readable): Promise<ReadResult> {
	const chunks: Buffer[] = [];
	let length = 0;
	try {
		for await (const chunk of stdin) {
			const bytes = Buffer.from(chunk);
			length += bytes.length;
			if (length > maximumBytes) return unusable(tooLargeIssue(BigInt(length), maximumBytes));
			chunks.push(bytes);
		}
	} catch (error) {
		const code = errorCode(error);
		if (code === undefined) throw error;
		return unusable(fsErrorIssue(code));
	}
	const bytes = Buffer.concat(chunks);
	if (!isUtf8(bytes)) return unusable(encodingIssue(bytes));
	const text = bytes.toString('utf8');
	return {text, parsed: parseIncident(text)};
}

function unusable(issue: Issue): ReadResult {
	return {text: undefined, parsed: {kind: 'broken', issues: [issue]}};
}

/** Sorted by their places in the file. */
function placedAlarms(text: string, incident: Incident, now: number): readonly PlacedAlarm[] {
	const alarms = alarmsAt(incident, now);
	const json = parseJson(text);
	const locations =
		'locate' in json
			? json.locate(alarms.map(({target}) => ({path: pathInFile(target.path, incident.leftOut)})))
			: [];
	return alarms
		.map(({kind, text}, index) => ({kind, text, ...(locations[index] ?? {line: 1, column: 1, path: ''})}))
		.sort(byPlace);
}

/** Countries that the file names and no map comes with the program for, where the file gives none of its own. */
async function mapIssues(text: string, incident: Incident, folder: string): Promise<readonly Issue[]> {
	if (incident.map !== undefined) return [];
	const {country, countries = []} = incident.incident;
	const without = await countriesWithoutMap([...new Set([country ?? [], countries].flat())], folder);
	const json = without.length === 0 ? [] : parseJson(text);
	if (!('locate' in json)) return [];
	const keyOf = (code: string) => (code === country ? 'country' : 'countries');
	const locations = json.locate(without.map(code => ({path: ['incident', keyOf(code)]})));
	return without.flatMap((code, index) => {
		const location = locations[index];
		const issue = {
			severity: 'warning',
			expected: 'a country that a map comes with sitboard for',
			found: `"${code}", which has none`,
			hint: 'Give a map of your own: "map" in the file, or --map FILE',
		} as const;
		return location === undefined ? [] : [{...issue, ...location}];
	});
}

type Place = Pick<Issue, 'line' | 'column'>;

function byPlace(a: Place, b: Place): number {
	return a.line - b.line || a.column - b.column;
}
