import {isOld} from '../../../board/incident-time.ts';
import {groupTotals} from '../../../board/totals.ts';
import type {Incident} from '../../../incident/schema/incident-schema.ts';
import {formatFileAge, formatFileTime} from '../../text/format-time.ts';

/** For the title row of a panel: of when the figures are, where all have one time, and whether any is verified. */
export function totalsNotes(incident: Incident, now: number): readonly string[] {
	const {sharedTime} = groupTotals(incident);
	const age = sharedTime === undefined ? '' : formatFileAge(sharedTime, incident.incident.timeZone, now);
	const words =
		sharedTime === undefined ? '' : `as of ${formatFileTime(sharedTime, incident.incident.timeZone, now)}`;
	const old = isOld(incident, sharedTime, now) ? ' ◷ old' : '';
	const time = words === '' ? [] : [`${words}${age === '' ? '' : `, ${age}`}${old}`];
	const isAnyVerified = incident.totals.some(({verified}) => verified !== 'unverified');
	return [...time, isAnyVerified ? 'claims' : 'claims, none verified'];
}
