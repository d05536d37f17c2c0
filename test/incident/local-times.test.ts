import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {timeReader} from '../../source/incident/local-times.ts';
import {parseIncident} from '../../source/incident/parse-incident.ts';
import {zoneOffset} from '../../source/incident/time-zone.ts';
import {fileOf, goodSources} from './marked.ts';

const read = (asOf: string, start: string, zone = 'Europe/Kyiv') =>
	timeReader({zone, start}).withOffsets({asOf}).asOf;

describe('a local time is in the incident’s zone', () => {
	test.each([
		['2026-11-24T05:10', '2025-06-06', '2026-11-24T05:10+02:00'],
		['2025-06-06T05:10:07', '2025-06-06', '2025-06-06T05:10:07+03:00'],
		['05:10', '2025-06-06', '2025-06-06T05:10+03:00'],
		['05:10', '2025-06-06T04:00:00+03:00', '2025-06-06T05:10+03:00'],
		['05:10', '2025-06-06T05:10:00+03:00', '2025-06-06T05:10+03:00'],
		['05:10', '2025-06-05T22:00:00+03:00', '2025-06-06T05:10+03:00'],
		['05:10', '2025-12-31T23:00:00+02:00', '2026-01-01T05:10+02:00'],
		// The day of the start is that of the zone: in UTC it is the one before.
		['05:10', '2025-06-05T22:30:00Z', '2025-06-06T05:10+03:00'],
		['2025-06-06', '2025-06-06', '2025-06-06'],
		['2025-06-06T05:10Z', '2025-06-06', '2025-06-06T05:10Z'],
	])('%s, of an incident that began %s, is %s', (written, start, time) => {
		expect(read(written, start)).toBe(time);
	});

	test.each([
		['America/St_Johns', '2025-06-06T05:10-02:30'],
		['Asia/Kathmandu', '2025-06-06T05:10+05:45'],
		['UTC', '2025-06-06T05:10+00:00'],
	])('in %s', (zone, time) => {
		expect(read('05:10', '2025-06-06', zone)).toBe(time);
	});

	test('what has no local time is the same object, and what has one stays one', () => {
		const {withOffsets} = timeReader({zone: 'Europe/Kyiv', start: '2025-06-06'});
		const plain = {figures: [{asOf: '2025-06-06', was: [{at: '2025-06-06T05:10Z'}]}]};
		expect(withOffsets(plain)).toBe(plain);
		const local = {figures: [{asOf: '05:10'}], note: '05:10'};
		expect(withOffsets(local)).toBe(withOffsets(local));
		expect(withOffsets(local)).toEqual({figures: [{asOf: '2025-06-06T05:10+03:00'}], note: '05:10'});
	});

	test('any moment, as clocks show it, is that moment or is asked about', () => {
		const zones = fc.constantFrom('Europe/Kyiv', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Tokyo');
		const moments = fc.integer({min: Date.UTC(1990, 0), max: Date.UTC(2030, 0)});
		fc.assert(
			fc.property(zones, moments, (zone, given) => {
				const moment = given - (given % 1000);
				const local = new Date(moment + zoneOffset(zone, moment)).toISOString().slice(0, 19);
				const clock = {zone, start: '2025-06-06'};
				const issues = timeReader(clock).issuesIn({asOf: local});
				if (issues.length > 0) expect(issues[0]?.found).toContain('twice');
				else expect(Date.parse(read(local, clock.start, zone))).toBe(moment);
			}),
			{numRuns: 300},
		);
	});
});

describe('what a file need not say', () => {
	const incidentOf = (parts: Parameters<typeof fileOf>[0]) => {
		const parsed = parseIncident(fileOf(parts));
		if (parsed.kind === 'broken') throw new Error(JSON.stringify(parsed.issues));
		return parsed.incident;
	};

	test('the offsets of times, wherever they stand', () => {
		const incident = incidentOf({
			incident: '{"id": "x", "title": "T", "timeZone": "Europe/Kyiv", "start": "2025-06-05T23:00"}',
			totals:
				'[{"metric": "killed", "value": 1, "source": "kohut", "asOf": "05:10", "was": [{"value": 0, "asOf": "04:00"}]}]',
			regions: '[{"id": "a", "name": "A", "damage": [{"what": "b", "source": "kohut", "asOf": "06:00"}]}]',
			quotes: '[{"source": "kohut", "mode": "direct", "text": "T", "at": "2025-06-06T07:00"}]',
			events: '[{"text": "T", "at": "08:00"}]',
		});
		expect(incident).toMatchObject({
			incident: {start: '2025-06-05T23:00+03:00'},
			totals: [{asOf: '2025-06-06T05:10+03:00', was: [{asOf: '2025-06-06T04:00+03:00'}]}],
			regions: [{damage: [{asOf: '2025-06-06T06:00+03:00'}]}],
			quotes: [{at: '2025-06-06T07:00+03:00'}],
			events: [{at: '2025-06-06T08:00+03:00'}],
		});
	});

	test('the ids of statements: each has one of its own, which stays the same where others come and go', () => {
		const quote = (text: string) => `{"source": "kohut", "mode": "direct", "text": "${text}"}`;
		const idsOf = (...texts: readonly string[]) =>
			incidentOf({quotes: `[${texts.map(quote).join()}]`}).quotes.map(({id}) => id);
		expect(idsOf('One', 'Two', 'One')).toEqual(['kohut: One', 'kohut: Two', 'kohut: One (2)']);
		expect(idsOf('New', 'Two')).toEqual(['kohut: New', 'kohut: Two']);
	});

	test('how a letter with a mark is written: together or apart, it is one name', () => {
		const [together, apart] = ['m\u00fcller', 'mu\u0308ller'];
		const claim = (source: string) => `{"metric": "killed", "value": 1, "source": "${source}"}`;
		const {sources, totals, leftOut} = incidentOf({
			sources: `{"${apart}": {"name": "M"}}`,
			totals: `[${claim(together)}, ${claim(apart)}]`,
		});
		expect([...sources.keys()]).toEqual([together]);
		expect(totals.map(({source}) => source)).toEqual([together, together]);
		expect(leftOut).toBeUndefined();
		const both = parseIncident(
			fileOf({sources: `{"${apart}": {"name": "M"}, "${together}": {"name": "N"}}`}),
		);
		expect(both).toMatchObject({kind: 'broken', issues: [{expected: 'a name of its own'}]});
	});

	test('the source of what is in a region that has one', () => {
		const [region] = incidentOf({
			sources: goodSources,
			regions: `[{"id": "a", "name": "A", "source": "kohut",
				"figures": [{"metric": "killed", "value": 1}, {"metric": "injured", "value": 2, "source": "nehoda"}],
				"damage": [{"what": "b"}]}]`,
		}).regions;
		expect(region?.figures.map(({source}) => source)).toEqual(['kohut', 'nehoda']);
		expect(region?.damage.map(({source}) => source)).toEqual(['kohut']);
		expect(Object.keys(region ?? {})).not.toContain('source');
	});

	test('a region’s source that refers to nothing costs the region, and without one each item needs its own', () => {
		const item = '"figures": [{"metric": "killed", "value": 1}]';
		const {leftOut} = incidentOf({
			regions: `[{"id": "a", "name": "A", "source": "nobody", ${item}}, {"id": "b", "name": "B", ${item}}]`,
		});
		expect(leftOut?.map(({words}) => words)).toEqual(['A', 'B: killed, 1']);
	});
});
