import {describe, expect, test} from 'vitest';
import {parseIncident} from '../../source/incident/parse-incident.ts';
import {openBoard, replaced} from '../helpers/board-terminal.ts';
import {temporaryFolder} from '../helpers/temporary-folder.ts';
import {allAttacks} from './corpus.ts';

const climbing = [
	...[
		'../map.geojson',
		'..',
		'a/../../map.geojson',
		'./../map.geojson',
		'a/..',
		'/etc/passwd',
		'//host/share',
	],
	...['C:\\map.geojson', 'c:map.geojson', '..\\map.geojson', 'a\\..\\map.geojson', 'file:///etc/passwd'],
	...['https://evil.example/map.geojson', 'a\u0000b', 'a\nb', '.\u200b./map.geojson', '', allAttacks],
];

const withMap = (map: unknown) => replaced('"quotes":', `"map": ${JSON.stringify(map)},\n"quotes":`);

describe('a map that climbs out of the incident’s folder is refused, and costs the map alone', () => {
	test.each(climbing)('%j', path => {
		for (const map of [path, {file: path}]) {
			const parsed = parseIncident(withMap(map));
			expect(parsed).toMatchObject({kind: 'incident', warnings: [{severity: 'warning'}]});
			expect(parsed.kind === 'incident' && parsed.incident.map).toBeUndefined();
		}
	});

	test.each(['map.geojson', 'maps/ua.geojson', './map.geojson', 'a..b.geojson', '...'])(
		'but not %j',
		path => {
			expect(parseIncident(withMap(path))).toMatchObject({incident: {map: {file: path}}, warnings: []});
		},
	);
});

test('the command line may name a map anywhere', async () => {
	using folder = temporaryFolder();
	const ring = [
		[22, 44],
		[40, 44],
		[40, 52],
		[22, 44],
	];
	const feature = {type: 'Feature', properties: {}, geometry: {type: 'Polygon', coordinates: [ring]}};
	const map = {
		type: 'FeatureCollection',
		attribution: 'Own map',
		features: [{...feature, properties: {iso_3166_2: 'UA-30'}}],
	};
	const path = folder.file('map.geojson', JSON.stringify(map));
	await using opened = await openBoard({flags: ['--map', path], text: withMap(path), columns: 120, rows: 40});
	expect(await opened.board.waitFor('Own map')).toContain('1 warning');
});
