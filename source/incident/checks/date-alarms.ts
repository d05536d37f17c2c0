import {metricPhrase} from '../display-names.ts';
import type {Figure, Incident} from '../schema/incident-schema.ts';
import type {TimeChecks} from './alarm.ts';
import type {ClaimAlarm} from './claim-alarms.ts';

type TimeAlarm = 'future' | 'before';

/** Makes the function that tells what is wrong with a time; the clock is asked once for each different one. */
export function timeAlarmFinder(
	start: string,
	{isFuture, isBeforeStart}: TimeChecks,
): (time: string) => TimeAlarm | undefined {
	const known = new Map<string, TimeAlarm | undefined>();
	return time => {
		if (!known.has(time)) {
			known.set(time, isFuture(time) ? 'future' : isBeforeStart(time, start) ? 'before' : undefined);
		}
		return known.get(time);
	};
}

/** The claims of one place whose time is to come, or was over before the incident began. */
export function dateAlarms(
	metrics: Incident['metrics'],
	figures: readonly Figure[],
	timeAlarmOf: (time: string) => TimeAlarm | undefined,
): readonly ClaimAlarm[] {
	const alarms: ClaimAlarm[] = [];
	for (const [index, {metric, asOf}] of figures.entries()) {
		const kind = asOf === undefined ? undefined : timeAlarmOf(asOf);
		if (kind === undefined) continue;
		const when = kind === 'future' ? 'which is to come' : 'before the incident began';
		alarms.push({kind, index, metric, text: `${metricPhrase({metrics}, metric)} is dated ${asOf}, ${when}`});
	}
	return alarms;
}
