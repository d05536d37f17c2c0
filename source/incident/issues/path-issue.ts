import type {JsonPath} from '../json/locations.ts';

/** An issue at a path, before its line and column are looked up. */
export interface PathIssue {
	readonly path: JsonPath;
	/** The key is wrong, not its value. */
	readonly isKey?: boolean;
	readonly expected: string;
	readonly found: string;
	readonly hint?: string;
	/** An error unless it says so. */
	readonly severity?: 'warning';
}

/** The value at a path within a value that was read from JSON; undefined where there is none. */
export function valueAt(root: unknown, path: JsonPath): unknown {
	return path.reduce<unknown>(
		(value, step) =>
			typeof value === 'object' && value !== null && Object.hasOwn(value, step)
				? (value as Record<string | number, unknown>)[step]
				: undefined,
		root,
	);
}
