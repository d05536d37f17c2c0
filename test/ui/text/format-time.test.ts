import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {latestMoment} from '../../../source/board/incident-time.ts';
import {
	formatAge,
	formatClock,
	formatFileTime,
	formatMoment,
	zoneName,
} from '../../../source/ui/text/format-time.ts';

const kyiv = 'Europe/Kyiv';
const now = Date.parse('2025-06-06T09:41:27+03:00');

describe('times are shown in the zone of the incident', () => {
	test.each([
		[kyiv, '09:41:27'],
		['America/New_York', '02:41:27'],
		['Asia/Kathmandu', '12:26:27'],
		['Pacific/Auckland', '18:41:27'],
	])('the clock in %s', (zone, shown) => {
		expect(formatClock(now, zone)).toBe(shown);
	});

	test('midnight is 00, not 24', () => {
		expect(formatClock(Date.parse('2025-06-06T00:00:00+03:00'), kyiv)).toBe('00:00:00');
	});

	test.each([
		[kyiv, 'Kyiv'],
		['America/Argentina/Buenos_Aires', 'Buenos Aires'],
		['UTC', 'UTC'],
		['Etc/UTC', 'UTC'],
		['GMT', 'GMT'],
		['Etc/GMT0', 'UTC'],
		['Etc/GMT-3', 'UTC+3'],
		['etc/gmt-3', 'UTC+3'],
		['Etc/GMT+11', 'UTC-11'],
		['CET', 'UTC+2'],
		['EST5EDT', 'UTC-4'],
		['Japan', 'Japan'],
		['NZ', 'NZ'],
	])('%s is called %s', (zone, name) => {
		expect(zoneName(zone, now)).toBe(name);
	});

	test('a zone that names no place is called by the offset of the moment', () => {
		expect(zoneName('CET', Date.parse('2025-12-06'))).toBe('UTC+1');
		expect(formatFileTime('2025-06-06T09:00:00Z', 'Etc/GMT-3', now)).toBe('Fri 6 Jun 12:00 UTC+3');
	});

	test.each([
		['2025-10-25T23:59:59Z', 'Sun 26 Oct 02:59 Kyiv', 'Sun 26 Oct 02:59'],
		['2025-10-26T00:00:00Z', 'Sun 26 Oct 03:00 Kyiv UTC+3', 'Sun 26 Oct 03:00 UTC+3'],
		['2025-10-26T00:59:59Z', 'Sun 26 Oct 03:59 Kyiv UTC+3', 'Sun 26 Oct 03:59 UTC+3'],
		['2025-10-26T01:00:00Z', 'Sun 26 Oct 03:00 Kyiv UTC+2', 'Sun 26 Oct 03:00 UTC+2'],
		['2025-10-26T01:59:59Z', 'Sun 26 Oct 03:59 Kyiv UTC+2', 'Sun 26 Oct 03:59 UTC+2'],
		['2025-10-26T02:00:00Z', 'Sun 26 Oct 04:00 Kyiv', 'Sun 26 Oct 04:00'],
	])('within the hour that a clock shows twice, %s is %s', (time, shown, moment) => {
		expect(formatFileTime(time, kyiv, now)).toBe(shown);
		expect(formatMoment(Date.parse(time), kyiv, now)).toBe(moment);
	});

	test('half an hour may be shown twice', () => {
		expect(zoneName('Australia/Lord_Howe', Date.parse('2025-04-05T14:45:00Z'))).toBe('Lord Howe UTC+11');
		expect(zoneName('Australia/Lord_Howe', Date.parse('2025-04-05T15:15:00Z'))).toBe('Lord Howe UTC+10:30');
		expect(zoneName('Australia/Lord_Howe', Date.parse('2025-04-05T14:15:00Z'))).toBe('Lord Howe');
	});

	test.each([
		['2025-06-06', 'Fri 6 Jun'],
		['2024-12-31', 'Tue 31 Dec 2024'],
		['2025-06-06T06:40:00Z', 'Fri 6 Jun 09:40 Kyiv'],
		['2025-06-05T23:30:00-04:00', 'Fri 6 Jun 06:30 Kyiv'],
	])('%s is shown as %s', (time, shown) => {
		expect(formatFileTime(time, kyiv, now)).toBe(shown);
	});

	test('a date is the same date west of Greenwich', () => {
		expect(formatFileTime('2025-06-06', 'America/Los_Angeles', now)).toBe('Fri 6 Jun');
	});

	test('a moment of today needs no date', () => {
		expect(formatMoment(Date.parse('2025-06-06T08:05:00+03:00'), kyiv, now)).toBe('08:05');
		expect(formatMoment(Date.parse('2025-06-05T23:05:00+03:00'), kyiv, now)).toBe('Thu 5 Jun 23:05');
	});
});

describe('a date lasts until its end in the zone', () => {
	test.each([
		['2025-06-06', kyiv, '2025-06-07T00:00:00+03:00'],
		['2025-06-06', 'America/New_York', '2025-06-07T00:00:00-04:00'],
		['2025-06-06', 'Asia/Kathmandu', '2025-06-07T00:00:00+05:45'],
		// Summer time begins on 30 March 2025 in Kyiv, and ends on 26 October.
		['2025-03-30', kyiv, '2025-03-31T00:00:00+03:00'],
		['2025-10-26', kyiv, '2025-10-27T00:00:00+02:00'],
		['2025-06-06T09:40:00+03:00', kyiv, '2025-06-06T09:40:00+03:00'],
	])('%s in %s until %s', (time, zone, end) => {
		expect(latestMoment(time, zone)).toBe(Date.parse(end));
	});
});

test.each([
	[-5, 'just now'],
	[0, 'just now'],
	[4, '4 s ago'],
	[59, '59 s ago'],
	[60, '1 min ago'],
	[3599, '59 min ago'],
	[5 * 3600, '5 h ago'],
	[47 * 3600, '47 h ago'],
	[12 * 86_400, '12 days ago'],
	[520 * 86_400, '17 months ago'],
	[3 * 366 * 86_400, '3 years ago'],
])('%i seconds before is %s', (seconds, words) => {
	expect(formatAge(now - seconds * 1000, now)).toBe(words);
});

describe('times are what Intl says they are', () => {
	const zones = [
		kyiv,
		'UTC',
		'America/New_York',
		'Asia/Kathmandu',
		'Australia/Lord_Howe',
		'Africa/Monrovia',
		'Pacific/Apia',
	];
	const arbitraryZone = fc.constantFrom(...zones);
	const arbitraryMoment = fc.oneof(
		fc.integer({min: Date.parse('0001-01-02T00:00:00Z'), max: Date.parse('9999-12-30T00:00:00Z')}),
		fc.integer({min: Date.parse('2024-01-01T00:00:00Z'), max: Date.parse('2027-01-01T00:00:00Z')}),
		// About the hours in which clocks are changed.
		fc
			.tuple(
				fc.constantFrom(
					'2025-03-30T01:00:00Z',
					'2025-10-26T01:00:00Z',
					'2025-03-09T07:00:00Z',
					'2025-04-05T15:00:00Z',
					'2011-12-30T10:00:00Z',
					'1972-01-07T00:44:30Z',
				),
				fc.integer({min: -7_200_000, max: 7_200_000}),
			)
			.map(([change, by]) => Date.parse(change) + by),
	);

	const formatted = (moment: number, zone: string, options: Intl.DateTimeFormatOptions) =>
		new Intl.DateTimeFormat('en-GB', {timeZone: zone, ...options}).format(moment);
	const dayOf = (moment: number, zone: string) => {
		const part = (options: Intl.DateTimeFormatOptions) => formatted(moment, zone, options);
		return `${part({weekday: 'short'})} ${part({day: 'numeric'})} ${part({month: 'short'})}`;
	};

	test('to the second, and on the day', () => {
		fc.assert(
			fc.property(arbitraryMoment, arbitraryMoment, arbitraryZone, (moment, then, zone) => {
				const time = formatted(moment, zone, {timeStyle: 'medium', hourCycle: 'h23'});
				expect(formatClock(moment, zone)).toBe(time);
				const year = (at: number) => formatted(at, zone, {year: 'numeric'});
				const date = dayOf(moment, zone) + (year(moment) === year(then) ? '' : ` ${year(moment)}`);
				expect(formatFileTime(new Date(moment).toISOString(), zone, then)).toBe(
					`${date} ${time.slice(0, 5)} ${zoneName(zone, moment)}`,
				);
			}),
			{numRuns: 2000},
		);
	});

	test('no two moments of an incident are shown alike, but within a minute', () => {
		fc.assert(
			fc.property(
				arbitraryMoment,
				fc.integer({min: -180, max: 180}),
				arbitraryZone,
				(moment, minutes, zone) => {
					const shown = (at: number) => formatFileTime(new Date(at).toISOString(), zone, moment);
					const other = moment + minutes * 60_000;
					expect(shown(moment) === shown(other)).toBe(minutes === 0);
				},
			),
			{numRuns: 2000},
		);
	});

	test('of today or of another day', () => {
		fc.assert(
			fc.property(arbitraryMoment, fc.nat(100_000_000), arbitraryZone, (moment, later, zone) => {
				const day = (at: number) => formatted(at, zone, {dateStyle: 'short'});
				const isToday = day(moment) === day(moment + later);
				const time = formatted(moment, zone, {hour: '2-digit', minute: '2-digit', hourCycle: 'h23'});
				expect(/^\d\d:\d\d/.exec(formatMoment(moment, zone, moment + later))?.[0] === time).toBe(isToday);
			}),
			{numRuns: 1000},
		);
	});
});
