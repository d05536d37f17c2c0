import {type Change, inIncident, quietly} from './change.ts';
import {changedEvents} from './changed-events.ts';
import {changedFigures} from './changed-figures.ts';
import {changedParticulars} from './changed-particulars.ts';
import {changedRegion, matchedRegions} from './changed-regions.ts';
import {changedStatements} from './changed-statements.ts';
import type {Incident} from './schema.ts';

export type {Change, ChangePlace} from './change.ts';

/**
 * What happened between two readings of an incident, in an editor's words: the incident as such, national totals,
 * regions with their figures and what was hit, statements, events, each in the order of the file after and then what
 * is gone. None where both say the same; the order of the file counts where it decides which claim leads.
 */
export function changesBetween(before: Incident, after: Incident): readonly Change[] {
	// Its id stays the same over an incident's life: what is told of another one is no news of this one.
	if (before.incident.id !== after.incident.id) {
		return quietly(inIncident, [`Another incident: ${after.incident.title}`]);
	}
	const both = {before, after};
	const regions = matchedRegions(both);
	const national = {region: undefined, name: 'National total'};
	return [
		...quietly(inIncident, changedParticulars(both)),
		...changedFigures(both, national, before.totals, after.totals),
		...regions.flatMap(match => changedRegion(both, match)),
		...changedStatements(both, regions),
		...changedEvents(before.events, after.events),
	];
}
