import type {Both} from './changed-claim.ts';
import {changedFields} from './changed-fields.ts';
import type {Metric} from './metrics.ts';
import type {Incident} from './schema.ts';

/** What became different about the incident as such, and about sources and metrics that were there before. */
export function changedParticulars({before, after}: Both): readonly string[] {
	return [
		...changedIncident(before.incident, after.incident),
		...inBoth(before.sources, after.sources).flatMap(([was, is]) => changedSource(was, is)),
		...inBoth(before.metrics, after.metrics).flatMap(([was, is]) => changedMetric(was, is)),
	];
}

type About = Incident['incident'];

const shown: readonly (readonly [keyof About, string])[] = [
	['status', 'Status'],
	['title', 'Title'],
	['timeZone', 'Time zone'],
	['staleAfter', 'Hours until a figure is old'],
];

function changedIncident(before: About, after: About): readonly string[] {
	return [
		...shown
			.filter(([field]) => before[field] !== after[field])
			.map(([field, word]) => `${word}: ${before[field]} → ${after[field]}`),
		...changedFields('Incident', before, after, [
			['summary', 'summary'],
			['start', 'start'],
			['country', 'country'],
		]),
	];
}

type Source = Incident['sources'] extends ReadonlyMap<string, infer Value> ? Value : never;

function changedSource(before: Source, after: Source): readonly string[] {
	return [
		...(before.name === after.name ? [] : [`Source renamed: ${before.name} → ${after.name}`]),
		...changedFields(after.name, before, after, [
			['role', 'office'],
			['side', 'side'],
			['kind', 'kind'],
			['url', 'link'],
		]),
	];
}

function changedMetric(before: Metric, after: Metric): readonly string[] {
	return [
		...(before.label === after.label ? [] : [`Metric renamed: ${before.label} → ${after.label}`]),
		...changedFields(after.label, before, after, [
			['order', 'place among the metrics'],
			['partOf', 'whole that it is part of'],
		]),
	];
}

function inBoth<Value>(
	before: ReadonlyMap<string, Value>,
	after: ReadonlyMap<string, Value>,
): readonly (readonly [before: Value, after: Value])[] {
	return [...after].flatMap(([id, is]) => {
		const was = before.get(id);
		return was === undefined ? [] : [[was, is] as const];
	});
}
