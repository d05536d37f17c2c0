import type {Incident} from '../schema/incident-schema.ts';
import type {Metric} from '../schema/metrics.ts';
import type {Versions} from './change.ts';
import {diffFields} from './diff-fields.ts';

/** What changed about the incident as such, and about sources and metrics that both versions have. */
export function diffDetails({before, after}: Versions): readonly string[] {
	return [
		...diffIncident(before.incident, after.incident),
		...inBoth(before.sources, after.sources).flatMap(([was, is]) => diffSource(was, is)),
		...inBoth(before.metrics, after.metrics).flatMap(([was, is]) => diffMetric(was, is)),
	];
}

type About = Incident['incident'];

const shown: readonly (readonly [keyof About, string])[] = [
	['status', 'Status'],
	['title', 'Title'],
	['timeZone', 'Time zone'],
	['staleAfter', 'Hours until a figure is old'],
];

function diffIncident(before: About, after: About): readonly string[] {
	return [
		...shown
			.filter(([field]) => before[field] !== after[field])
			.map(([field, word]) => `${word}: ${before[field]} → ${after[field]}`),
		...diffFields('Incident', before, after, [
			['summary', 'summary'],
			['start', 'start'],
			['country', 'country'],
		]),
	];
}

type Source = Incident['sources'] extends ReadonlyMap<string, infer Value> ? Value : never;

function diffSource(before: Source, after: Source): readonly string[] {
	return [
		...(before.name === after.name ? [] : [`Source renamed: ${before.name} → ${after.name}`]),
		...diffFields(after.name, before, after, [
			['role', 'office'],
			['side', 'side'],
			['kind', 'kind'],
			['url', 'link'],
		]),
	];
}

function diffMetric(before: Metric, after: Metric): readonly string[] {
	return [
		...(before.label === after.label ? [] : [`Metric renamed: ${before.label} → ${after.label}`]),
		...diffFields(after.label, before, after, [
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
