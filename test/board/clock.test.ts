import {describe, expect, test} from 'vitest';
import {ago, clockTime, latestMoment, momentIn, shownTime, zoneName} from '../../source/board/clock.ts';

const kyiv = 'Europe/Kyiv';
const now = Date.parse('2025-06-06T09:41:27+03:00');

describe('times are shown in the zone of the incident', () => {
	test.each([
		[kyiv, '09:41:27'],
		['America/New_York', '02:41:27'],
		['Asia/Kathmandu', '12:26:27'],
		['Pacific/Auckland', '18:41:27'],
	])('the clock in %s', (zone, shown) => {
		expect(clockTime(now, zone)).toBe(shown);
	});

	test('midnight is 00, not 24', () => {
		expect(clockTime(Date.parse('2025-06-06T00:00:00+03:00'), kyiv)).toBe('00:00:00');
	});

	test.each([
		[kyiv, 'Kyiv'],
		['America/Argentina/Buenos_Aires', 'Buenos Aires'],
		['UTC', 'UTC'],
	])('%s is called %s', (zone, name) => {
		expect(zoneName(zone)).toBe(name);
	});

	test.each([
		['2025-06-06', 'Fri 6 Jun'],
		['2024-12-31', 'Tue 31 Dec 2024'],
		['2025-06-06T06:40:00Z', 'Fri 6 Jun 09:40 Kyiv'],
		['2025-06-05T23:30:00-04:00', 'Fri 6 Jun 06:30 Kyiv'],
	])('%s is shown as %s', (time, shown) => {
		expect(shownTime(time, kyiv, now)).toBe(shown);
	});

	test('a date is the same date west of Greenwich', () => {
		expect(shownTime('2025-06-06', 'America/Los_Angeles', now)).toBe('Fri 6 Jun');
	});

	test('a moment of today needs no date', () => {
		expect(momentIn(Date.parse('2025-06-06T08:05:00+03:00'), kyiv, now)).toBe('08:05');
		expect(momentIn(Date.parse('2025-06-05T23:05:00+03:00'), kyiv, now)).toBe('Thu 5 Jun 23:05');
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
	expect(ago(now - seconds * 1000, now)).toBe(words);
});
