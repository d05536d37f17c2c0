import {leadCount} from '../lead-claim.ts';
import {memoize} from '../memoize.ts';
import {pluralize} from '../pluralize.ts';
import type {Figure, Incident, Region} from '../schema/incident-schema.ts';
import {type Placed, type Verdict, verdictOn} from './verdict.ts';

export interface Reconciliation {
	readonly metric: string;
	readonly total: Figure;
	readonly placed: readonly Placed[];
	/** The regions that say nothing about the metric: no report is not zero. */
	readonly silent: readonly Region[];
	readonly verdict: Verdict;
}

/**
 * Compares a national total's lead claim with the regions' lead claims for the same metric. Undefined where nobody
 * claims a total, or no region reports the metric at all: then there is nothing to compare. Memoized, as every frame
 * asks again.
 */
export const reconcile = memoize((incident: Incident, metric: string): Reconciliation | undefined => {
	const total = leadCount(incident.totals, metric);
	if (total === undefined) return undefined;
	const placed: Placed[] = [];
	const silent: Region[] = [];
	for (const region of incident.regions) {
		const figure = leadCount(region.figures, metric);
		if (figure === undefined) silent.push(region);
		else placed.push({region, figure});
	}
	if (placed.length === 0) return undefined;
	return {metric, total, placed, silent, verdict: verdictOn(total, placed)};
});

/** The verdict in one line: `board’s sum: 4 of “at least 4” placed in 2 regions`. */
export function describeVerdict({total, placed, verdict}: Reconciliation): string {
	const where = pluralize(placed.length, 'region');
	switch (verdict.kind) {
		case 'agrees':
		case 'unplaced': {
			const hasRest = verdict.kind === 'unplaced' && verdict.rest !== undefined;
			const rest = hasRest ? `, ${verdict.rest.words} in no region` : '';
			return `board’s sum: ${verdict.sum.words} of “${total.value.words}” placed in ${where}${rest}`;
		}
		case 'exceeds': {
			const {sum, by, covers} = verdict;
			const of = covers === placed.length ? where : `${covers} of ${where}`;
			return `board’s sum of ${of}, ${sum.words}, exceeds “${total.value.words}” by ${by.words}`;
		}
		case 'incomparable':
			return `cannot be compared with ${where}: ${verdict.why}`;
		default:
			return verdict satisfies never;
	}
}
