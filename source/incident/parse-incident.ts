import {withKnownMetrics} from './incident-of.ts';
import {quoted} from './issues/describe-value.ts';
import type {Issue} from './issues/issue.ts';
import type {PathIssue} from './issues/path-issue.ts';
import {referenceIssues} from './issues/reference-issues.ts';
import {schemaIssues, withoutKeys} from './issues/schema-issues.ts';
import type {DuplicateKey} from './json/duplicate-keys.ts';
import type {JsonPath} from './json/locations.ts';
import {type JsonText, parseJson} from './json/parse-json.ts';
import {maximumBytes} from './limits.ts';
import {type Incident, incidentSchema} from './schema/incident-schema.ts';

export {maximumBytes} from './limits.ts';

export type Parsed =
	| {readonly kind: 'incident'; readonly incident: Incident; readonly warnings: readonly Issue[]}
	| {readonly kind: 'broken'; readonly issues: readonly Issue[]};

/**
 * Reads the text of an incident file. A file that cannot be used comes back as every problem that it has, in the
 * order of the file. Unknown keys are warnings, and so is a key that stands twice with the same value; with two
 * values it is an error, because nobody can tell which of them was meant. A map that cannot be used is a warning, and
 * left out. Never throws.
 */
export function parseIncident(text: string): Parsed {
	if (text.length > maximumBytes) return {kind: 'broken', issues: [tooLargeIssue(text.length)]};
	const json = parseJson(text);
	if (!('locate' in json)) return {kind: 'broken', issues: json};
	const first = incidentSchema.safeParse(json.value, {reportInput: true});
	const {issues: found, unknownKeys} = schemaIssues(first.error?.issues ?? [], json.value);
	const pathIssues = found.filter(issue => !isOfMap(issue));
	const mapIssues = found.filter(isOfMap).map(costsTheMap);
	const leftOut = [...unknownKeys, ...mapIssues.map(issue => ({...issue, path: ['map']}))];
	const known = leftOut.length === 0 ? json.value : withoutKeys(json.value, leftOut);
	const isLeftOut = isBelow(unknownKeys);
	const oddities = [
		...unknownKeys,
		...mapIssues,
		...json.protoKeys.map(protoKeyIssue),
		...json.duplicateKeys.filter(({path}) => !isLeftOut(path)).map(duplicateKeyIssue),
	];
	const isWrong = isBelow(pathIssues);
	const dangling = referenceIssues(known).filter(({path}) => !isWrong(path));
	const all = [...pathIssues, ...dangling, ...oddities];
	const hasErrors = all.some(({severity}) => severity !== 'warning');
	// Checks that look at a whole, such as those of a time, are made only where the schema knows every key.
	const second = first.success || hasErrors ? first : incidentSchema.safeParse(known, {reportInput: true});
	if (second.success && !hasErrors) {
		return {kind: 'incident', incident: withKnownMetrics(second.data), warnings: located(json, all)};
	}
	const left = second === first ? [] : schemaIssues(second.error?.issues ?? [], known).issues;
	return {kind: 'broken', issues: located(json, [...all, ...left])};
}

/** In the order of the file. */
function located(json: JsonText, pathIssues: readonly PathIssue[]): readonly Issue[] {
	const locations = json.locate(pathIssues);
	const issues = pathIssues.flatMap(({path: _, isKey: __, severity, ...words}, index): readonly Issue[] => {
		const place = locations[index];
		return place === undefined ? [] : [{severity: severity ?? 'error', ...place, ...words}];
	});
	return issues.sort((a, b) => a.line - b.line || a.column - b.column);
}

/** Tells the paths that lead to where these faults are, or on from there. */
function isBelow(pathIssues: readonly PathIssue[]): (path: JsonPath) => boolean {
	const faulty = new Set(pathIssues.map(({path}) => JSON.stringify(path)));
	return path => path.some((_, index) => faulty.has(JSON.stringify(path.slice(0, index + 1))));
}

function duplicateKeyIssue({path, isSame}: DuplicateKey): PathIssue {
	return {
		path,
		isKey: true,
		expected: 'each key once',
		found: `the key ${quoted(String(path.at(-1)))} again, with ${isSame ? 'the same value' : 'another value'}`,
		hint: isSame ? 'Remove one of them' : 'Remove or rename one of them: only one could be shown',
		...(isSame ? {severity: 'warning' as const} : {}),
	};
}

function isOfMap({path}: PathIssue): boolean {
	return path[0] === 'map';
}

/** A board without its map tells all that it has to. */
function costsTheMap(issue: PathIssue): PathIssue {
	const hint = issue.hint === undefined ? 'The map is left out' : `${issue.hint}. The map is left out`;
	return {...issue, severity: 'warning', hint};
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
	return {
		severity: 'error',
		line: 1,
		column: 1,
		path: '',
		found: `${Math.ceil(length / 2 ** 20)} MB`,
		expected: `a file of at most ${maximumBytes / 2 ** 20} MB`,
		hint: 'Is it the right file?',
	};
}
