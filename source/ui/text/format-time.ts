import {lruMemoize} from 'reselect';
import {hour, latestMoment} from '../../board/incident-time.ts';
import {isDate} from '../../incident/time.ts';
import {isRepeatedTime, zoneOffset} from '../../incident/time-zone.ts';

const second = 1000;
const minute = 60 * second;
const day = 24 * hour;

/** Zones of the database that name no place: in summer, clocks in `CET` are not those of Central European Time. */
const abbreviations: ReadonlySet<string> = new Set(['EST', 'MST', 'HST', 'CET', 'MET', 'EET', 'WET']);

/**
 * What a time at a moment in a zone is followed by: `Kyiv` for `Europe/Kyiv`, `UTC+3` for a zone that names no place, and
 * `Kyiv UTC+3` within the hour that clocks show twice.
 */
export function zoneName(zone: string, moment: number): string {
	const place = zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
	if (/\d/.test(place) || abbreviations.has(place.toUpperCase())) return offsetName(zone, moment);
	return place + offsetIfRepeated(zone, moment);
}

/** `UTC+3`, `UTC-3:30`, `UTC`. */
function offsetName(zone: string, moment: number): string {
	const offset = zoneOffset(zone, moment);
	if (offset === 0) return 'UTC';
	const [hours, minutes, seconds] = [hour, minute, second].map(
		(unit, index) => Math.floor(Math.abs(offset) / unit) % (index === 0 ? 24 : 60),
	);
	const rest = [minutes, ...(seconds === 0 ? [] : [seconds])].map(
		part => `:${String(part).padStart(2, '0')}`,
	);
	return `UTC${offset < 0 ? '-' : '+'}${hours}${minutes === 0 && seconds === 0 ? '' : rest.join('')}`;
}

/** ` UTC+3` where clocks in the zone show this time twice; else empty. */
function offsetIfRepeated(zone: string, moment: number): string {
	return isRepeatedTime(zone, moment) ? ` ${offsetName(zone, moment)}` : '';
}

/** `09:41:27`, in the zone. */
export function formatClock(moment: number, zone: string): string {
	const parts = partsIn(moment, zone);
	return `${parts.hour}:${parts.minute}:${parts.second}`;
}

/**
 * `09:41` on the day of `now`, else `Fri 6 Jun 09:41`, with the year where it is another; with the offset where clocks
 * show that time twice.
 */
export function formatMoment(moment: number, zone: string, now: number): string {
	const [then, today] = [partsIn(moment, zone), partsIn(now, zone)];
	const time = `${then.hour}:${then.minute}${offsetIfRepeated(zone, moment)}`;
	const isToday = then.year === today.year && then.month === today.month && then.day === today.day;
	return isToday ? time : `${dayOf(then, today)} ${time}`;
}

/** A time of the incident file: `Fri 6 Jun`, or `Fri 6 Jun 09:40 Kyiv`; with the year where it is not that of `now`. */
export function formatFileTime(time: string, zone: string, now: number): string {
	if (isDate(time)) return dayOf(partsIn(Date.parse(time), 'UTC'), partsIn(now, 'UTC'));
	const moment = Date.parse(time);
	const then = partsIn(moment, zone);
	return `${dayOf(then, partsIn(now, zone))} ${then.hour}:${then.minute} ${zoneName(zone, moment)}`;
}

/** When a claim was so, and when it was confirmed unchanged; undefined where nobody says. */
export interface ClaimTime {
	readonly asOf?: string | undefined;
	readonly confirmedAt?: string | undefined;
}

/** `Sat 9 Sep, confirmed Mon 11 Sep 10:00 Casablanca`; undefined where nobody says when. */
export function formatClaimTime(
	{asOf, confirmedAt}: ClaimTime,
	zone: string,
	now: number,
): string | undefined {
	const parts = [
		...(asOf === undefined ? [] : [formatFileTime(asOf, zone, now)]),
		...(confirmedAt === undefined ? [] : [`confirmed ${formatFileTime(confirmedAt, zone, now)}`]),
	];
	return parts.length === 0 ? undefined : parts.join(', ');
}

/** The same, and how long ago that was: a claim is as fresh as its confirmation. */
export function formatClaimTimeWithAge(claim: ClaimTime, zone: string, now: number): string | undefined {
	const words = formatClaimTime(claim, zone, now);
	const latest = claim.confirmedAt ?? claim.asOf;
	const age = latest === undefined ? '' : formatFileAge(latest, zone, now);
	return words === undefined || age === '' ? words : `${words}, ${age}`;
}

/** How long ago a time of the file was; empty for a date that is not over yet. */
export function formatFileAge(time: string, zone: string, now: number): string {
	const moment = latestMoment(time, zone);
	return isDate(time) && now < moment ? '' : formatAge(moment, now);
}

/** `Fri 6 Jun 09:40 Kyiv, 2 min ago`, or the date alone where it is not over yet. */
export function formatFileTimeWithAge(time: string, zone: string, now: number): string {
	const age = formatFileAge(time, zone, now);
	return `${formatFileTime(time, zone, now)}${age === '' ? '' : `, ${age}`}`;
}

/** `4 s ago`, `2 min ago`, `5 h ago`, `12 days ago`, `17 months ago`. A future moment is `just now`: clocks differ. */
export function formatAge(moment: number, now: number): string {
	return now - moment < second ? 'just now' : `${formatDuration(now - moment)} ago`;
}

/** `4 s`, `2 min`, `5 h`, `12 days`, `17 months`, for ms. */
export function formatDuration(age: number): string {
	if (age < minute) return `${Math.floor(age / second)} s`;
	if (age < hour) return `${Math.floor(age / minute)} min`;
	if (age < 2 * day) return `${Math.floor(age / hour)} h`;
	if (age < 60 * day) return `${Math.floor(age / day)} days`;
	const months = Math.floor(age / (30.44 * day));
	return months < 24 ? `${months} months` : `${Math.floor(months / 12)} years`;
}

type Parts = Readonly<Record<Intl.DateTimeFormatPartTypes, string>>;

/** What calendars and clocks in the zone show. */
function partsIn(moment: number, zone: string): Parts {
	const parts = formatterFor(zone).formatToParts(moment);
	return Object.fromEntries(parts.map(({type, value}) => [type, value])) as Parts;
}

/** `Fri 6 Jun`, with the year where it is not today's. */
function dayOf(then: Parts, today: Parts): string {
	const date = `${then.weekday} ${then.day} ${then.month}`;
	return then.year === today.year ? date : `${date} ${then.year}`;
}

// A formatter takes a thousand times as long to make as to use. An incident and a room need two.
const formatterFor = lruMemoize(
	(zone: string) =>
		new Intl.DateTimeFormat('en-GB', {
			timeZone: zone,
			weekday: 'short',
			day: 'numeric',
			month: 'short',
			year: 'numeric',
			hour: '2-digit',
			minute: '2-digit',
			second: '2-digit',
			hourCycle: 'h23',
		}),
	{maxSize: 16},
);
