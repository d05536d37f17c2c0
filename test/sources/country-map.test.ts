import {cpSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {countriesWithoutMap, readCountryMap} from '../../source/sources/country-map.ts';
import {temporaryFolder} from '../helpers/temporary-folder.ts';

const maps = join(import.meta.dirname, '..', '..', 'data', 'maps');
const read = (countries: readonly string[], folder = maps) =>
	readCountryMap({countries, codes: new Set(), folder});

describe('the map of countries', () => {
	test('is read from its file', async () => {
		const {shapes} = await read(['TR']);
		expect(shapes?.shapes).toHaveLength(81);
		expect(shapes?.credit).toBe('Map: Natural Earth');
	});

	test('where one of several has none, is that of the others, and says so', async () => {
		const {shapes} = await read(['IN', 'BV']);
		expect(shapes?.shapes.some(({id}) => id === 'IN-JK')).toBe(true);
		expect(shapes?.credit).toBe('Map: Natural Earth. No map of BV');
	});

	test('is none where there is none, which is no error', async () => {
		expect(await read(['BV', 'QX'])).toEqual({});
		expect(await countriesWithoutMap(['BV', 'TR', 'QX'], maps)).toEqual(['BV', 'QX']);
	});

	test.each([
		['half a file', '{"type": "Topology", "arcs": [[[1'],
		['another JSON', '{"type": "FeatureCollection"}'],
		['nothing', ''],
		[
			'a map of nothing',
			'{"type":"Topology","arcs":[],"objects":{"regions":{"type":"GeometryCollection","geometries":[]}}}',
		],
	])('is an error in words where its file holds %s', async (_, text) => {
		using folder = temporaryFolder();
		cpSync(join(maps, 'TR.json'), join(folder.path, 'TR.json'));
		folder.file('SY.json', text);
		const map = await read(['TR', 'SY'], folder.path);
		if (text.includes('geometries')) {
			// One country more or less is still a map.
			expect(map.shapes?.shapes).toHaveLength(81);
			expect((await read(['SY'], folder.path)).error).toMatch(/^the map of SY: /);
		} else {
			expect(map.shapes).toBeUndefined();
			expect(map.error).toMatch(/^the map of TR, SY: [^\n]+$/);
		}
	});
});
