import {expect, test} from 'vitest';
import {earliestMoment, timeSpanOf, timeWords} from '../../source/incident/time-span.ts';

const zone = 'Europe/Kyiv';
const iso = (moment: number | undefined) => (moment === undefined ? '' : new Date(moment).toISOString());

test.each([
	[{asOf: '2025-06-06'}, '2025-06-05T21:00:00.000Z', '2025-06-06T20:59:59.999Z'],
	[{asOf: '2025-06-06T09:00:00+03:00'}, '2025-06-06T06:00:00.000Z', '2025-06-06T06:00:00.000Z'],
	[{asOf: '2025-06-04', confirmedAt: '2025-06-06'}, '2025-06-03T21:00:00.000Z', '2025-06-06T20:59:59.999Z'],
	[{confirmedAt: '2025-06-06T09:00:00Z'}, '2025-06-06T09:00:00.000Z', '2025-06-06T09:00:00.000Z'],
	// Confirmed before it was so: somebody mistyped, and the span is not turned round.
	[
		{asOf: '2025-06-06', confirmedAt: '2025-06-04T09:00:00Z'},
		'2025-06-04T09:00:00.000Z',
		'2025-06-04T09:00:00.000Z',
	],
	[{}, '', ''],
])('a claim of %j held from %s to %s', (claim, from, to) => {
	const span = timeSpanOf(claim, zone);
	expect([iso(span?.from), iso(span?.to)]).toEqual([from, to]);
});

test('a date begins at midnight, also after the clocks were changed', () => {
	expect(iso(earliestMoment('2025-03-30', zone))).toBe('2025-03-29T22:00:00.000Z');
	expect(iso(earliestMoment('2025-03-31', zone))).toBe('2025-03-30T21:00:00.000Z');
});

test.each([
	[
		['2025-06-06T09:00:00+03:00', '2025-06-06T12:00:00Z'],
		['09:00', '15:00'],
	],
	[
		['2025-06-06T09:00:00+03:00', '2025-06-06'],
		['6 Jun 09:00', '6 Jun'],
	],
	[
		['2025-06-06T23:00:00Z', '2025-06-06T09:00:00Z'],
		['7 Jun 02:00', '6 Jun 12:00'],
	],
])('%j in words', (times, words) => {
	expect(timeWords(times, zone)).toEqual(words);
});
