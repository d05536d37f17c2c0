import {totalName} from '../display-names.ts';
import type {Incident} from '../schema/incident-schema.ts';
import {type Change, incidentTarget, minorChanges} from './change.ts';
import {diffDetails} from './diff-details.ts';
import {diffEvents} from './diff-events.ts';
import {diffFigures} from './diff-figures.ts';
import {diffQuotes} from './diff-quotes.ts';
import {diffRegion, matchRegions} from './diff-regions.ts';

export type {Change, ChangeTarget} from './change.ts';

/**
 * What changed between two versions of an incident, in an editor's words: the incident as such, national totals,
 * regions with their figures and damage, statements, events, each in the order of the new version, then what is gone.
 * None where both say the same; the order of the file matters only where it decides which claim leads.
 */
export function diffIncidents(before: Incident, after: Incident): readonly Change[] {
	// An incident keeps its id: what another one says is no news of this one.
	if (before.incident.id !== after.incident.id) {
		return minorChanges(incidentTarget, [`Another incident: ${after.incident.title}`]);
	}
	const versions = {before, after};
	const regions = matchRegions(versions);
	const national = {region: undefined, name: totalName(after)};
	return [
		...minorChanges(incidentTarget, diffDetails(versions)),
		...diffFigures(versions, national, before.totals, after.totals),
		...regions.flatMap(match => diffRegion(versions, match)),
		...diffQuotes(versions, regions),
		...diffEvents(before.events, after.events),
	];
}
