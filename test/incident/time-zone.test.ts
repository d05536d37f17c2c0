import {describe, expect, test} from 'vitest';
import {isTimeZone} from '../../source/incident/time-zone.ts';
import {zoneHint, zonesByAbbreviation} from '../../source/incident/zone-abbreviations.ts';

test.each(['Europe/Kyiv', 'Etc/GMT-3', 'UTC', 'Etc/UTC', 'Japan', 'EST', 'CET'])('%s is a zone', zone => {
	expect(isTimeZone(zone)).toBe(true);
});

describe('what is no zone', () => {
	test.each([
		['PST', 'Did you mean "America/Los_Angeles" or "Asia/Manila"?'],
		['pst', 'Did you mean "America/Los_Angeles" or "Asia/Manila"?'],
		['MSK', 'Did you mean "Europe/Moscow"?'],
		['IST', 'Did you mean "Asia/Jerusalem", "Asia/Kolkata" or "Europe/Dublin"?'],
		['CEST', 'Did you mean "Europe/Paris"?'],
		['UTC+3', 'A place knows when its clocks change; without one, "Etc/GMT-3" is UTC+3'],
		['+03:00', 'A place knows when its clocks change; without one, "Etc/GMT-3" is UTC+3'],
		['GMT-05', 'A place knows when its clocks change; without one, "Etc/GMT+5" is UTC-5'],
		['+05:45', undefined],
		['Kyiv', undefined],
		['', undefined],
	])('%s: %s', (written, hint) => {
		expect(isTimeZone(written)).toBe(false);
		expect(zoneHint(written)).toBe(hint);
	});

	test('what is suggested for an abbreviation is a zone', () => {
		for (const [abbreviation, zones] of zonesByAbbreviation) {
			expect([abbreviation, isTimeZone(abbreviation)]).toEqual([abbreviation, false]);
			expect(zones.filter(zone => !isTimeZone(zone))).toEqual([]);
		}
	});
});
