import {isCount, leadCount} from '../lead-claim.ts';
import {memoize} from '../memoize.ts';
import type {Figure, Incident, Region} from '../schema/incident-schema.ts';
import {isCumulative} from '../schema/metrics.ts';
import {isSameTable} from './own-table.ts';
import {type Placed, type Verdict, verdictOn} from './verdict.ts';

/** A national total beside the claims of regions for the same metric. */
export interface Reconciliation {
	readonly metric: string;
	readonly total: Figure;
	/** Whose regional figures: those of the total's own table; or those that lead, claimed by `others` or by both. */
	readonly whose: 'own' | 'others' | 'mixed';
	readonly placed: readonly Placed[];
	/** The regions that say nothing about the metric: no report is not zero. */
	readonly silent: readonly Region[];
	readonly verdict: Verdict;
}

/**
 * Holds the totals for a metric against the regions: each total against the regional figures of its own table, and the
 * lead also against the figures that lead in the regions, where others claim them. What exceeds comes first, then the
 * lead's own table where it covers every region that reports. Empty where there is nothing to compare. Memoized, as every
 * frame asks again.
 */
export const reconciliations = memoize((incident: Incident, metric: string): readonly Reconciliation[] => {
	const totals = incident.totals.filter(total => total.metric === metric && isCount(total));
	const [lead] = totals;
	if (lead === undefined) return [];
	const reporting: Placed[] = [];
	const silent: Region[] = [];
	for (const region of incident.regions) {
		const figure = leadCount(region.figures, metric);
		if (figure === undefined) silent.push(region);
		else reporting.push({region, figure});
	}
	const ownTable = (total: Figure): readonly Placed[] =>
		reporting.flatMap(({region}) => {
			const figure = region.figures.find(
				each => each.metric === metric && isCount(each) && isSameTable(incident, total, each),
			);
			return figure === undefined ? [] : [{region, figure}];
		});
	const held = (total: Figure, placed: readonly Placed[]): readonly Reconciliation[] => {
		if (placed.length === 0) return [];
		const verdict = verdictOn({
			total,
			placed,
			isCumulative: isCumulative(incident.metrics, metric),
			timeZone: incident.incident.timeZone,
		});
		const owned = placed.filter(({figure}) => isSameTable(incident, total, figure)).length;
		const whose = owned === placed.length ? 'own' : owned === 0 ? 'others' : 'mixed';
		return [{metric, total, whose, placed, silent, verdict}];
	};
	const [own] = held(lead, ownTable(lead));
	const [leading] = held(lead, reporting);
	const mixed = leading?.whose === 'own' ? undefined : leading;
	const isWhole = own !== undefined && own.placed.length === reporting.length;
	const ofLead = (isWhole ? [own, mixed] : [mixed, own]).filter(each => each !== undefined);
	const ofOthers = totals.slice(1).flatMap(total => held(total, ownTable(total)));
	return [...ofLead.toSorted((a, b) => Number(isExcess(b)) - Number(isExcess(a))), ...ofOthers];
});

/** True where the regions exceed a total, which is an alarm. */
export function isExcess({verdict}: Reconciliation): boolean {
	return verdict.kind === 'exceeds';
}

/** How the total that leads compares with the regions, the gravest verdict; undefined where there is nothing to compare. */
export function reconcile(incident: Incident, metric: string): Reconciliation | undefined {
	const [first] = reconciliations(incident, metric);
	return first?.total === leadCount(incident.totals, metric) ? first : undefined;
}
