import {describeValue} from './issues/describe-value.ts';
import {asObject} from './issues/json-members.ts';
import type {PathIssue} from './issues/path-issue.ts';
import {memoize} from './memoize.ts';
import {isDate, localTime} from './time.ts';
import {zoneOffset} from './time-zone.ts';

/** The zone that local times of a file are in, and when its incident began: a date, or a time with its offset. */
export interface LocalClock {
	readonly zone: string;
	readonly start: string;
}

/** The keys of the format that hold times. */
const timeKeys: ReadonlySet<string> = new Set(['asOf', 'at', 'confirmedAt', 'start']);

const minute = 60_000;
const day = 24 * 60 * minute;

/** Reads the local times of one file. Both functions remember what they made of an object. */
export interface TimeReader {
	/** What is wrong with the local times in an item as it is written; paths are within the item. */
	readonly issuesIn: (written: unknown) => readonly PathIssue[];
	/** A value whose local times have their offset; the same object where it has none of them. */
	readonly withOffsets: <Value>(value: Value) => Value;
}

export function timeReader(clock: LocalClock): TimeReader {
	const issuesIn = (written: unknown): readonly PathIssue[] => {
		const entries = Array.isArray(written) ? [...written.entries()] : Object.entries(asObject(written));
		return entries.flatMap(([key, each]) => {
			// Whom a figure includes is told in words, which may be those of a key.
			if (key === 'ofWhom') return [];
			const found =
				timeKeys.has(String(key)) && typeof each === 'string' ? readLocal(each, clock) : undefined;
			if (found !== undefined && 'issue' in found) {
				const expected = 'a time with its offset, such as 2025-06-06T09:40:00+03:00';
				return [{path: [key], expected, found: `${found.issue}, ${describeValue(each)}`}];
			}
			return issuesIn(each).map(issue => ({...issue, path: [key, ...issue.path]}));
		});
	};
	const resolve = (value: unknown): unknown => {
		if (typeof value !== 'object' || value === null) return value;
		if (Array.isArray(value)) {
			const items = value.map(resolve);
			return items.every((item, index) => item === value[index]) ? value : items;
		}
		const changed = Object.entries(value).flatMap(([key, each]) => {
			const isTime = timeKeys.has(key) && typeof each === 'string';
			const after = isTime ? (withOffset(each, clock) ?? each) : resolve(each);
			return after === each ? [] : [[key, after] as const];
		});
		return changed.length === 0 ? value : {...value, ...Object.fromEntries(changed)};
	};
	const resolveOnce = memoize(resolve);
	return {issuesIn: memoize(issuesIn), withOffsets: <Value>(value: Value) => resolveOnce(value) as Value};
}

/** A local time with its offset; undefined for what is none, or stands for no moment or for two. */
function withOffset(written: string, clock: LocalClock): string | undefined {
	const found = readLocal(written, clock);
	return found !== undefined && 'time' in found ? found.time : undefined;
}

/**
 * Reads a local time; undefined for what is none. A time alone is the first one from the start of the incident on: on the
 * day of the start or, where the start has a time and this one is earlier in the day, on the day after. It does not move
 * with the day on which it is read, so that nothing old ever looks new.
 */
function readLocal(
	written: string,
	{zone, start}: LocalClock,
): {readonly time: string} | {readonly issue: string} | undefined {
	const local = localTime(written);
	if (local === undefined) return undefined;
	const {date, time} = local;
	if (date !== undefined) return inZone(`${date}T${time}`, zone);
	if (isDate(start)) return inZone(`${start}T${time}`, zone);
	const begin = Date.parse(start);
	const wallDate = (moment: number) => new Date(moment + zoneOffset(zone, moment)).toISOString().slice(0, 10);
	const first = inZone(`${wallDate(begin)}T${time}`, zone);
	if ('issue' in first || Date.parse(first.time) >= begin) return first;
	const next = new Date(Date.parse(`${wallDate(begin)}T00:00:00Z`) + day).toISOString().slice(0, 10);
	return inZone(`${next}T${time}`, zone);
}

/** What clocks in a zone show as a time with its offset. */
function inZone(local: string, zone: string): {readonly time: string} | {readonly issue: string} {
	const wall = Date.parse(`${local}Z`);
	const offsets = new Set([zoneOffset(zone, wall - day), zoneOffset(zone, wall + day)]);
	const [offset, other] = [...offsets].filter(each => zoneOffset(zone, wall - each) === each);
	if (offset === undefined) return {issue: `a time that clocks in ${zone} do not show that day`};
	if (other !== undefined) return {issue: `a time that clocks in ${zone} show twice that day`};
	// Before standard time, offsets had seconds, which no offset of RFC 3339 has.
	if (offset % minute !== 0) return {time: new Date(wall - offset).toISOString()};
	const minutes = Math.abs(offset / minute);
	const two = (count: number) => String(Math.floor(count)).padStart(2, '0');
	return {time: `${local}${offset < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`};
}
