import {describe, expect, test} from 'vitest';
import {formatIssue} from '../../source/incident/issues/issue.ts';
import {type Parsed, parseIncident} from '../../source/incident/parse-incident.ts';

/** A good file with a map, whose key begins line 5. */
function withMap(map: unknown): Parsed {
	return parseIncident(`{
  "incident": {"id": "x", "title": "T", "timeZone": "Europe/Kyiv", "start": "2025-06-06"},
  "sources": {"mayor": {"name": "Ana"}},
  "regions": [{"id": "A", "name": "A", "figures": [{"metric": "killed", "value": 1, "source": "mayor"}]}],
  "map": ${JSON.stringify(map)}
}`);
}

function incidentOf(parsed: Parsed) {
	if (parsed.kind === 'broken') throw new Error(parsed.issues.map(formatIssue).join('\n'));
	return {incident: parsed.incident, warnings: parsed.warnings.map(formatIssue)};
}

describe('the map of an incident file', () => {
	test.each([
		['map.geojson', {file: 'map.geojson', property: 'iso_3166_2'}],
		['maps/Fiji regions.json', {file: 'maps/Fiji regions.json', property: 'iso_3166_2'}],
		['..map.json', {file: '..map.json', property: 'iso_3166_2'}],
		[{file: 'map.json'}, {file: 'map.json', property: 'iso_3166_2'}],
		[
			{file: 'map.json', property: 'code'},
			{file: 'map.json', property: 'code'},
		],
	])('%j', (given, map) => {
		const {incident, warnings} = incidentOf(withMap(given));
		expect(incident.map).toEqual(map);
		expect(warnings).toEqual([]);
	});

	test.each([
		'',
		'/etc/passwd',
		'//host/map.json',
		'..',
		'../map.json',
		'maps/../../map.json',
		'maps/..',
		'..\\map.json',
		'\\\\host\\map.json',
		'C:map.json',
		'C:/map.json',
		'file:///map.json',
		'https://example.org/map.json',
		'map\u0000.json',
		'map\u001b[31m.json',
		' map.json',
	])('%j costs the map alone, and a warning in its place', file => {
		for (const given of [file, {file}, {file, colour: 'red'}]) {
			const {incident, warnings} = incidentOf(withMap(given));
			expect(incident.map).toBeUndefined();
			expect(incident.regions).toHaveLength(1);
			expect(warnings.join('\n')).toMatch(
				/line 5, column \d+, map(\.file)?: expected the name of a GeoJSON file in the/,
			);
			expect(warnings.join('\n')).toContain('The map is left out');
		}
	});

	test.each([
		[7, /map: expected the name of a GeoJSON file, or an object of file, property, found the number 7/],
		[null, /map: expected .*, found null/],
		[['map.json'], /map: expected .*, found a list of 1/],
		[{}, /map\.file: expected .*, found nothing\. Add the key "file"\. The map is left out/],
		[{file: 7}, /map\.file: expected .*, found the number 7/],
		[{file: 'map.json', property: ''}, /map\.property: expected text that shows something/],
	])('%j costs the map alone, and a warning', (given, warning) => {
		const {incident, warnings} = incidentOf(withMap(given));
		expect(incident.map).toBeUndefined();
		expect(warnings).toHaveLength(1);
		expect(warnings[0]).toMatch(warning);
	});

	test('a key that is not known does not even cost the map', () => {
		const {incident, warnings} = incidentOf(withMap({file: 'map.json', propertie: 'code'}));
		expect(incident.map).toEqual({file: 'map.json', property: 'iso_3166_2'});
		expect(warnings).toEqual([expect.stringContaining('Did you mean "property"?')]);
	});

	test('errors elsewhere are told with it', () => {
		const parsed = parseIncident('{"map": "../x", "sources": {}}');
		if (parsed.kind !== 'broken') throw new Error('not broken');
		expect(parsed.issues.map(({path, severity}) => [path, severity])).toEqual([
			['incident', 'error'],
			['map', 'warning'],
		]);
	});
});
