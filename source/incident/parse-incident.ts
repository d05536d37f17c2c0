import {createFileCheck} from './check-file.ts';
import {prepareAlarms} from './checks/alarms.ts';
import {quoted} from './issues/describe-value.ts';
import {fileIssue, type Issue} from './issues/issue.ts';
import type {PathIssue} from './issues/path-issue.ts';
import type {JsonPath} from './json/locations.ts';
import type {DuplicateKey} from './json/odd-keys.ts';
import {type ParsedJson, parseJsonInSteps} from './json/parse-json.ts';
import type {File, Incident} from './schema/incident-schema.ts';
import {withKnownMetrics} from './schema/metrics.ts';
import {runAtOnce, type Steps} from './steps.ts';
import {shareStructure} from './structural-sharing.ts';

/** A file larger than this is refused unread: no incident is, and a board must not choke on a wrong path. */
export const maximumBytes = 32 * 1024 * 1024;

export type Parsed =
	| {readonly kind: 'incident'; readonly incident: Incident; readonly warnings: readonly Issue[]}
	| {readonly kind: 'broken'; readonly issues: readonly Issue[]};

/**
 * Parses the text of an incident file. A file that cannot be used comes back as all of its issues, in the order of the
 * file. Warnings are: unknown keys, which are left out; a key that stands twice with the same value (with two values it
 * is an error, because nobody can tell which of them was meant); and a map that cannot be used, which is left out.
 * Never throws.
 */
export function parseIncident(text: string): Parsed {
	return runAtOnce(createIncidentParser()(text));
}

/**
 * Makes a parser for one version of a file after another, each parsed as `parseIncident` does. What is deeply equal to
 * the version before is the same object, so that `===` tells what has changed, and is not checked again.
 */
export function createIncidentParser(): (text: string) => Steps<Parsed> {
	const checkFile = createFileCheck();
	let file: unknown;
	let incident: Incident | undefined;

	return function* parse(text) {
		if (text.length > maximumBytes) return {kind: 'broken', issues: [tooLargeIssue(text.length)]};
		const json = yield* parseJsonInSteps(text);
		if (!('locate' in json)) return {kind: 'broken', issues: json};
		file = shareStructure(file, json.value);
		yield;
		const {value, errors, warnings, references} = yield* checkFile(file);
		yield;
		const isBelowError = isBelow(errors);
		const isBelowWarning = isBelow(warnings.filter(({isKey}) => isKey));
		const issues = locateIssues(json, [
			...errors,
			...references.filter(({path}) => !isBelowError(path)),
			...warnings,
			...json.protoKeys.map(protoKeyIssue),
			...json.duplicateKeys.filter(({path}) => !isBelowWarning(path)).map(duplicateKeyIssue),
		]);
		if (value === undefined || issues.some(({severity}) => severity === 'error')) {
			return {kind: 'broken', issues};
		}
		const before = incident;
		incident = shareStructure(before, toIncident(value));
		yield* prepareAlarms(incident, before);
		return {kind: 'incident', incident, warnings: issues};
	};
}

function toIncident({$schema: _, ...file}: File): Incident {
	return {...file, metrics: withKnownMetrics(file.metrics)};
}

/** Issues with their locations, in the order of the file. */
function locateIssues(json: ParsedJson, issues: readonly PathIssue[]): readonly Issue[] {
	const locations = json.locate(issues);
	return issues
		.flatMap(({path: _, isKey: __, severity, ...words}, index): readonly Issue[] => {
			const location = locations[index];
			return location === undefined ? [] : [{severity: severity ?? 'error', ...location, ...words}];
		})
		.sort((a, b) => a.line - b.line || a.column - b.column);
}

/** Tells the paths at which one of these issues is, or above which. */
function isBelow(issues: readonly PathIssue[]): (path: JsonPath) => boolean {
	const paths = new Set(issues.map(({path}) => JSON.stringify(path)));
	return path => path.some((_, index) => paths.has(JSON.stringify(path.slice(0, index + 1))));
}

function duplicateKeyIssue({path, isSameValue}: DuplicateKey): PathIssue {
	return {
		path,
		isKey: true,
		expected: 'each key once',
		found: `the key ${quoted(String(path.at(-1)))} again, with ${isSameValue ? 'the same value' : 'another value'}`,
		hint: isSameValue ? 'Remove one of them' : 'Remove or rename one of them: only one could be shown',
		...(isSameValue ? {severity: 'warning' as const} : {}),
	};
}

function protoKeyIssue(path: JsonPath): PathIssue {
	return {
		path,
		isKey: true,
		severity: 'warning',
		expected: 'another name',
		found: `the key ${quoted(String(path.at(-1)))}`,
		hint: 'It is left out',
	};
}

function tooLargeIssue(length: number): Issue {
	const limit = `a file of at most ${maximumBytes / 2 ** 20} MB`;
	return fileIssue(`${Math.ceil(length / 2 ** 20)} MB`, limit, 'Is it the right file?');
}
