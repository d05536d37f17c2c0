import type {Versions} from './change.ts';
import {diffFields, diffWords} from './diff-fields.ts';

/** What changed about the incident as such, and about sources and metrics that both versions have. */
export function diffDetails({before, after}: Versions): readonly string[] {
	const [was, is] = [before.incident, after.incident];
	return [
		...diffWords('Status', was.status, is.status),
		...diffWords('Title', was.title, is.title),
		...diffWords('Time zone', was.timeZone, is.timeZone),
		...diffWords('Hours until a figure is old', was.staleAfter, is.staleAfter),
		...diffFields('Incident', was, is, {
			summary: 'summary',
			start: 'start',
			country: 'country',
			countries: 'countries',
			scope: 'scope of the totals',
		}),
		...inBoth(before.sources, after.sources).flatMap(([was, is]) => [
			...diffWords('Source renamed', was.name, is.name),
			...diffFields(is.name, was, is, {role: 'office', side: 'side', kind: 'kind', url: 'link'}),
		]),
		...inBoth(before.metrics, after.metrics).flatMap(([was, is]) => [
			...diffWords('Metric renamed', was.label, is.label),
			...diffFields(is.label, was, is, {
				order: 'place among the metrics',
				partOf: 'whole that it is part of',
				cumulative: 'whether it only grows',
			}),
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
