/** How far clocks in a zone are ahead of UTC at a moment, in ms; undefined where it does not know the zone. */
export type ZoneClock = (zone: string, moment: number) => number | undefined;

// Intl takes as long to be asked for the first time as all the rest of a start takes together. Whoever has another
// clock that can be set to a zone offers it once, at the start; its answers are those that Intl would give.
let otherClock: ZoneClock = () => undefined;

/** Has a clock asked before Intl is, from now on. */
export function askFirst(clock: ZoneClock): void {
	otherClock = clock;
}

// A file's zone hardly ever changes, and to ask takes as long as to read a small file.
let knownZone = 'UTC';

/** True for a zone of the IANA database, such as `Europe/Kyiv`, that this machine knows. */
export function isTimeZone(zone: string): boolean {
	if (zone === knownZone) return true;
	// Node takes an offset for a zone, but it knows nothing of summer time.
	if (/^[+-]/.test(zone)) return false;
	try {
		if (otherClock(zone, 0) === undefined) formatterOf(zone);
		knownZone = zone;
		return true;
	} catch {
		return false;
	}
}

/** How far clocks in a zone are ahead of UTC at a moment, in ms. Throws RangeError for a zone that is none. */
export function zoneOffset(zone: string, moment: number): number {
	return otherClock(zone, moment) ?? offsetByIntl(zone, moment);
}

/** `GMT+03:00`, of old times `GMT+02:02:04`, or `GMT` alone. */
const offsetPattern = /([+-])(\d\d):(\d\d)(?::(\d\d))?$/;

function offsetByIntl(zone: string, moment: number): number {
	const [, sign, hours, minutes, seconds = 0] = offsetPattern.exec(formatterOf(zone).format(moment)) ?? [];
	if (sign === undefined) return 0;
	const ahead = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
	return sign === '-' ? -ahead : ahead;
}

/** The last one made: there are hardly more zones than the incident's and the room's. */
let lastFormatter: {readonly zone: string; readonly formatter: Intl.DateTimeFormat} | undefined;

function formatterOf(zone: string): Intl.DateTimeFormat {
	if (lastFormatter?.zone !== zone) {
		const formatter = new Intl.DateTimeFormat('en-GB', {timeZone: zone, timeZoneName: 'longOffset'});
		lastFormatter = {zone, formatter};
	}
	return lastFormatter.formatter;
}
