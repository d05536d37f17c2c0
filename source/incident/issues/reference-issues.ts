import type {JsonPath} from '../json/locations.ts';
import type {ListName} from '../schema/incident-schema.ts';
import {knownMetrics} from '../schema/metrics.ts';
import {describeValue} from './describe-value.ts';
import {asObject, member} from './json-members.ts';
import {type Kind, type KnownNames, knownNames, unknownNameIssue} from './known-names.ts';
import type {PathIssue} from './path-issue.ts';

/** What the names in a file may refer to, as it is written there. */
export interface NameTables {
	readonly sources: unknown;
	readonly metrics: unknown;
	/** Undefined where `regions` is not a list. */
	readonly regionIds: readonly unknown[] | undefined;
}

type Check = (value: unknown, path: JsonPath) => readonly PathIssue[];

/**
 * Makes the checks that find every name in an item of a list that refers to nothing. They take the item as it is
 * written, so that these issues are told together with those of its form; paths are within the item.
 */
export function referenceChecks(
	tables: NameTables,
): Readonly<Record<ListName, (item: unknown) => readonly PathIssue[]>> {
	const known = knownTables(tables);
	const refersTo =
		(kind: Kind, key: string): Check =>
		(owner, path) =>
			unknownNameIssue(kind, known[kind], member(owner, key), [...path, key]);
	const hasSource = refersTo('source', 'source');
	const hasMetric = refersTo('metric', 'metric');
	const hasDispute =
		(key: string): Check =>
		(figure, path) => {
			const given = member(figure, key);
			if (Array.isArray(given)) return checkEach(given, [...path, key], hasSource);
			return unknownNameIssue('source', known.source, member(given, 'source'), [...path, key, 'source']);
		};
	const isDisputed = hasDispute('disputedBy');
	const isDenied = hasDispute('deniedBy');
	const figure: Check = (item, path) => [
		...hasMetric(item, path),
		...hasSource(item, path),
		...checkEach(member(item, 'was'), [...path, 'was'], hasSource),
		...isDisputed(item, path),
		...isDenied(item, path),
	];
	return {
		totals: item => figure(item, []),
		regions: item => [
			...checkEach(member(item, 'figures'), ['figures'], figure),
			...checkEach(member(item, 'damage'), ['damage'], hasSource),
		],
		quotes: item => [
			...hasSource(item, []),
			...checkEach(member(item, 'regions'), ['regions'], (id, path) =>
				unknownNameIssue('region', known.region, id, path),
			),
		],
		events: item => hasSource(item, []),
	};
}

// Where a whole table cannot be read, to report every name that refers to it would bury what is wrong.
function knownTables({sources, metrics, regionIds}: NameTables): Record<Kind, KnownNames | undefined> {
	const isTable = (given: unknown) => asObject(given) === given;
	return {
		source: isTable(sources) ? knownNames(Object.keys(asObject(sources))) : undefined,
		metric:
			metrics === undefined || isTable(metrics)
				? knownNames([...knownMetrics.keys(), ...Object.keys(asObject(metrics))])
				: undefined,
		region: regionIds && knownNames(regionIds),
	};
}

function checkEach(items: unknown, path: JsonPath, check: Check): readonly PathIssue[] {
	if (!Array.isArray(items) || items.length === 0) return [];
	return items.flatMap((item, index) => check(item, [...path, index]));
}

/** Metrics that are part of one that is not there, or of themselves, over others: there is no whole to show them in. */
export function metricIssues(metrics: unknown): readonly PathIssue[] {
	const known = knownTables({sources: undefined, metrics, regionIds: undefined}).metric;
	const entries = Object.entries(asObject(metrics));
	const wholeOf = (id: string) => member(member(metrics, id), 'partOf') ?? knownMetrics.get(id)?.partOf;
	return [
		...entries.flatMap(([id, metric]) =>
			unknownNameIssue('metric', known, member(metric, 'partOf'), ['metrics', id, 'partOf']),
		),
		...entries
			.filter(([id]) => isPartOfItself(id, wholeOf))
			.map(([id, metric]) => ({
				path: ['metrics', id, 'partOf'],
				expected: 'a metric that is no part of this one',
				found: describeValue(member(metric, 'partOf')),
			})),
	];
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

/** Ids that an item before has already. */
export function duplicateIds(list: ListName, items: readonly unknown[]): readonly PathIssue[] {
	const first = new Map<string, number>();
	return items.flatMap((item, index) => {
		const id = member(item, 'id');
		if (typeof id !== 'string') return [];
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
