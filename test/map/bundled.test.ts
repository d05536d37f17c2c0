import ukraine from '@svg-maps/ukraine';
import {describe, expect, test} from 'vitest';
import {ringsOf} from '../../scripts/map/svg-path.ts';
import {ukraineCodes, ukraineShapes} from '../../scripts/map/ukraine-shapes.ts';
import {bundledShapes} from '../../source/map/bundled.ts';
import {pointsOf} from '../helpers/points-of.ts';

const {locations} = ukraine as unknown as {
	readonly locations: readonly {readonly id: string; readonly path: string}[];
};

describe('the map of Ukraine', () => {
	test('every region that it draws has a code of its own', () => {
		const drawn = locations.map(({id}) => id).sort();
		expect([...ukraineCodes.keys()].sort()).toEqual(drawn);
		expect(new Set(ukraineCodes.values()).size).toBe(drawn.length);
	});

	test('the codes are those of ISO 3166-2:UA, without Sevastopol, which it does not draw', () => {
		const standard = '05 07 09 12 14 18 21 23 26 30 32 35 43 46 48 51 53 56 59 61 63 65 68 71 74 77'.split(
			' ',
		);
		expect([...ukraineCodes.values()].sort()).toEqual(standard.map(code => `UA-${code}`));
	});

	test.each([
		['UA-30', 'kyiv-city'],
		['UA-32', 'kyiv'],
		['UA-56', 'rivne'],
		['UA-59', 'sumy'],
		['UA-61', 'ternopil'],
		['UA-68', 'khmelnytskyi'],
	])('%s is %s', (code, id) => {
		expect(ukraineCodes.get(id)).toBe(code);
	});

	test('every path is read to its end, each of its rings from start to close', () => {
		for (const {path} of locations) {
			expect(ringsOf(path)).toHaveLength(path.match(/z/g)?.length ?? 0);
		}
	});

	test('it lies within its own size', () => {
		const {shapes = [], width = 0, height = 0} = bundledShapes(['UA']) ?? {};
		const points = shapes.flatMap(({rings}) => rings.flatMap(pointsOf));
		expect(points.filter(([x, y]) => !(x >= 0 && x <= width && y >= 0 && y <= height))).toEqual([]);
		expect([width, height]).toEqual([10_000, 6_700]);
	});

	test('it is credited', () => {
		expect(bundledShapes(['UA'])?.credit).toMatch(/MapSVG.*svg-maps.*CC BY 4\.0/);
	});

	test('it is what the package draws: npm run map writes it', () => {
		expect(bundledShapes(['UA'])).toEqual(ukraineShapes());
	});

	test('it is the same one each time, and there is none for other countries', () => {
		expect(bundledShapes(['UA'])).toBe(bundledShapes(['UA']));
		expect(bundledShapes(['FJ'])).toBeUndefined();
		expect(bundledShapes([])).toBeUndefined();
		expect(bundledShapes(['UA', 'RU'])).toBeUndefined();
	});
});

describe('paths', () => {
	test.each([
		['M1 2l3 0 0 4z', [[1, 2, 4, 2, 4, 6]]],
		['M1 2L3 0,0 4z', [[1, 2, 3, 0, 0, 4]]],
		['M1 2 3 0 0 4z', [[1, 2, 3, 0, 0, 4]]],
		// A hole: it begins from where the ring before it began, not from where that ended.
		[
			'M0 0l9 0 0 9z m3 3l1 0 0 1z',
			[
				[0, 0, 9, 0, 9, 9],
				[3, 3, 4, 3, 4, 4],
			],
		],
		['M1.5-2l.5.5-3-.5z', [[1.5, -2, 2, -1.5, -1, -2]]],
	])('%s', (path, rings) => {
		expect(ringsOf(path)).toEqual(rings);
	});

	test.each([
		'',
		'M1 2h3',
		'M1 2l3',
		'M1 2l3 4q1 2 3 4z',
		'M1 2l3 1e5',
		'M1 2l3zz 4',
		'l1 2',
		'1 2',
		'z1 2',
		'M1 2l3 0z4 5',
	])('%s is refused', path => {
		expect(() => ringsOf(path)).toThrow(SyntaxError);
	});
});
