import {expect, test} from 'vitest';
import {compareMeasurements, comparisonTable} from '../../scripts/soak/compare-measurements.ts';

const same = (name: string, first: number, last: number) =>
	compareMeasurements({[name]: first}, {[name]: last}, 0.05).every(({isSame}) => isSame);

test.each([
	['files', 100, 101, false],
	['heap, bytes', 100, 105, true],
	['heap, bytes', 100, 95, true],
	['heap, bytes', 100, 106, false],
	['heap, bytes', 100, 94, false],
	['files', 3, 3, true],
	['files', 3, 4, false],
	['files', 3, 2, false],
	['files', 0, 0, true],
	['files', 0, 1, false],
])('%s, %i and then %i: the same is %s', (name, first, last, isSame) => {
	expect(same(name, first, last)).toBe(isSame);
});

test('what is there at one of two moments only is told', () => {
	const all = compareMeasurements({kept: 1, lost: 1}, {kept: 1, gained: 1}, 0.05);
	expect(all.filter(({isSame}) => !isSame).map(({name}) => name)).toEqual(['lost', 'gained']);
	expect(comparisonTable(all)).toContain('✗');
});
