import {metricLabel} from '../../../board/claims.ts';
import {describeVerdict} from '../../../incident/checks/describe-verdict.ts';
import {tableName} from '../../../incident/checks/own-table.ts';
import {isExcess, reconciliations} from '../../../incident/checks/reconcile.ts';
import {leadClaim} from '../../../incident/lead-claim.ts';
import type {Incident} from '../../../incident/schema/incident-schema.ts';

/** A verdict in full, for text that is read from top to bottom. */
export interface VerdictText {
	readonly text: string;
	/** True where it is an alarm as well. */
	readonly isAlarm: boolean;
}

/** How all national totals compare to the regions: `Killed: 20 in no region: board’s sum of 6 regions is …`. */
export function verdictTexts(incident: Incident): readonly VerdictText[] {
	return [...new Set(incident.totals.map(({metric}) => metric))].flatMap(metric =>
		reconciliations(incident, metric).map(reconciliation => {
			const {total} = reconciliation;
			const isLead = total === leadClaim(incident.totals, metric);
			const by = isLead ? '' : ` according to ${tableName(incident, total)}`;
			const text = `${metricLabel(incident, metric)}${by}: ${describeVerdict(incident, reconciliation)}`;
			return {text, isAlarm: isExcess(reconciliation)};
		}),
	);
}
