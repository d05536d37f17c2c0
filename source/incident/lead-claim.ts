import type {Figure} from './schema/incident-schema.ts';

/** A claim that counts something: neither a projection, nor withdrawn by its source. */
export function isCount({kind, withdrawn}: Figure): boolean {
	return kind !== 'projection' && withdrawn === undefined;
}

/** The claim that leads for a metric in one place: the first count, or else the first projection; none that is withdrawn. */
export function leadClaim(figures: readonly Figure[], metric: string): Figure | undefined {
	const claims = figures.filter(figure => figure.metric === metric && figure.withdrawn === undefined);
	return claims.find(isCount) ?? claims[0];
}

/** The count that leads for a metric in one place. What may come is neither added up nor compared. */
export function leadCount(figures: readonly Figure[], metric: string): Figure | undefined {
	return figures.find(figure => figure.metric === metric && isCount(figure));
}
