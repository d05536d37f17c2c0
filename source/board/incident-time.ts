import type {Incident} from '../incident/schema/incident-schema.ts';
import {latestMoment} from '../incident/time-span.ts';
import {zoneOffset} from '../incident/time-zone.ts';

export {latestMoment};

/** In ms. */
export const hour = 3_600_000;

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
