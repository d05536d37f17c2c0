import type {z} from 'zod';
import {type Fault, valueAt} from './fault.ts';
import {describeFound, quoted} from './found.ts';
import {nearest} from './nearest.ts';
import type {Path} from './places.ts';

type Issue = z.core.$ZodIssue;
type UnknownKeys = z.core.$ZodIssueUnrecognizedKeys;

/** What the schema says of a file: what is wrong with it, and the keys that it does not know. */
export interface SchemaFaults {
	readonly faults: readonly Fault[];
	readonly unknownKeys: readonly Fault[];
}

/** Puts what the schema found into words. Takes the issues of a parse with `reportInput`, and the file as written. */
export function schemaFaults(issues: readonly Issue[], file: unknown): SchemaFaults {
	const inner = issues.flatMap(issue => innermost(issue));
	const isUnknown = (issue: Issue): issue is UnknownKeys => issue.code === 'unrecognized_keys';
	return {
		faults: inner.filter(issue => !isUnknown(issue)).map(issue => faultOf(issue, file)),
		unknownKeys: inner.filter(isUnknown).flatMap(unknownKeys),
	};
}

/** The file without some of its keys. */
export function withoutKeys(file: unknown, keys: readonly Fault[]): unknown {
	const copy = structuredClone(file);
	for (const {path} of keys) {
		const owner = valueAt(copy, path.slice(0, -1)) as Record<string | number, unknown>;
		const key = path.at(-1);
		if (key !== undefined) delete owner[key];
	}
	return copy;
}

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
	const value = valueAt(file, path);
	if (issue.code === 'invalid_key') {
		const expected = issue.issues[0]?.message ?? issue.message;
		return {path, isKey: true, expected, found: `the key ${quoted(String(path.at(-1)))}`};
	}
	const params: {readonly found?: unknown} = issue.code === 'custom' ? (issue.params ?? {}) : {};
	const found = describeFound(value);
	const hint = hintOf(issue, value);
	return {
		path,
		expected: issue.message,
		found: typeof params.found === 'string' ? `${params.found}, ${found}` : found,
		...(hint === undefined ? {} : {hint}),
	};
}

function hintOf(issue: Issue, value: unknown): string | undefined {
	if (value === undefined) return `Add the key ${quoted(String(issue.path.at(-1)))}`;
	if (issue.code === 'invalid_type' && issue.expected === 'array') {
		const isOneEarlier = issue.path.at(-1) === 'was' && typeof value === 'object';
		const isOne = isOneEarlier || typeof value === 'string' || typeof value === 'number';
		return isOne ? 'Put [ ] around it' : undefined;
	}
	if (issue.code !== 'invalid_value' || typeof value !== 'string') return undefined;
	const near = nearest(value, issue.values.map(String));
	return near === undefined ? undefined : `Did you mean ${quoted(near)}?`;
}

function unknownKeys(issue: UnknownKeys): readonly Fault[] {
	const known = issue.message.split(', ');
	return issue.keys.map(key => {
		const near = nearest(key, known);
		return {
			path: [...(issue.path as Path), key],
			isKey: true,
			severity: 'warning',
			expected: `one of the keys ${known.join(', ')}`,
			found: `the unknown key ${quoted(key)}`,
			hint: near === undefined ? 'It is left out' : `Did you mean ${quoted(near)}? It is left out`,
		};
	});
}
