import type {Figure} from './schema/incident-schema.ts';

/** The claim that leads for a metric in one place: the first one. */
export function leadClaim(figures: readonly Figure[], metric: string): Figure | undefined {
	return figures.find(figure => figure.metric === metric);
}
