import {type Alarm, findAlarms, type TimeChecks} from '../incident/checks/alarms.ts';
import {fallAlarms, type WatchedFall} from '../incident/checks/watched-falls.ts';
import type {Incident} from '../incident/schema/incident-schema.ts';
import {isDate} from '../incident/time.ts';
import {earliestMoment, latestMoment} from '../incident/time-span.ts';
import {hour} from './incident-time.ts';

/** What looks wrong in an incident at a moment, and what fell before the board's eyes. */
export function alarmsAt(
	incident: Incident,
	now: number,
	falls: readonly WatchedFall[] = [],
): readonly Alarm[] {
	return [...findAlarms(incident, alarmTimes(incident, now)), ...fallAlarms(incident, falls)];
}

/** The moment at which the first alarm about a time in the future ends, in ms; Infinity where there is none. */
export function firstPastAlarm(incident: Incident, alarms: readonly Alarm[]): number {
	const dues = alarms.flatMap(({kind, target}) => {
		if (kind !== 'future' || target.kind !== 'figure') return [];
		const [list, index, , figure] = target.path;
		const figures = list === 'totals' ? incident.totals : incident.regions[Number(index)]?.figures;
		const claim = figures?.[Number(list === 'totals' ? index : figure)];
		const begins = [claim?.asOf, claim?.confirmedAt]
			.filter(time => time !== undefined)
			.map(time => earliestMoment(time, incident.incident.timeZone) - clocksDiffer);
		return begins.length === 0 ? [] : [Math.max(...begins)];
	});
	return dues.reduce((first, due) => Math.min(first, due), Number.POSITIVE_INFINITY);
}

/** Clocks of newsrooms and sources differ by minutes. */
const clocksDiffer = hour / 6;

/** A date is in the future until it begins, and lasts until it ends in the incident's zone. */
function alarmTimes(incident: Incident, now: number): TimeChecks {
	const {timeZone, start} = incident.incident;
	const begin = earliestMoment(start, timeZone);
	return {
		isFuture: time => earliestMoment(time, timeZone) > now + clocksDiffer,
		// A date ends as the next begins; a moment at the very start is no time before it.
		isBeforeStart: time => latestMoment(time, timeZone) - (isDate(time) ? 1 : 0) < begin,
	};
}
