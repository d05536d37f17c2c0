import {isDate} from '../incident/time.ts';

const second = 1000;
const minute = 60 * second;
export const hour = 60 * minute;
const day = 24 * hour;

/** `Kyiv` for `Europe/Kyiv`; the zone's own name where it has no place in it. */
export function zoneName(zone: string): string {
	return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}

/** `09:41:27`, in the zone. */
export function clockTime(moment: number, zone: string): string {
	return format(moment, zone, {hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23'});
}

/** The minute of the day that clocks in the zone show, from 0. */
export function minuteOfDay(moment: number, zone: string): number {
	const [hours = 0, minutes = 0] = clockTime(moment, zone).split(':').map(Number);
	return hours * 60 + minutes;
}

/** `09:41` of the day that `now` falls on, `Fri 6 Jun 09:41` of another, with the year where it differs. */
export function momentIn(moment: number, zone: string, now: number): string {
	const time = format(moment, zone, {hour: '2-digit', minute: '2-digit', hourCycle: 'h23'});
	return dateIn(moment, zone) === dateIn(now, zone) ? time : `${dayIn(moment, zone, now)} ${time}`;
}

/** A time of the incident file as the board shows it: `Fri 6 Jun`, or `Fri 6 Jun 09:40`; with the year where it differs from now's. */
export function shownTime(time: string, zone: string, now: number): string {
	if (isDate(time)) return dayIn(Date.parse(`${time}T12:00:00Z`), 'UTC', now);
	const moment = Date.parse(time);
	const clock = format(moment, zone, {hour: '2-digit', minute: '2-digit', hourCycle: 'h23'});
	return `${dayIn(moment, zone, now)} ${clock} ${zoneName(zone)}`;
}

/** The moment of a time of the incident file, in ms; of a date, when that day ends in the zone. */
export function latestMoment(time: string, zone: string): number {
	if (!isDate(time)) return Date.parse(time);
	const end = Date.parse(`${time}T00:00:00Z`) + day;
	// The zone's offset just before the day ends there, found by asking what the clocks there show at about that moment.
	const offsetAt = (moment: number) => wallClock(moment, zone) - moment;
	return end - offsetAt(end - offsetAt(end) - second);
}

/** `4 s ago`, `2 min ago`, `5 h ago`, `12 days ago`, `17 months ago`. A moment to come is `just now`: clocks differ. */
export function ago(moment: number, now: number): string {
	return now - moment < second ? 'just now' : `${howLong(now - moment)} ago`;
}

/** `4 s`, `2 min`, `5 h`, `12 days`, `17 months`, for ms. */
export function howLong(age: number): string {
	if (age < minute) return `${Math.floor(age / second)} s`;
	if (age < hour) return `${Math.floor(age / minute)} min`;
	if (age < 2 * day) return `${Math.floor(age / hour)} h`;
	if (age < 60 * day) return `${Math.floor(age / day)} days`;
	const months = Math.floor(age / (30.44 * day));
	return months < 24 ? `${months} months` : `${Math.floor(months / 12)} years`;
}

function dayIn(moment: number, zone: string, now: number): string {
	const isThisYear = format(moment, zone, {year: 'numeric'}) === format(now, zone, {year: 'numeric'});
	const parts = new Map(
		formatter(zone, {weekday: 'short', day: 'numeric', month: 'short', year: 'numeric'})
			.formatToParts(moment)
			.map(({type, value}) => [type, value]),
	);
	const date = `${parts.get('weekday')} ${parts.get('day')} ${parts.get('month')}`;
	return isThisYear ? date : `${date} ${parts.get('year')}`;
}

function dateIn(moment: number, zone: string): string {
	return format(moment, zone, {year: 'numeric', month: '2-digit', day: '2-digit'});
}

function wallClock(moment: number, zone: string): number {
	const parts = new Map(
		formatter(zone, {
			year: 'numeric',
			month: '2-digit',
			day: '2-digit',
			hour: '2-digit',
			minute: '2-digit',
			second: '2-digit',
			hourCycle: 'h23',
		})
			.formatToParts(moment)
			.map(({type, value}) => [type, Number(value)]),
	);
	const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
	return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}

function format(moment: number, zone: string, options: Intl.DateTimeFormatOptions): string {
	return formatter(zone, options).format(moment);
}

// A formatter takes about 50 µs to make and 1 µs to use, and the board needs a dozen for every frame. There are no
// more of them than forms above times zones, so nothing here grows with time.
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
	const key = `${zone} ${Object.values(options).join(' ')} ${Object.keys(options).join(' ')}`;
	const known = formatters.get(key);
	if (known !== undefined) return known;
	const made = new Intl.DateTimeFormat('en-GB', {timeZone: zone, ...options});
	formatters.set(key, made);
	return made;
}
