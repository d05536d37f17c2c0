import type * as z from 'zod';
import type {JsonPath} from '../json/locations.ts';
import {describeKey, describeValue, quoted} from './describe-value.ts';
import {nearestName, nearHint} from './nearest-name.ts';
import {type PathIssue, valueAt} from './path-issue.ts';

type ZodIssue = z.core.$ZodIssue;
type UnknownKeys = z.core.$ZodIssueUnrecognizedKeys;

/** What a schema makes of a value. */
export interface Checked<Value> {
	/** Undefined where there are errors. */
	readonly value: Value | undefined;
	/** What was written, without what is left out. */
	readonly known: unknown;
	readonly errors: readonly PathIssue[];
	readonly warnings: readonly PathIssue[];
}

/**
 * Checks a value that was read from JSON. Keys that the schema does not know are warnings, and left out; so is the key
 * called `dispensable`, where something is wrong within it.
 */
export function checkValue<Schema extends z.ZodType>(
	schema: Schema,
	written: unknown,
	dispensable?: string,
): Checked<z.output<Schema>> {
	const first = schema.safeParse(written, {reportInput: true});
	if (first.success) return {value: first.data, known: written, errors: [], warnings: []};
	const {issues, unknownKeys} = toIssues(first.error, written);
	const isDispensable = ({path}: PathIssue) => dispensable !== undefined && path[0] === dispensable;
	const costs = issues.filter(isDispensable);
	const warnings = [...unknownKeys, ...costs.map(issue => leavesOut(issue))];
	const known = without(written, [...unknownKeys, ...costs.map(({path}) => ({path: path.slice(0, 1)}))]);
	// Some errors are found only where the schema knows every key: those of both are told, not one after the other.
	const second = schema.safeParse(known, {reportInput: true});
	if (second.success) return {value: second.data, known, errors: [], warnings};
	return {value: undefined, known, errors: toIssues(second.error, known).issues, warnings};
}

function leavesOut(issue: PathIssue): PathIssue {
	const what = `The ${issue.path[0]} is left out`;
	return {...issue, severity: 'warning', hint: issue.hint === undefined ? what : `${issue.hint}. ${what}`};
}

function without(written: unknown, keys: readonly {readonly path: JsonPath}[]): unknown {
	if (keys.length === 0) return written;
	const copy = structuredClone(written);
	for (const {path} of keys) {
		const owner = valueAt(copy, path.slice(0, -1));
		const key = path.at(-1);
		if (owner !== undefined && key !== undefined) Reflect.deleteProperty(owner as object, key);
	}
	return copy;
}

/** Puts what zod reports of a value into the words of somebody who edits the file. */
function toIssues({issues}: z.ZodError, value: unknown) {
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
		return {path, isKey: true, expected, found: describeKey(String(path.at(-1)))};
	}
	const params: {readonly found?: unknown; readonly hint?: unknown} =
		issue.code === 'custom' ? (issue.params ?? {}) : {};
	const found = describeValue(value);
	const hint = typeof params.hint === 'string' ? params.hint : hintOf(issue, value);
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
	return near === undefined ? undefined : nearHint(value, near);
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
			found: describeKey(key, 'unknown'),
			hint:
				near === undefined
					? 'It is left out'
					: `${nearHint(key, near).replace(/(?<!\?)$/, '.')} It is left out`,
		};
	});
}
