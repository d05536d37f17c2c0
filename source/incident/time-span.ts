import QuickLRU from 'quick-lru';
import {compositeKey} from './composite-key.ts';
import {isDate} from './time.ts';
import {zoneOffset} from './time-zone.ts';

const second = 1000;
const day = 86_400_000;

/** From when to when something was so, in ms since 1970; the two are one for a moment. */
export interface TimeSpan {
	readonly from: number;
	readonly to: number;
}

/** When dates end, by zone and date: thousands of claims are of few days, and to ask for an offset takes 2 µs. */
const dayEnds = new QuickLRU<string, number>({maxSize: 1000});

/** The moment of a time of the incident file, in ms; of a date, when that day ends in the zone. */
export function latestMoment(time: string, zone: string): number {
	if (!isDate(time)) return Date.parse(time);
	const key = compositeKey(zone, time);
	const known = dayEnds.get(key);
	if (known !== undefined) return known;
	const end = endOfDay(time, zone);
	dayEnds.set(key, end);
	return end;
}

function endOfDay(time: string, zone: string): number {
	const end = Date.parse(`${time}T00:00:00Z`) + day;
	// The clocks may be changed on that day: what counts is the offset just before it ends.
	return end - zoneOffset(zone, end - zoneOffset(zone, end) - second);
}

/** The moment of a time of the incident file, in ms; of a date, when that day begins in the zone. */
export function earliestMoment(time: string, zone: string): number {
	if (!isDate(time)) return Date.parse(time);
	// A day begins when the one before it ends.
	const before = new Date(Date.parse(`${time}T00:00:00Z`) - day).toISOString().slice(0, 10);
	return latestMoment(before, zone);
}

/**
 * When a claim held: a date without a time is that whole day, and a count that was confirmed unchanged held until then.
 * Undefined where nobody says when.
 */
export function timeSpanOf(
	{asOf, confirmedAt}: {readonly asOf?: string | undefined; readonly confirmedAt?: string | undefined},
	zone: string,
): TimeSpan | undefined {
	const first = asOf ?? confirmedAt;
	if (first === undefined) return undefined;
	const to = latestMoment(confirmedAt ?? first, zone) - (isDate(confirmedAt ?? first) ? 1 : 0);
	return {from: Math.min(earliestMoment(first, zone), to), to};
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** The words for times of the file in the zone: `6 Jun`, `6 Jun 09:40`, and `09:40` alone where all are of one day. */
export function timeWords(times: readonly string[], zone: string): readonly string[] {
	const parts = times.map(time => {
		const wall = isDate(time)
			? `${time}T`
			: new Date(Date.parse(time) + zoneOffset(zone, Date.parse(time))).toISOString();
		const [date = '', clock = ''] = wall.split('T');
		return {date, clock: clock.slice(0, 5)};
	});
	const isOneDay = parts.every(({date, clock}) => date === parts[0]?.date && clock !== '');
	return parts.map(({date, clock}) => {
		const [, month, of] = date.split('-').map(Number);
		return [isOneDay ? '' : `${of} ${months[(month ?? 1) - 1]}`, clock].filter(part => part !== '').join(' ');
	});
}
