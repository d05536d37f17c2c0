import type {JsonPath} from '../json/locations.ts';
import {describeValue, quoted} from './describe-value.ts';
import {nearestNameFinder} from './nearest-name.ts';
import type {PathIssue} from './path-issue.ts';

/** What a name may be the name of. */
export type Kind = 'source' | 'metric' | 'region';

/** The names that something in the file may be called by. */
export interface KnownNames {
	readonly names: ReadonlySet<string>;
	readonly nearestName: (name: string) => string | undefined;
}

/** Makes a table of names; what is no text is no name. */
export function knownNames(given: readonly unknown[]): KnownNames {
	const names = new Set(given.filter(name => typeof name === 'string'));
	return {names, nearestName: nearestNameFinder(names)};
}

const whereTo: Readonly<Record<Kind, string>> = {
	source: 'the name of a source in "sources"',
	metric: 'a well-known metric, or one with an entry in "metrics"',
	region: 'the id of a region in "regions"',
};

/** The fault of a name that leads nowhere; none where the names are not known. */
export function unknownNameIssue(
	kind: Kind,
	known: KnownNames | undefined,
	name: unknown,
	path: JsonPath,
): readonly PathIssue[] {
	// What is missing, or of the wrong type, the schema has already told.
	if (typeof name !== 'string' || known === undefined || known.names.has(name)) return [];
	const near = known.nearestName(name);
	return [
		{
			path,
			expected: whereTo[kind],
			found: describeValue(name),
			hint:
				near === undefined ? `Add the ${kind}, or use one that is there` : `Did you mean ${quoted(near)}?`,
		},
	];
}
