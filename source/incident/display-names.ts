import type {Incident} from './schema/incident-schema.ts';

/** What a metric is called within a sentence: `drones destroyed`. */
export function metricPhrase({metrics}: Pick<Incident, 'metrics'>, metric: string): string {
	const label = metrics.get(metric)?.label ?? metric;
	// Only the capital of the first word goes: "IDPs" and "Homes in Kyiv" keep theirs.
	return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

/** The name of a source, without its role. */
export function sourceName({sources}: Incident, id: string): string {
	return sources.get(id)?.name ?? id;
}
