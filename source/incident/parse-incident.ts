import {createFileCheck, isBelow} from './check-file.ts';
import {prepareAlarms} from './checks/alarms.ts';
import {quoted} from './issues/describe-value.ts';
import {fileIssue, type Issue} from './issues/issue.ts';
import type {PathIssue} from './issues/path-issue.ts';
import type {JsonPath} from './json/locations.ts';
import type {DuplicateKey} from './json/odd-keys.ts';
import {type ParsedJson, parseJsonInSteps} from './json/parse-json.ts';
import type {LeftOutItem} from './left-out.ts';
import type {File, Incident} from './schema/incident-schema.ts';
import {withKnownMetrics} from './schema/metrics.ts';
import {runAtOnce, type Steps} from './steps.ts';
import {shareStructure} from './structural-sharing.ts';

/** A file larger than this is refused unread: no incident is, and a board must not choke on a wrong path. */
export const maximumBytes = 32 * 1024 * 1024;

export type Parsed =
	| {
			readonly kind: 'incident';
			readonly incident: Incident;
			/** What is wrong with the items that are left out of it. */
			readonly errors: readonly Issue[];
			readonly warnings: readonly Issue[];
	  }
	| {readonly kind: 'broken'; readonly issues: readonly Issue[]};

/**
 * Parses the text of an incident file. An item of a list that has an error is left out, and the rest is the incident; a
 * file with an error elsewhere comes back as all of its issues. Issues are in the order of the file. Warnings are:
 * unknown keys, which are left out; a key that stands twice with the same value (with two values it is an error, because
 * nobody can tell which of them was meant); and a map that cannot be used, which is left out. Never throws.
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
		const duplicates = json.duplicateKeys.map(duplicateKeyIssue);
		const isError = ({severity}: {readonly severity?: Issue['severity']}) => severity !== 'warning';
		const {value, leftOut, errors, warnings} = yield* checkFile(file, duplicates.filter(isError));
		yield;
		const isLeftOut = isBelow(warnings.filter(({isKey}) => isKey));
		const issues = locateIssues(json, [
			...errors,
			...warnings,
			...json.protoKeys.map(protoKeyIssue),
			...duplicates.filter(issue => !isError(issue) && !isLeftOut(issue.path)),
		]);
		if (value === undefined) return {kind: 'broken', issues};
		const before = incident;
		incident = shareStructure(before, toIncident(value, leftOut));
		yield* prepareAlarms(incident, before);
		const [shownErrors, shownWarnings] = [issues.filter(isError), issues.filter(issue => !isError(issue))];
		return {kind: 'incident', incident, errors: shownErrors, warnings: shownWarnings};
	};
}

function toIncident({$schema: _, ...file}: File, leftOut: readonly LeftOutItem[]): Incident {
	const metrics = withKnownMetrics(file.metrics);
	return {...file, metrics, ...(leftOut.length === 0 ? {} : {leftOut})};
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
