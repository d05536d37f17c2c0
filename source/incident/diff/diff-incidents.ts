import type {Incident} from '../schema/incident-schema.ts';
import {type Change, incidentTarget, minorChanges} from './change.ts';
import {diffDetails} from './diff-details.ts';
import {diffEvents} from './diff-events.ts';
import {diffFigures} from './diff-figures.ts';
import {diffQuotes} from './diff-quotes.ts';
import {diffRegion, matchRegions} from './diff-regions.ts';

export type {Change, ChangeTarget} from './change.ts';

/**
 * What happened between two readings of an incident, in an editor's words: the incident as such, national totals,
 * regions with their figures and what was hit, statements, events, each in the order of the file after and then what
 * is gone. None where both say the same; the order of the file counts where it decides which claim leads.
 */
export function diffIncidents(before: Incident, after: Incident): readonly Change[] {
	// Its id stays the same over an incident's life: what is told of another one is no news of this one.
	if (before.incident.id !== after.incident.id) {
		return minorChanges(incidentTarget, [`Another incident: ${after.incident.title}`]);
	}
	const both = {before, after};
	const regions = matchRegions(both);
	const national = {region: undefined, name: 'National total'};
	return [
		...minorChanges(incidentTarget, diffDetails(both)),
		...diffFigures(both, national, before.totals, after.totals),
		...regions.flatMap(match => diffRegion(both, match)),
		...diffQuotes(both, regions),
		...diffEvents(before.events, after.events),
	];
}
