import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {readGeoJson} from '../../source/map/geo-json.ts';
import type {Shapes} from '../../source/map/shapes.ts';
import {pointsOf} from '../helpers/points-of.ts';

type Position = readonly number[];

function feature(id: unknown, coordinates: unknown, type = 'Polygon'): object {
	return {type: 'Feature', properties: {iso_3166_2: id}, geometry: {type, coordinates}};
}

function collection(...features: readonly unknown[]): string {
	return JSON.stringify({type: 'FeatureCollection', features});
}

function box(west: number, south: number, east: number, north: number): Position[][] {
	return [
		[
			[west, south],
			[east, south],
			[east, north],
			[west, north],
			[west, south],
		],
	];
}

function shapesOf(text: string, property = 'iso_3166_2'): Shapes {
	const read = readGeoJson(text, property);
	if ('fault' in read) throw new Error(read.fault);
	return read.shapes;
}

function faultOf(text: string): string | undefined {
	const read = readGeoJson(text, 'iso_3166_2');
	return 'fault' in read ? read.fault : undefined;
}

/** The area of a shape, holes taken off, as a share of the whole map. */
function shareOf({shapes, width, height}: Shapes, id: string): number {
	const rings = shapes.find(shape => shape.id === id)?.rings ?? [];
	const areas = rings.map(ring => {
		let sum = 0;
		let [beforeX, beforeY] = ring.slice(-2) as [number, number];
		for (const [x, y] of pointsOf(ring)) {
			sum += beforeX * y - x * beforeY;
			[beforeX, beforeY] = [x, y];
		}
		return Math.abs(sum / 2);
	});
	return areas.reduce((sum, area) => sum + area, 0) / (width * height);
}

function middleOf({shapes}: Shapes, id: string): readonly [number, number] {
	const points = shapes.find(shape => shape.id === id)?.rings.flatMap(pointsOf) ?? [];
	const middle = (axis: 0 | 1) => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
	return [middle(0), middle(1)];
}

describe('features', () => {
	test('the property named tells which region one is', () => {
		const features = [
			{properties: {code: 'A', iso_3166_2: 'no'}, geometry: {type: 'Polygon', coordinates: box(0, 0, 1, 1)}},
			{properties: {code: 7}, geometry: {type: 'Polygon', coordinates: box(1, 0, 2, 1)}},
			{properties: null, geometry: {type: 'Polygon', coordinates: box(2, 0, 3, 1)}},
		];
		expect(shapesOf(collection(...features), 'code').shapes.map(({id}) => id)).toEqual(['A', '7', '']);
	});

	test('several of one region, and several polygons of one, are one shape; all else is left out', () => {
		const {shapes} = shapesOf(
			collection(
				feature('A', box(0, 0, 1, 1)),
				feature('B', [box(1, 0, 2, 1), box(3, 0, 4, 1)], 'MultiPolygon'),
				feature('A', box(2, 0, 3, 1)),
				feature('C', [0, 0], 'Point'),
				feature('D', []),
				feature('E', null),
				null,
			),
		);
		expect(shapes.map(({id, rings}) => [id, rings.length])).toEqual([
			['A', 2],
			['B', 2],
		]);
	});

	test('the file says who is to be credited, safe to print', () => {
		const file = {type: 'FeatureCollection', features: [feature('A', box(0, 0, 1, 1))]};
		expect(shapesOf(JSON.stringify({...file, attribution: '© Some\u001b[31mbody'})).credit).toBe(
			'© Somebody',
		);
		expect(shapesOf(JSON.stringify(file)).credit).toBeUndefined();
	});

	test('a credit is whole, or there is no map', () => {
		const file = JSON.parse(collection(feature('A', box(0, 0, 1, 1))));
		const withCredit = (length: number) =>
			readGeoJson(JSON.stringify({...file, attribution: 'x'.repeat(length)}), 'iso_3166_2');
		expect(withCredit(1000)).toMatchObject({shapes: {credit: 'x'.repeat(1000)}});
		expect(withCredit(1001)).toEqual({fault: 'an attribution of more than 1000 characters'});
	});

	test('a byte-order mark is no fault', () => {
		expect(faultOf(`\uFEFF${collection(feature('A', box(0, 0, 1, 1)))}`)).toBeUndefined();
	});
});

describe('projection', () => {
	test('north is up and east is right', () => {
		const shapes = shapesOf(
			collection(feature('SW', box(20, 40, 21, 41)), feature('NE', box(30, 50, 31, 51))),
		);
		const [southWest, northEast] = [middleOf(shapes, 'SW'), middleOf(shapes, 'NE')];
		expect(northEast[0]).toBeGreaterThan(southWest[0]);
		expect(northEast[1]).toBeLessThan(southWest[1]);
	});

	test.each([
		['at the equator', 0, 1],
		['in the north', 60, 2],
		['in the far north', 80, 5.76],
	])('a country keeps its form %s', (_, latitude, times) => {
		// As many times wider in degrees as the parallels are shorter there.
		const {width, height} = shapesOf(
			collection(feature('A', box(-times / 2, latitude - 0.5, times / 2, latitude + 0.5))),
		);
		expect(width / height).toBeGreaterThan(0.95);
		expect(width / height).toBeLessThan(1.15);
	});

	test.each([
		['cut at the antimeridian', [box(177, -19, 180, -16), box(-180, -19, -177, -16)]],
		['drawn across it', [box(177, -19, 183, -16)]],
		[
			'that jumps from one side to the other',
			[
				[
					[
						[177, -19],
						[-177, -19],
						[-177, -16],
						[177, -16],
					],
				],
			],
		],
	])('a country %s is whole', (_, coordinates) => {
		const shapes = shapesOf(collection(feature('FJ', coordinates, 'MultiPolygon')));
		expect(shareOf(shapes, 'FJ')).toBeGreaterThan(0.95);
		expect(shapes.width / shapes.height).toBeGreaterThan(1.8);
	});

	test('a country around the pole is whole', () => {
		const rim = Array.from({length: 37}, (_, index) => [index * 10 - 180, -70]);
		const shapes = shapesOf(collection(feature('AQ', [[...rim, [180, -90], [-180, -90], [-180, -70]]])));
		expect(shapes.width / shapes.height).toBeCloseTo(1, 1);
		expect(shareOf(shapes, 'AQ')).toBeCloseTo(Math.PI / 4, 1);
	});

	test('which way a ring is wound makes no difference', () => {
		const wound = (...rings: Position[][]) => shapesOf(collection(feature('A', rings)));
		const [outer = [], inner = []] = [...box(0, 0, 10, 10), ...box(4, 4, 6, 6)];
		const one = wound(outer, inner);
		const other = wound(outer.toReversed(), inner.toReversed());
		expect(shareOf(other, 'A')).toBeCloseTo(shareOf(one, 'A'), 6);
		expect(shareOf(one, 'A')).toBeLessThan(1.1);
	});
});

describe('what is no map', () => {
	const triangle = (...positions: unknown[]) => collection(feature('A', [positions]));

	test.each([
		['nothing', '', /^text that is no JSON: /],
		['text cut short', '{"type": "FeatureCollection", "features": [', /^text that is no JSON: /],
		['null', 'null', /^no FeatureCollection$/],
		['a list', '[]', /^no FeatureCollection$/],
		['TopoJSON', '{"type": "Topology"}', /^no FeatureCollection$/],
		['features that are no list', '{"type": "FeatureCollection", "features": {}}', /^no FeatureCollection$/],
		['no features', collection(), /^no Polygon or MultiPolygon$/],
		['points alone', collection(feature('A', [1, 2], 'Point')), /^no Polygon or MultiPolygon$/],
		[
			'no ids',
			collection(feature(undefined, box(0, 0, 1, 1))),
			/^no feature with the property "iso_3166_2"$/,
		],
		['ids that are objects', collection(feature({}, box(0, 0, 1, 1))), /^no feature with the property/],
		['metres', triangle([3_400_000, 6_500_000], [1, 2], [3, 4]), /^a position in features\[0\] that is no/],
		['a latitude beyond the pole', triangle([1, 91], [1, 2], [3, 4]), /no longitude and latitude/],
		['huge numbers', triangle([1, 1e300], [1, 2], [3, 4]), /no longitude and latitude in degrees/],
		['words for numbers', triangle(['1', '2'], [1, 2], [3, 4]), /no longitude and latitude in degrees/],
		['half a position', triangle([1], [1, 2], [3, 4]), /no longitude and latitude in degrees/],
		['positions that are none', triangle(null, 1, {}), /no longitude and latitude in degrees/],
		['one point', triangle([1, 2], [1, 2], [1, 2]), /^shapes without any extent$/],
		['a line', triangle([1, 2], [1, 3], [1, 4]), /^shapes without any extent$/],
		['an empty ring', triangle(), /^shapes without any extent$/],
		['deep lists', '['.repeat(200_000), /^text that is no JSON: /],
		[
			'deep coordinates',
			collection(feature('A', 'deep')).replace('"deep"', '['.repeat(200_000) + ']'.repeat(200_000)),
			/no longitude and latitude/,
		],
		['more than any map has', ' '.repeat(32 * 2 ** 20 + 1), /^more than 32 MB$/],
	])('%s', (_, text, fault) => {
		expect(faultOf(text)).toMatch(fault);
	});

	test('a fault is safe to print', () => {
		expect(readGeoJson(collection(feature('A', box(0, 0, 1, 1))), 'x\u001b[2J')).toEqual({
			fault: 'no feature with the property "x"',
		});
		expect(faultOf('\u001b[2J')).not.toContain('\u001b');
	});

	test('whatever the file holds, nothing is thrown and no number is lost', () => {
		const json = fc.json({maxDepth: 4});
		const loose = fc
			.array(fc.array(fc.array(fc.double(), {maxLength: 3}), {maxLength: 5}), {maxLength: 3})
			.map(coordinates => collection(feature('A', coordinates)));
		const sound = fc
			.array(
				fc.tuple(fc.double({min: -360, max: 360, noNaN: true}), fc.double({min: -90, max: 90, noNaN: true})),
				{maxLength: 9},
			)
			.map(ring => collection(feature('A', [ring])));
		fc.assert(
			fc.property(fc.oneof(json, loose, sound), text => {
				const read = readGeoJson(text, 'iso_3166_2');
				if ('fault' in read) return;
				const {shapes, width, height} = read.shapes;
				const points = shapes.flatMap(({rings}) => rings.flatMap(pointsOf));
				expect(Number.isFinite(width) && Number.isFinite(height)).toBe(true);
				expect(points.every(([x, y]) => x > -1 && x < width + 1 && y > -1 && y < height + 1)).toBe(true);
			}),
		);
	});
});

describe('detail', () => {
	const circle = (points: number) =>
		Array.from({length: points}, (_, index) => {
			const angle = (index / points) * 2 * Math.PI;
			return [10 * Math.cos(angle), 10 * Math.sin(angle)];
		});

	test('points that no screen tells apart are one', () => {
		const {shapes} = shapesOf(collection(feature('A', [circle(100_000)])));
		expect(shapes[0]?.rings[0]?.length).toBeLessThan(2 * 10_000);
	});

	test('islands that no screen shows are left out, but not a region that is nothing else', () => {
		const dot = (x: number) => [
			[x, 0],
			[x + 1e-5, 0],
			[x, 1e-5],
		];
		const {shapes} = shapesOf(collection(feature('A', [circle(100), dot(3)]), feature('B', [dot(5)])));
		expect(shapes.map(({rings}) => rings.length)).toEqual([1, 1]);
	});
});
