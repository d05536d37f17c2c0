import process from 'node:process';
import * as fc from 'fast-check';
import {expect, test} from 'vitest';
import {zoneOffset} from '../source/incident/time-zone.ts';
import {processClock} from '../source/process-clock.ts';

const clock = processClock(process);
const moment = fc.integer({min: Date.UTC(1900, 0), max: Date.UTC(2100, 0)});

test('the clock of the process shows what Intl shows, in whatever zone it knows', () => {
	fc.assert(
		fc.property(fc.constantFrom(...Intl.supportedValuesOf('timeZone'), 'Europe/Kyiv'), moment, (zone, at) => {
			const ahead = clock(zone, at);
			if (ahead !== undefined) expect(ahead).toBe(zoneOffset(zone, at));
		}),
		{numRuns: 500},
	);
});

test.each(['Europe/Kyiv', 'America/New_York', 'Asia/Kolkata', 'Europe/London', 'Australia/Lord_Howe'])(
	'it knows %s',
	zone => {
		expect(clock(zone, Date.UTC(2025, 5, 6))).toBe(zoneOffset(zone, Date.UTC(2025, 5, 6)));
	},
);

test.each([
	'Europe/Kyev',
	'europe/kyiv',
	'Mars/Base',
	'+03:00',
	'EST5EDT',
	'UTC',
	'Africa/Abidjan',
	'',
	'Europe/',
])('of %j it says nothing', zone => {
	expect(clock(zone, 0)).toBeUndefined();
});

test.each([undefined, 'Asia/Tokyo'])('a process in the zone %s is in it afterwards', zone => {
	const env = {...process.env, TZ: zone};
	processClock({env})('Europe/Kyiv', 0);
	expect(env.TZ).toBe(zone);
});
