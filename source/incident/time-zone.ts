import {lruMemoize} from 'reselect';
import {zonesByAbbreviation} from './zone-abbreviations.ts';

const hour = 3_600_000;

// Making a formatter takes milliseconds. An incident and a room need two; a file may try out others.
const formatterFor = lruMemoize(
	(zone: string) => new Intl.DateTimeFormat('en-US', {timeZone: zone, timeZoneName: 'longOffset'}),
	{maxSize: 16},
);

/** True for a zone of the IANA database, such as `Europe/Kyiv`, that this machine knows. */
export function isTimeZone(zone: string): boolean {
	// Intl takes an offset for a zone, but an offset knows nothing of summer time; and it takes abbreviations that the
	// database has not, some for another zone than most readers do.
	if (/^[+-]/.test(zone) || zonesByAbbreviation.has(zone.toUpperCase())) return false;
	try {
		formatterFor(zone);
		return true;
	} catch {
		return false;
	}
}

/** `GMT+03:00`, of times before standard time `GMT+02:02:04`, or `GMT` alone. */
const offsetPattern = /([+-])(\d\d):(\d\d)(?::(\d\d))?$/;

/**
 * How far clocks in a zone are ahead of UTC at a moment (ms since 1970), in ms. Takes about a microsecond. Throws
 * RangeError for a zone that does not exist.
 */
export function zoneOffset(zone: string, moment: number): number {
	if (zone === 'UTC') return 0;
	const [, sign, hours, minutes, seconds = 0] = offsetPattern.exec(formatterFor(zone).format(moment)) ?? [];
	if (sign === undefined) return 0;
	const ahead = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
	return sign === '-' ? -ahead : ahead;
}

/** True where clocks in a zone show the same time twice, and this is one of the two: summer time ends. Throws as `zoneOffset`. */
export function isRepeatedTime(zone: string, moment: number): boolean {
	const offset = zoneOffset(zone, moment);
	return [moment - 25 * hour, moment + 25 * hour].some(near => {
		const other = zoneOffset(zone, near);
		return other !== offset && zoneOffset(zone, moment + offset - other) === other;
	});
}
