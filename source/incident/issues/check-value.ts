import type * as z from 'zod';
import type {JsonPath} from '../json/locations.ts';
import {type PathIssue, valueAt} from './path-issue.ts';
import {schemaIssues} from './schema-issues.ts';

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
	const {issues, unknownKeys} = schemaIssues(first.error.issues, written);
	const isDispensable = ({path}: PathIssue) => dispensable !== undefined && path[0] === dispensable;
	const errors = issues.filter(issue => !isDispensable(issue));
	const costs = issues.filter(isDispensable);
	const warnings = [...unknownKeys, ...costs.map(issue => leavesOut(issue))];
	const known = without(written, [...unknownKeys, ...costs.map(({path}) => ({path: path.slice(0, 1)}))]);
	if (errors.length > 0) return {value: undefined, known, errors, warnings};
	// Checks of a whole object, such as those of a time, are made only where the schema knows every key.
	const second = schema.safeParse(known, {reportInput: true});
	if (second.success) return {value: second.data, known, errors, warnings};
	return {value: undefined, known, errors: schemaIssues(second.error.issues, known).issues, warnings};
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
