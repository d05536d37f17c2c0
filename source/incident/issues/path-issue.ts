import type {JsonPath} from '../json/locations.ts';

/** Something wrong, or odd, at a path, before its line and column are looked up. */
export interface PathIssue {
	readonly path: JsonPath;
	/** It is the key that is wrong, not the value that stands behind it. */
	readonly isKey?: boolean;
	readonly expected: string;
	readonly found: string;
	readonly hint?: string;
	/** An error where nothing is said. */
	readonly severity?: 'warning';
}

/** What a path leads to in a value that was read from JSON; undefined where it leads nowhere. */
export function valueAt(file: unknown, path: JsonPath): unknown {
	return path.reduce<unknown>(
		(value, step) =>
			typeof value === 'object' && value !== null && Object.hasOwn(value, step)
				? (value as Record<string | number, unknown>)[step]
				: undefined,
		file,
	);
}
