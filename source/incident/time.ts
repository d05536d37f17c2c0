const datePattern = /^(\d{4})-(\d\d)-(\d\d)$/;
const momentPattern = /^(\d{4}-\d\d-\d\d)[Tt](\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?(.*)$/;
const localPattern = /^(?:(\d{4}-\d\d-\d\d)[Tt])?(\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)$/;
const aloneTimePattern = /^\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?$/;
const offsetPattern = /^(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** True for a date, `2025-06-06`, and false for a moment within a day. */
export function isDate(time: string): boolean {
	return datePattern.test(time);
}

/** A time as clocks in the incident's zone show it, with or without its date; undefined for all else. */
export function localTime(
	time: string,
): {readonly date: string | undefined; readonly time: string} | undefined {
	const [, date, clock] = localPattern.exec(time) ?? [];
	return clock === undefined || timeIssue(time) !== undefined ? undefined : {date, time: clock};
}

/**
 * What is wrong with a time of the incident file (a date, RFC 3339 with its offset or without, or a time of the day
 * alone); undefined when nothing is.
 */
export function timeIssue(time: string): string | undefined {
	if (isDate(time)) return isRealDate(time) ? undefined : 'a date that does not exist';
	if (aloneTimePattern.test(time)) return timeIssue(`2000-01-01T${time}`);
	const moment = momentPattern.exec(time);
	if (moment === null) return 'no date and no time that can be read';
	const [, date = '', hour, minute, second, offset = ''] = moment;
	if (!isRealDate(date)) return 'a date that does not exist';
	// RFC 3339 has leap seconds; JavaScript's clock has none, and could neither show nor compare them.
	if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59)
		return 'a time that does not exist';
	return offset === '' || offsetPattern.test(offset) ? undefined : 'an offset that cannot be read';
}

function isRealDate(date: string): boolean {
	// A day that its month has not, a Date makes one of the next.
	const parsed = new Date(`${date}T00:00:00Z`);
	return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
}
