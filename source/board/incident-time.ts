import type {Incident} from '../incident/schema/incident-schema.ts';
import {isDate} from '../incident/time.ts';
import {zoneOffset} from '../incident/time-zone.ts';

const second = 1000;
/** In ms. */
export const hour = 3_600_000;

/** The moment of a time of the incident file, in ms; of a date, when that day ends in the zone. */
export function latestMoment(time: string, zone: string): number {
	if (!isDate(time)) return Date.parse(time);
	const end = Date.parse(`${time}T00:00:00Z`) + 24 * hour;
	// The clocks may be changed on that day: what counts is the offset just before it ends.
	return end - zoneOffset(zone, end - zoneOffset(zone, end) - second);
}

/** The minute of the day that clocks in the zone show, from 0. */
export function minuteOfDay(moment: number, zone: string): number {
	const wall = new Date(moment + zoneOffset(zone, moment));
	return wall.getUTCHours() * 60 + wall.getUTCMinutes();
}

/** True for a figure of a developing incident that is older than the file allows. */
export function isOld(incident: Incident, time: string | undefined, now: number): boolean {
	const {status, staleAfter, timeZone} = incident.incident;
	if (time === undefined || status !== 'developing') return false;
	return now - latestMoment(time, timeZone) > staleAfter * hour;
}
