import type {z} from 'zod';
import type {JsonPath} from '../json/locations.ts';
import {describeValue, quoted} from './describe-value.ts';
import {nearestName} from './nearest-name.ts';
import {type PathIssue, valueAt} from './path-issue.ts';

type ZodIssue = z.core.$ZodIssue;
type UnknownKeys = z.core.$ZodIssueUnrecognizedKeys;

/** What a schema finds in a value: what is wrong with it, and the keys that the schema does not know. */
export interface SchemaIssues {
	readonly issues: readonly PathIssue[];
	readonly unknownKeys: readonly PathIssue[];
}

/** Puts what zod reports of a value into the words of somebody who edits the file. */
export function schemaIssues(issues: readonly ZodIssue[], value: unknown): SchemaIssues {
	const inner = issues.flatMap(issue => innermost(issue));
	const isUnknown = (issue: ZodIssue): issue is UnknownKeys => issue.code === 'unrecognized_keys';
	return {
		issues: inner.filter(issue => !isUnknown(issue)).map(issue => toPathIssue(issue, value)),
		unknownKeys: inner.filter(isUnknown).flatMap(unknownKeys),
	};
}

/** Of a union, the issues of the branch that got furthest: they say best what is wrong. */
function innermost(issue: ZodIssue): readonly ZodIssue[] {
	if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
	const branches = issue.errors.map(errors =>
		errors.flatMap(inner => innermost({...inner, path: [...issue.path, ...inner.path]} as ZodIssue)),
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

function toPathIssue(issue: ZodIssue, root: unknown): PathIssue {
	const path = issue.path as JsonPath;
	const value = valueAt(root, path);
	if (issue.code === 'invalid_key') {
		const expected = issue.issues[0]?.message ?? issue.message;
		return {path, isKey: true, expected, found: `the key ${quoted(String(path.at(-1)))}`};
	}
	const params: {readonly found?: unknown} = issue.code === 'custom' ? (issue.params ?? {}) : {};
	const found = describeValue(value);
	const hint = hintOf(issue, value);
	return {
		path,
		expected: issue.message,
		found: typeof params.found === 'string' ? `${params.found}, ${found}` : found,
		...(hint === undefined ? {} : {hint}),
	};
}

function hintOf(issue: ZodIssue, value: unknown): string | undefined {
	if (value === undefined) return `Add the key ${quoted(String(issue.path.at(-1)))}`;
	if (issue.code === 'invalid_type' && issue.expected === 'array') {
		const isOneEarlier = issue.path.at(-1) === 'was' && typeof value === 'object';
		const isOne = isOneEarlier || typeof value === 'string' || typeof value === 'number';
		return isOne ? 'Put [ ] around it' : undefined;
	}
	if (issue.code !== 'invalid_value' || typeof value !== 'string') return undefined;
	const near = nearestName(value, issue.values.map(String));
	return near === undefined ? undefined : `Did you mean ${quoted(near)}?`;
}

function unknownKeys(issue: UnknownKeys): readonly PathIssue[] {
	const known = issue.message.split(', ');
	return issue.keys.map(key => {
		const near = nearestName(key, known);
		return {
			path: [...(issue.path as JsonPath), key],
			isKey: true,
			severity: 'warning',
			expected: `one of the keys ${known.join(', ')}`,
			found: `the unknown key ${quoted(key)}`,
			hint: near === undefined ? 'It is left out' : `Did you mean ${quoted(near)}? It is left out`,
		};
	});
}
