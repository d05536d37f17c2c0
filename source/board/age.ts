import {type Alarm, findAlarms, type TimeChecks} from '../incident/checks/alarms.ts';
import type {Incident} from '../incident/schema/incident-schema.ts';
import {isDate} from '../incident/time.ts';
import {formatAge, hour, latestMoment} from '../ui/text/format-time.ts';

/** How long ago a time of the file was, in words; empty for a date that is not over yet. */
export function ageOf(incident: Incident, time: string, now: number): string {
	const moment = latestMoment(time, incident.incident.timeZone);
	return isDate(time) && now < moment ? '' : formatAge(moment, now);
}

/** True for a figure of a developing incident that is older than the file allows: it may be true no more. */
export function isOld(incident: Incident, time: string | undefined, now: number): boolean {
	const {status, staleAfter, timeZone} = incident.incident;
	if (time === undefined || status !== 'developing') return false;
	return now - latestMoment(time, timeZone) > staleAfter * hour;
}

/** What looks wrong in an incident at a moment. */
export function alarmsAt(incident: Incident, now: number): readonly Alarm[] {
	return findAlarms(incident, alarmTimes(incident, now));
}

/** The moment at which the first of the alarms about what is to come ceases to be one, in ms; Infinity where none does. */
export function firstPastAlarm(incident: Incident, alarms: readonly Alarm[]): number {
	const dues = alarms.flatMap(({kind, target: place}) => {
		if (kind !== 'future' || place.kind !== 'figure') return [];
		const [list, index, , figure] = place.path;
		const figures = list === 'totals' ? incident.totals : incident.regions[Number(index)]?.figures;
		const time = figures?.[Number(list === 'totals' ? index : figure)]?.asOf;
		return time === undefined ? [] : [beginOf(time, incident.incident.timeZone) - clocksDiffer];
	});
	return dues.reduce((first, due) => Math.min(first, due), Number.POSITIVE_INFINITY);
}

/** Clocks of newsrooms and sources differ by minutes. */
const clocksDiffer = hour / 6;

/** The moment of a time of the file, of a date when it begins in the zone. */
function beginOf(time: string, zone: string): number {
	return latestMoment(time, zone) - (isDate(time) ? 24 * hour : 0);
}

/** What alarms ask of the clock: a date is to come until it begins, and lasts until it ends in the incident's zone. */
function alarmTimes(incident: Incident, now: number): TimeChecks {
	const {timeZone} = incident.incident;
	return {
		isFuture: time => beginOf(time, timeZone) > now + clocksDiffer,
		// A date ends as the next begins; a moment at the very start is no time before it.
		isBeforeStart: (time, start) =>
			latestMoment(time, timeZone) - (isDate(time) ? 1 : 0) < beginOf(start, timeZone),
	};
}
