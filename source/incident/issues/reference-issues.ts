import type {ListName} from '../schema/incident-schema.ts';
import {knownMetrics} from '../schema/metrics.ts';
import {describeKey, describeValue} from './describe-value.ts';
import {asObject, member} from './json-members.ts';
import {nearestNameFinder, nearHint} from './nearest-name.ts';
import type {PathIssue} from './path-issue.ts';

/** What the names in a file may refer to, as it is written there. */
export interface NameTables {
	readonly sources: unknown;
	readonly metrics: unknown;
	/** Undefined where `regions` is not a list. */
	readonly regionIds: readonly unknown[] | undefined;
	/** Undefined where `quotes` is not a list. */
	readonly quoteIds: readonly unknown[] | undefined;
}

/** The kind of what stands under a key, itself or in a list; all other keys hold no names. */
const kindByKey: ReadonlyMap<string, Kind> = new Map([
	['source', 'source'],
	['metric', 'metric'],
	['partOf', 'metric'],
	['regions', 'region'],
	['quote', 'quote'],
]);

type Kind = keyof typeof whereNamed;

const whereNamed = {
	source: 'the name of a source in "sources"',
	metric: 'a well-known metric, or one with an entry in "metrics"',
	region: 'the id of a region in "regions"',
	quote: 'the id of a statement in "quotes"',
};

/**
 * Makes the function that finds every name in an item of the file that refers to nothing. It takes the item as it is
 * written, so that these issues are told together with those of its form; paths are within the item.
 */
export function referenceFinder(tables: NameTables): (item: unknown) => readonly PathIssue[] {
	const known = knownNames(tables);
	return item => {
		const issues: PathIssue[] = [];
		const path: (string | number)[] = [];
		const visit = (value: unknown, kind: Kind | undefined): void => {
			if (typeof value === 'string') {
				const names = kind && known[kind];
				if (kind === undefined || names === undefined || names.names.has(value.normalize())) return;
				const near = names.nearestName(value);
				const hint = near === undefined ? `Add the ${kind}, or use one that is there` : nearHint(value, near);
				issues.push({path: [...path], expected: whereNamed[kind], found: describeValue(value), hint});
			} else if (Array.isArray(value)) {
				for (const [index, each] of value.entries()) visitAt(index, each, kind);
			} else {
				// Whom a figure includes is told in words, which may be those of a key.
				for (const [key, each] of Object.entries(asObject(value))) {
					if (key !== 'ofWhom') visitAt(key, each, kindByKey.get(key));
				}
			}
		};
		const visitAt = (step: string | number, value: unknown, kind: Kind | undefined): void => {
			path.push(step);
			visit(value, kind);
			path.pop();
		};
		visit(item, undefined);
		return issues;
	};
}

interface Names {
	readonly names: ReadonlySet<string>;
	readonly nearestName: (name: string) => string | undefined;
}

/** Undefined for a whole table that cannot be read: to report every name that refers to it would bury what is wrong. */
function knownNames({sources, metrics, regionIds, quoteIds}: NameTables): Record<Kind, Names | undefined> {
	const namesOf = (given: readonly unknown[] | undefined): Names | undefined => {
		if (given === undefined) return undefined;
		const names = new Set(given.filter(name => typeof name === 'string').map(name => name.normalize()));
		return {names, nearestName: nearestNameFinder(names)};
	};
	const keysOf = (table: unknown) => (asObject(table) === table ? Object.keys(asObject(table)) : undefined);
	const ownMetrics = metrics === undefined ? [] : keysOf(metrics);
	return {
		source: namesOf(keysOf(sources)),
		metric: namesOf(ownMetrics && [...knownMetrics.keys(), ...ownMetrics]),
		region: namesOf(regionIds),
		quote: namesOf(quoteIds),
	};
}

/** Metrics that are part of one that is not there, or of themselves, over others: there is no whole to show them in. */
export function metricIssues(
	metrics: unknown,
	findReferences: ReturnType<typeof referenceFinder>,
): readonly PathIssue[] {
	const wholes = new Map(
		Object.entries(asObject(metrics)).map(([id, metric]) => [id.normalize(), member(metric, 'partOf')]),
	);
	const wholeOf = (id: string) => {
		const whole = wholes.get(id.normalize()) ?? knownMetrics.get(id)?.partOf;
		return typeof whole === 'string' ? whole.normalize() : undefined;
	};
	return Object.entries(asObject(metrics)).flatMap(([id, metric]) => {
		const path = ['metrics', id, 'partOf'];
		const unknown = findReferences(metric).map(issue => ({...issue, path}));
		if (!isPartOfItself(id.normalize(), wholeOf)) return unknown;
		const found = describeValue(member(metric, 'partOf'));
		return [...unknown, {path, expected: 'a metric that is no part of this one', found}];
	});
}

function isPartOfItself(id: string, wholeOf: (id: string) => unknown): boolean {
	const seen = new Set<unknown>();
	let whole = wholeOf(id);
	while (typeof whole === 'string' && !seen.has(whole)) {
		if (whole === id) return true;
		seen.add(whole);
		whole = wholeOf(whole);
	}
	return false;
}

/** Names of a table that another before is, too: letters and marks may be written together or apart. */
export function equalNames(table: string, entries: unknown): readonly PathIssue[] {
	const seen = new Set<string>();
	return Object.keys(asObject(entries)).flatMap(name => {
		const isSeen = seen.has(name.normalize());
		seen.add(name.normalize());
		const found = `${describeKey(name)}, which is there already`;
		const hint = 'Remove or rename one of them: they are one name, with a mark that is written in two ways';
		return isSeen ? [{path: [table, name], isKey: true, expected: 'a name of its own', found, hint}] : [];
	});
}

/** Ids that an item before has already. */
export function duplicateIds(list: ListName, items: readonly unknown[]): readonly PathIssue[] {
	const first = new Map<string, number>();
	return items.flatMap((item, index) => {
		const written = member(item, 'id');
		if (typeof written !== 'string') return [];
		const id = written.normalize();
		const before = first.get(id);
		if (before === undefined) {
			first.set(id, index);
			return [];
		}
		return [
			{
				path: [list, index, 'id'],
				expected: 'an id of its own',
				found: `${describeValue(id)}, which ${list}[${before}] has already`,
				hint: 'Merge the two, or give one another id',
			},
		];
	});
}
