import {type Alarm, alarmsOf, type Times} from '../incident/alarms.ts';
import type {Incident} from '../incident/schema.ts';
import {isDate} from '../incident/time.ts';
import {ago, hour, latestMoment} from './clock.ts';

/** How long ago a time of the file was, in words; empty for a date that is not over yet. */
export function ageOf(incident: Incident, time: string, now: number): string {
	const moment = latestMoment(time, incident.incident.timeZone);
	return isDate(time) && now < moment ? '' : ago(moment, now);
}

/** True for a figure of a developing incident that is older than the file allows: it may be true no more. */
export function isOld(incident: Incident, time: string | undefined, now: number): boolean {
	const {status, staleAfter, timeZone} = incident.incident;
	if (time === undefined || status !== 'developing') return false;
	return now - latestMoment(time, timeZone) > staleAfter * hour;
}

/** What looks wrong in an incident at a moment. */
export function alarmsAt(incident: Incident, now: number): readonly Alarm[] {
	return alarmsOf(incident, alarmTimes(incident, now));
}

/** What alarms ask of the clock: a date is to come until it begins, and lasts until it ends in the incident's zone. */
function alarmTimes(incident: Incident, now: number): Times {
	const {timeZone} = incident.incident;
	const begin = (time: string) => latestMoment(time, timeZone) - (isDate(time) ? 24 * hour : 0);
	return {
		// Clocks of newsrooms and sources differ by minutes.
		isToCome: time => begin(time) > now + hour / 6,
		// A date ends as the next begins; a moment at the very start is no time before it.
		isBefore: (time, start) => latestMoment(time, timeZone) - (isDate(time) ? 1 : 0) < begin(start),
	};
}
