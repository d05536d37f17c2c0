import type {Figure, Incident} from '../incident/schema/incident-schema.ts';
import {leads} from './claims.ts';

/** What people ask first stands for itself, also where a file counts parts of it. */
const people: ReadonlySet<string> = new Set([
	'killed',
	'injured',
	'missing',
	'displaced',
	'evacuated',
	'rescued',
]);

/** Lead figures that stand for themselves, and those that are drawn as parts of a whole. */
export interface Totals {
	/** The time of them all, where it is the same: it then stands once, at the panel's edge. */
	readonly sharedTime: string | undefined;
	readonly standalone: readonly Figure[];
	readonly groups: readonly {readonly whole: Figure; readonly parts: readonly Figure[]}[];
}

/** What stands in the totals, in order: a metric with parts is a group, but for what people ask first. */
export function groupTotals(incident: Incident): Totals {
	const all = leads(incident.totals, incident);
	const partsOf = (metric: string) =>
		all.filter(figure => incident.metrics.get(figure.metric)?.partOf === metric);
	const groups = all
		.map(whole => ({whole, parts: partsOf(whole.metric)}))
		.filter(({whole, parts}) => parts.length > 0 && !people.has(whole.metric));
	const drawn = new Set(groups.flatMap(({whole, parts}) => [whole, ...parts]));
	const isAnyConfirmed = all.some(({confirmedAt}) => confirmedAt !== undefined);
	const times = new Set(all.map(({asOf}) => asOf));
	return {
		sharedTime: times.size === 1 && !isAnyConfirmed ? [...times][0] : undefined,
		standalone: all.filter(figure => !drawn.has(figure)),
		groups,
	};
}

/** The metrics of the totals in the order in which they stand, for whoever goes from one to the next. */
export function totalsOrder(incident: Incident): readonly string[] {
	const {standalone, groups} = groupTotals(incident);
	return [...standalone, ...groups.flatMap(({whole, parts}) => [whole, ...parts])].map(({metric}) => metric);
}
