import {metricPhrase, totalName} from '../display-names.ts';
import {leadClaim} from '../lead-claim.ts';
import type {Figure, Incident} from '../schema/incident-schema.ts';
import {isCumulative} from '../schema/metrics.ts';
import type {Alarm} from './alarm.ts';
import {hasFallen} from './claim-alarms.ts';

/** A toll that fell from one version of the file to the next, of which the file itself says nothing. */
export interface WatchedFall {
	/** Undefined for national totals. */
	readonly region: string | undefined;
	readonly metric: string;
	/** The claim as it was before it fell. */
	readonly before: Figure;
}

/**
 * The tolls that have fallen before the board's eyes: those known until now that have neither risen again nor been
 * explained, and those of the new version. A claim of another source in its place is another count, and no fall.
 */
export function watchedFalls(
	known: readonly WatchedFall[],
	before: Incident,
	after: Incident,
): readonly WatchedFall[] {
	const now = placesOf(after);
	const found = known.filter(fall => isUnexplained(after, now.get(fall.region), fall));
	for (const [region, figures] of placesOf(before)) {
		const present = now.get(region);
		if (present === figures) continue;
		for (const metric of new Set(figures.map(each => each.metric))) {
			const lead = leadClaim(figures, metric);
			const isKnown = found.some(fall => fall.region === region && fall.metric === metric);
			if (lead === undefined || isKnown) continue;
			const fall = {region, metric, before: lead};
			if (isUnexplained(after, present, fall)) found.push(fall);
		}
	}
	return found;
}

function placesOf({totals, regions}: Incident): ReadonlyMap<string | undefined, readonly Figure[]> {
	return new Map<string | undefined, readonly Figure[]>([
		[undefined, totals],
		...regions.map(({id, figures}) => [id, figures] as const),
	]);
}

function isUnexplained(
	{metrics}: Incident,
	figures: readonly Figure[] = [],
	{metric, before}: WatchedFall,
): boolean {
	const lead = leadClaim(figures, metric);
	if (lead === undefined || lead.source !== before.source || !isCumulative(metrics, metric)) return false;
	// What the file tells of it itself, it is judged by.
	const isTold =
		lead.reason !== undefined || (lead.was ?? []).some(({value}) => hasFallen(value, lead.value));
	return !isTold && hasFallen(before.value, lead.value);
}

/** An alarm for each, in the words of those that the file tells of. */
export function fallAlarms(incident: Incident, falls: readonly WatchedFall[]): readonly Alarm[] {
	return falls.flatMap(({region: id, metric, before}) => {
		const index = incident.regions.findIndex(region => region.id === id);
		const region = incident.regions[index];
		const figures = id === undefined ? incident.totals : (region?.figures ?? []);
		const lead = leadClaim(figures, metric);
		if (lead === undefined) return [];
		const list = id === undefined ? ['totals'] : ['regions', index, 'figures'];
		const step = `${metricPhrase(incident, metric)} fell from ${before.value.words} to ${lead.value.words}`;
		return {
			kind: 'fell' as const,
			text: `${region?.name ?? totalName(incident)}: ${step} with no reason given`,
			target: {kind: 'figure' as const, region: id, metric, path: [...list, figures.indexOf(lead)]},
		};
	});
}
