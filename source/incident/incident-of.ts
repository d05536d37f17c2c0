import type {File, Incident} from './schema/incident-schema.ts';
import {knownMetrics, lastOrder, type Metric} from './schema/metrics.ts';

/** Fills the file's metrics up with the well-known ones; what the file says of a metric comes first. */
export function withKnownMetrics({$schema: _, ...file}: File): Incident {
	const metrics = new Map<string, Metric>(knownMetrics);
	for (const [id, given] of file.metrics) {
		const known = knownMetrics.get(id);
		const partOf = given.partOf ?? known?.partOf;
		metrics.set(id, {
			label: given.label ?? known?.label ?? id,
			order: given.order ?? known?.order ?? lastOrder,
			...(partOf === undefined ? {} : {partOf}),
		});
	}
	return {...file, metrics};
}
