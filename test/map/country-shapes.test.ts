import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {countryShapes} from '../../source/map/country-shapes.ts';
import type {Shapes} from '../../source/map/shapes.ts';
import {type Area, readTopoJson} from '../../source/map/topo-json.ts';
import {pointsOf} from '../helpers/points-of.ts';

const folder = join(import.meta.dirname, '..', '..', 'data', 'maps');
const countries = readdirSync(folder).flatMap(name => /^([A-Z]{2})\.json$/.exec(name)?.[1] ?? []);
const areasOf = (country: string) => readTopoJson(readFileSync(join(folder, `${country}.json`), 'utf8'));
const mapOf = (of: readonly string[], ...codes: readonly string[]) =>
	countryShapes(of.map(areasOf), new Set(codes));
const idsOf = ({shapes}: Shapes) => shapes.map(({id}) => id).filter(id => id !== '');

/** How large a shape is drawn, as a part of the map's width. */
function widthOf({shapes, width}: Shapes, code: string): number {
	const across = shapes
		.filter(({id}) => id === code)
		.flatMap(({rings}) => rings.flatMap(pointsOf))
		.map(([x]) => x);
	return (Math.max(...across) - Math.min(...across)) / width;
}

describe('the maps that come with the program', () => {
	test('are those of nearly all countries', () => {
		expect(countries.length).toBe(237);
	});

	test.each(countries)('%s is drawn, each code once, within its own size', country => {
		const map = mapOf([country]);
		const ids = idsOf(map);
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids.filter(id => !new RegExp(`^${country}-[A-Z0-9]{1,3}$`).test(id))).toEqual([]);
		const points = map.shapes.flatMap(({rings}) => rings.flatMap(pointsOf));
		expect(points.length).toBeGreaterThan(2);
		const {width, height} = map;
		const outside = points.filter(([x, y]) => !(x >= -1 && x <= width + 1 && y >= -1 && y <= height + 1));
		expect(outside).toEqual([]);
		expect(map.credit).toMatch(/^Map: Natural Earth(\. Not drawn: .+)?$/);
	});

	// A code that stood for another region before must not put a number there.
	test.each([
		['IR-23', 'Tehran'],
		['IR-10', 'Isfahan'],
		['IR-24', 'Ardabil'],
		['UG-316', 'Amuru'],
		['UG-319', 'Koboko'],
		['PL-14', 'Masovian Voivodeship'],
		['CZ-10', 'Prague'],
		['NO-34', 'Hedmark'],
		['TR-31', 'Hatay'],
		['ZA-KZN', 'KwaZulu-Natal'],
		['RU-BEL', 'Belgorod'],
		['UA-43', 'Autonomous Republic of Crimea'],
	])('%s is %s', (code, name) => {
		expect(
			areasOf(code.slice(0, 2))
				.filter(({id}) => id === code)
				.map(area => area.name),
		).toContain(name);
	});

	test('Morocco, which has given its codes to other regions, is drawn without', () => {
		const map = mapOf(['MA'], 'MA-07');
		expect(map.shapes.length).toBe(16);
		expect(idsOf(map)).toEqual([]);
	});
});

describe('what is drawn', () => {
	test('a country across the antimeridian is whole', () => {
		const map = mapOf(['FJ'], 'FJ-E');
		expect(idsOf(map).toSorted()).toEqual(['FJ-C', 'FJ-E', 'FJ-N', 'FJ-W']);
		expect(map.height / map.width).toBeGreaterThan(0.5);
		// On the plane of longitudes, the region around the antimeridian is as wide as the globe.
		expect(widthOf(map, 'FJ-N')).toBeLessThan(0.8);
		expect(mapOf(['RU']).height / mapOf(['RU']).width).toBeGreaterThan(0.4);
	});

	test('what is far off is named instead, but for where something happened', () => {
		expect(mapOf(['US']).credit).toBe('Map: Natural Earth. Not drawn: Alaska, Puerto Rico, Hawaii');
		expect(mapOf(['US']).width / mapOf(['US']).height).toBeGreaterThan(1.4);
		expect(mapOf(['FR']).credit).toBe('Map: Natural Earth. Not drawn: 5 other regions');
		expect(idsOf(mapOf(['US'], 'US-CA', 'US-AK'))).toContain('US-AK');
		expect(idsOf(mapOf(['EC'], 'EC-W', 'EC-P'))).toContain('EC-W');
	});

	test.each([
		['PS', 'PS-GZZ'],
		['JP', 'JP-47'],
		['MT', 'MT-65'],
		['TT', 'TT-TOB'],
		['NZ', 'NZ-STL'],
		['IN', 'IN-AN'],
		['UA', 'UA-43'],
		['MY', 'MY-12'],
	])('%s has %s on it', (country, code) => {
		expect(idsOf(mapOf([country]))).toContain(code);
	});

	test('of a large country, what surrounds small places', () => {
		const map = mapOf(['UA', 'RU'], 'UA-63', 'RU-BEL', 'RU-KRS');
		expect(idsOf(map)).toEqual(expect.arrayContaining(['UA-63', 'RU-BEL', 'RU-KRS', 'UA-59', 'RU-VOR']));
		expect(idsOf(map)).not.toContain('RU-KAM');
		expect(widthOf(map, 'UA-63')).toBeGreaterThan(0.1);
		expect(widthOf(mapOf(['UA', 'RU']), 'UA-63')).toBeLessThan(0.1);
		expect(idsOf(mapOf(['TR'], 'TR-34')).length).toBeLessThan(30);
		// A single island would be a map of nothing.
		expect(idsOf(mapOf(['US'], 'US-HI'))).toContain('US-KS');
	});

	test('two countries are one map', () => {
		const map = mapOf(['IN', 'PK'], 'IN-JK', 'PK-PB');
		expect(idsOf(map)).toEqual(expect.arrayContaining(['IN-TN', 'IN-JK', 'PK-BA', 'PK-PB']));
		expect(map.credit).toBe('Map: Natural Earth');
	});

	test('whatever is asked for of a country, all regions of it that have a form', () => {
		const some = ['US', 'FR', 'RU', 'NL', 'ID', 'CL', 'NZ', 'KI', 'NO', 'PT'];
		const areas = new Map<string, readonly Area[]>(some.map(country => [country, areasOf(country)]));
		const chosen = fc.record({
			of: fc.uniqueArray(fc.constantFrom(...some), {minLength: 1, maxLength: 3}),
			picks: fc.array(fc.nat(), {maxLength: 6}),
		});
		fc.assert(
			fc.property(chosen, ({of, picks}) => {
				const given = of.map(country => areas.get(country) ?? []);
				const all = given.flat().filter(({id}) => id !== '');
				const codes = picks.flatMap(pick => all[pick % Math.max(1, all.length)]?.id ?? []);
				const ids = new Set(idsOf(countryShapes(given, new Set([...codes, 'XX-1']))));
				expect(codes.filter(code => !ids.has(code))).toEqual([]);
			}),
			{numRuns: 40},
		);
	});
});

describe('a file that is no map', () => {
	test.each([
		'',
		'[]',
		'{}',
		'{"objects": {}}',
		'{"type": "Topology", "objects": {"regions": {"type": "Point"}}}',
	])('%s throws', text => {
		expect(() => readTopoJson(text)).toThrow();
	});
});
