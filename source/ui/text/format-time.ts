import {offsetAt} from '../../board/zone.ts';
import {isDate} from '../../incident/time.ts';

const second = 1000;
const minute = 60 * second;
export const hour = 60 * minute;
const day = 24 * hour;

/** `Kyiv` for `Europe/Kyiv`; the zone's own name where it has no place in it. */
export function zoneName(zone: string): string {
	return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}

/** `09:41:27`, in the zone. */
export function formatClock(moment: number, zone: string): string {
	const wall = wallTime(moment, zone);
	return `${hourAndMinute(wall)}:${twoDigits(wall.getUTCSeconds())}`;
}

/** The minute of the day that clocks in the zone show, from 0. */
export function minuteOfDay(moment: number, zone: string): number {
	const wall = wallTime(moment, zone);
	return wall.getUTCHours() * 60 + wall.getUTCMinutes();
}

/** `09:41` of the day that `now` falls on, `Fri 6 Jun 09:41` of another, with the year where it differs. */
export function formatMoment(moment: number, zone: string, now: number): string {
	const wall = wallTime(moment, zone);
	const time = hourAndMinute(wall);
	return dayNumber(wall) === dayNumber(wallTime(now, zone)) ? time : `${dayIn(wall, zone, now)} ${time}`;
}

/** A time of the incident file as the board shows it: `Fri 6 Jun`, or `Fri 6 Jun 09:40`; with the year where it differs from now's. */
export function formatFileTime(time: string, zone: string, now: number): string {
	if (isDate(time)) return dayIn(new Date(`${time}T12:00:00Z`), 'UTC', now);
	const wall = wallTime(Date.parse(time), zone);
	return `${dayIn(wall, zone, now)} ${hourAndMinute(wall)} ${zoneName(zone)}`;
}

/** The moment of a time of the incident file, in ms; of a date, when that day ends in the zone. */
export function latestMoment(time: string, zone: string): number {
	if (!isDate(time)) return Date.parse(time);
	const end = Date.parse(`${time}T00:00:00Z`) + day;
	// The zone's offset just before the day ends there, found by asking what the clocks there show at about that moment.
	return end - offsetAt(end - offsetAt(end, zone) - second, zone);
}

/** `4 s ago`, `2 min ago`, `5 h ago`, `12 days ago`, `17 months ago`. A moment to come is `just now`: clocks differ. */
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

/** The moment as a Date whose UTC fields are what clocks and calendars in the zone show. */
function wallTime(moment: number, zone: string): Date {
	return new Date(moment + offsetAt(moment, zone));
}

function dayNumber(wall: Date): number {
	return Math.floor(wall.getTime() / day);
}

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];

/** `Fri 6 Jun`, with the year where it is not that of `now` in the zone. */
function dayIn(wall: Date, zone: string, now: number): string {
	const date = `${weekdays[wall.getUTCDay()]} ${wall.getUTCDate()} ${months[wall.getUTCMonth()]}`;
	const year = wall.getUTCFullYear();
	if (year === wallTime(now, zone).getUTCFullYear()) return date;
	// Before the year 1 there was no year 0.
	return `${date} ${year > 0 ? year : 1 - year}`;
}

function hourAndMinute(wall: Date): string {
	return `${twoDigits(wall.getUTCHours())}:${twoDigits(wall.getUTCMinutes())}`;
}

function twoDigits(value: number): string {
	return value < 10 ? `0${value}` : `${value}`;
}
