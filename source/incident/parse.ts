import type {z} from 'zod';
import {describeFound} from './found.ts';
import {type JsonText, type Path, readJson} from './json-text.ts';
import {nearest} from './nearest.ts';
import type {Problem} from './problem.ts';
import {type Fault, referenceFaults} from './references.ts';
import {type Incident, incidentOf, incidentSchema} from './schema.ts';

export type Parsed =
	| {readonly kind: 'incident'; readonly incident: Incident; readonly warnings: readonly Problem[]}
	| {readonly kind: 'broken'; readonly problems: readonly Problem[]};

/** A file larger than this is refused unread: no incident is, and a board must not choke on a wrong path. */
export const maximumBytes = 32 * 1024 * 1024;

/**
 * Reads the text of an incident file. A file that cannot be used comes back as every problem that it has, in the
 * order of the file; unknown keys, and keys that stand twice, are warnings. Never throws.
 */
export function parseIncident(text: string): Parsed {
	if (text.length > maximumBytes) return {kind: 'broken', problems: [tooLarge(text.length)]};
	const json = readJson(text);
	if (!('placeOf' in json)) return {kind: 'broken', problems: json};
	const first = incidentSchema.safeParse(json.value, {reportInput: true});
	const issues = first.success ? [] : first.error.issues.flatMap(issue => innermost(issue));
	const unknown = issues.filter(issue => issue.code === 'unrecognized_keys');
	const known = unknown.length === 0 ? json.value : without(json.value, unknown);

	const errors = [
		...issues.filter(issue => issue.code !== 'unrecognized_keys').map(issue => faultOf(issue, json.value)),
		...referenceFaults(known),
	].map(fault => located(json, fault));
	const warnings = inOrder([...unknown.flatMap(issue => unknownKeys(json, issue)), ...doubleKeys(json)]);
	if (errors.length > 0) return {kind: 'broken', problems: inOrder([...errors, ...warnings])};

	const second = first.success ? first : incidentSchema.safeParse(known);
	if (second.success) return {kind: 'incident', incident: incidentOf(second.data), warnings};
	const left = second.error.issues.flatMap(issue => innermost(issue)).map(issue => faultOf(issue, known));
	return {kind: 'broken', problems: inOrder(left.map(fault => located(json, fault)))};
}

type Issue = z.core.$ZodIssue;

/** Of a choice that fits nowhere, the branch that came furthest says best what is wrong; a list counts as near. */
function innermost(issue: Issue): readonly Issue[] {
	if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
	const branches = issue.errors.map(errors =>
		errors.flatMap(inner => innermost({...inner, path: [...issue.path, ...inner.path]} as Issue)),
	);
	const deep = branches.filter(branch =>
		branch.every(
			inner =>
				inner.path.length > issue.path.length ||
				inner.code === 'unrecognized_keys' ||
				inner.code === 'custom',
		),
	);
	return deep[0] ?? [issue];
}

function faultOf(issue: Issue, file: unknown): Fault {
	const path = issue.path as Path;
	const params: {readonly found?: unknown} = issue.code === 'custom' ? (issue.params ?? {}) : {};
	const value = valueAt(file, path);
	const found = describeFound(value);
	const near =
		issue.code === 'invalid_value' && typeof value === 'string'
			? nearest(value, issue.values.map(String))
			: undefined;
	return {
		path,
		expected: issue.message,
		found: typeof params.found === 'string' ? `${params.found}, ${found}` : found,
		...(near === undefined ? {} : {hint: `Did you mean "${near}"?`}),
	};
}

function located(json: JsonText, {path, ...fault}: Fault): Problem {
	return {severity: 'error', ...json.placeOf(path), ...fault};
}

function unknownKeys(json: JsonText, issue: Issue): readonly Problem[] {
	if (issue.code !== 'unrecognized_keys') return [];
	const path = issue.path as Path;
	const known = issue.message.split(', ');
	return issue.keys.map(key => {
		const near = nearest(key, known);
		return {
			severity: 'warning',
			...json.placeOfKey(path, key),
			expected: `one of the keys ${known.join(', ')}`,
			found: `the unknown key ${describeFound(key).replace('text ', '')}`,
			hint: near === undefined ? 'It is left out' : `Did you mean "${near}"? It is left out`,
		};
	});
}

function doubleKeys(json: JsonText): readonly Problem[] {
	return json.doubleKeys.map(({key, place}) => ({
		severity: 'warning',
		...place,
		expected: 'each key once',
		found: `the key ${describeFound(key).replace('text ', '')} again`,
		hint: 'The last one counts: remove or rename the other',
	}));
}

function tooLarge(length: number): Problem {
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

/** The file without the keys that it knows nothing of. */
function without(file: unknown, unknown: readonly Issue[]): unknown {
	const copy = structuredClone(file);
	for (const issue of unknown) {
		if (issue.code !== 'unrecognized_keys') continue;
		const owner = valueAt(copy, issue.path as Path) as Record<string, unknown>;
		for (const key of issue.keys) delete owner[key];
	}
	return copy;
}

function inOrder(problems: readonly Problem[]): readonly Problem[] {
	return [...problems].sort((a, b) => a.line - b.line || a.column - b.column);
}

function valueAt(file: unknown, path: Path): unknown {
	return path.reduce<unknown>(
		(value, step) =>
			typeof value === 'object' && value !== null && Object.hasOwn(value, step)
				? (value as Record<string | number, unknown>)[step]
				: undefined,
		file,
	);
}
