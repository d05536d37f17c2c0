import type {JsonPath} from '../json/locations.ts';
import {describeValue, quoted} from './describe-value.ts';
import {nearestNameFinder} from './nearest-name.ts';
import type {PathIssue} from './path-issue.ts';

/** What a name in the file may refer to. */
export type Kind = 'source' | 'metric' | 'region';

/** The names of one kind, and the nearest of them to a misspelt one. */
export interface KnownNames {
	readonly names: ReadonlySet<string>;
	readonly nearestName: (name: string) => string | undefined;
}

/** Takes names as they are written; whatever is not text is no name. */
export function knownNames(given: readonly unknown[]): KnownNames {
	const names = new Set(given.filter(name => typeof name === 'string'));
	return {names, nearestName: nearestNameFinder(names)};
}

const whereNamed: Readonly<Record<Kind, string>> = {
	source: 'the name of a source in "sources"',
	metric: 'a well-known metric, or one with an entry in "metrics"',
	region: 'the id of a region in "regions"',
};

/** The issue of a name that refers to nothing; none where it is not known what there is. */
export function unknownNameIssue(
	kind: Kind,
	known: KnownNames | undefined,
	name: unknown,
	path: JsonPath,
): readonly PathIssue[] {
	// What is missing, or of the wrong type, is an issue of the schema.
	if (typeof name !== 'string' || known === undefined || known.names.has(name)) return [];
	const near = known.nearestName(name);
	return [
		{
			path,
			expected: whereNamed[kind],
			found: describeValue(name),
			hint:
				near === undefined ? `Add the ${kind}, or use one that is there` : `Did you mean ${quoted(near)}?`,
		},
	];
}
