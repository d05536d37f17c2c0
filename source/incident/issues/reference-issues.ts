import type {JsonPath} from '../json/locations.ts';
import {knownMetrics} from '../schema/metrics.ts';
import {describeValue} from './describe-value.ts';
import {type Kind, type KnownNames, knownNames, unknownNameIssue} from './known-names.ts';
import type {PathIssue} from './path-issue.ts';

/**
 * Every name in the file that leads nowhere, and every id that stands twice. Takes the file as it was written, so
 * that these faults are told together with those of its form.
 */
export function referenceIssues(file: unknown): readonly PathIssue[] {
	const [sources, metrics, regions] = ['sources', 'metrics', 'regions'].map(key => at(file, key));
	// Where a whole table cannot be read, to say so of every name in it would bury what is wrong.
	const isTable = (given: unknown) => given === undefined || object(given) === given;
	const known: Readonly<Record<Kind, KnownNames | undefined>> = {
		source: object(sources) === sources ? knownNames(Object.keys(object(sources))) : undefined,
		metric: isTable(metrics)
			? knownNames([...knownMetrics.keys(), ...Object.keys(object(metrics))])
			: undefined,
		region:
			regions === undefined || Array.isArray(regions)
				? knownNames(list(regions).map(region => at(region, 'id')))
				: undefined,
	};
	const check = (kind: Kind, owner: unknown, key: string, path: JsonPath) =>
		unknownNameIssue(kind, known[kind], at(owner, key), [...path, key]);

	const figureIssues = (figures: unknown, path: JsonPath) =>
		each(figures, path, (figure, here) => [
			...check('metric', figure, 'metric', here),
			...check('source', figure, 'source', here),
			...each(at(figure, 'was'), [...here, 'was'], (earlier, there) =>
				check('source', earlier, 'source', there),
			),
			...['disputedBy', 'deniedBy'].flatMap(key => {
				const given = at(figure, key);
				return Array.isArray(given)
					? each(given, [...here, key], (dispute, there) => check('source', dispute, 'source', there))
					: check('source', given, 'source', [...here, key]);
			}),
		]);
	const sourceIssues = (owners: unknown, path: JsonPath) =>
		each(owners, path, (owner, here) => check('source', owner, 'source', here));

	return [
		...Object.entries(object(at(file, 'metrics'))).flatMap(([id, metric]) =>
			check('metric', metric, 'partOf', ['metrics', id]),
		),
		...figureIssues(at(file, 'totals'), ['totals']),
		...each(at(file, 'regions'), ['regions'], (region, here) => [
			...figureIssues(at(region, 'figures'), [...here, 'figures']),
			...sourceIssues(at(region, 'damage'), [...here, 'damage']),
		]),
		...sourceIssues(at(file, 'quotes'), ['quotes']),
		...each(at(file, 'quotes'), ['quotes'], (quote, here) =>
			each(at(quote, 'regions'), [...here, 'regions'], (id, there) =>
				unknownNameIssue('region', known.region, id, there),
			),
		),
		...sourceIssues(at(file, 'events'), ['events']),
		...doubles(at(file, 'regions'), 'regions'),
		...doubles(at(file, 'quotes'), 'quotes'),
		...circles(object(at(file, 'metrics'))),
	];
}

function doubles(items: unknown, key: string): readonly PathIssue[] {
	const seen = new Map<unknown, number>();
	return each(items, [key], (item, path) => {
		const id = at(item, 'id');
		const index = path[1] as number;
		const first = seen.get(id);
		if (typeof id !== 'string' || first === undefined) {
			seen.set(id, index);
			return [];
		}
		return [
			{
				path: [...path, 'id'],
				expected: 'an id of its own',
				found: `${describeValue(id)}, which ${key}[${first}] has already`,
				hint: 'Merge the two, or give one another id',
			},
		];
	});
}

/** A metric that is, over others, a part of itself would have no whole to be drawn against. */
function circles(metrics: Readonly<Record<string, unknown>>): readonly PathIssue[] {
	const wholeOf = (id: string): unknown => at(at(metrics, id), 'partOf') ?? knownMetrics.get(id)?.partOf;
	return Object.keys(metrics).flatMap(id => {
		const seen = new Set<unknown>();
		let whole = wholeOf(id);
		while (typeof whole === 'string' && !seen.has(whole)) {
			if (whole === id) {
				return [
					{
						path: ['metrics', id, 'partOf'],
						expected: 'a metric that is no part of this one',
						found: describeValue(at(metrics[id], 'partOf')),
					},
				];
			}
			seen.add(whole);
			whole = wholeOf(whole);
		}
		return [];
	});
}

function object(value: unknown): Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value)
		? (value as Record<string, unknown>)
		: {};
}

function list(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [];
}

function at(value: unknown, key: string): unknown {
	const owner = object(value);
	return Object.hasOwn(owner, key) ? owner[key] : undefined;
}

function each(
	items: unknown,
	path: JsonPath,
	issues: (item: unknown, path: JsonPath) => readonly PathIssue[],
): readonly PathIssue[] {
	return list(items).flatMap((item, index) => issues(item, [...path, index]));
}
