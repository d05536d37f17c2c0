import type {Incident} from './schema/incident-schema.ts';

/** What a metric is called within a sentence: `drones destroyed`. */
export function metricPhrase({metrics}: Pick<Incident, 'metrics'>, metric: string): string {
	return (metrics.get(metric)?.label ?? metric).toLowerCase();
}

/** The name of a source, without its role. */
export function sourceName({sources}: Incident, id: string): string {
	return sources.get(id)?.name ?? id;
}
