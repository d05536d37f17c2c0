import {groupTotals} from '../../../board/totals.ts';
import type {Incident} from '../../../incident/schema/incident-schema.ts';
import {oldMark} from '../../text/claims/attribution.ts';
import {formatFileTimeWithAge} from '../../text/format-time.ts';
import {plainText} from '../../text/line.ts';

/** For the title row of a panel: of when the figures are, where all have one time, and whether any is verified. */
export function totalsNotes(incident: Incident, now: number): readonly string[] {
	const {sharedTime} = groupTotals(incident);
	const isAnyVerified = incident.totals.some(({verified}) => verified !== 'unverified');
	const claims = isAnyVerified ? 'claims' : 'claims, none verified';
	if (sharedTime === undefined) return [claims];
	const when = formatFileTimeWithAge(sharedTime, incident.incident.timeZone, now);
	return [`as of ${when}${plainText([oldMark(incident, sharedTime, now)])}`, claims];
}
