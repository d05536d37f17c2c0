import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {describeVerdict, reconcile} from '../../../source/incident/checks/reconcile.ts';
import {type Claim, incidentAt, incidentWith} from '../incidents.ts';

type Value = Claim['value'];

function verdict(total: Claim, regions: readonly (readonly Claim[])[]) {
	return reconcile(incidentWith({totals: [total], regions}), 'killed');
}

function words(total: Value, values: readonly Value[]): string {
	const found = verdict(
		{value: total},
		values.map(value => [{value}]),
	);
	return found === undefined ? 'nothing' : describeVerdict(found);
}

describe('a total and its regions', () => {
	test.each<[Value, readonly Value[], string]>([
		[4, [3, 1], 'board’s sum: 4 of “4” placed in 2 regions'],
		['at least 4', [3, 1], 'board’s sum: 4 of “at least 4” placed in 2 regions'],
		['at least 4', [9], 'board’s sum: 9 of “at least 4” placed in 1 region'],
		['up to 20', [3], 'board’s sum: 3 of “up to 20” placed in 1 region'],
		['3 to 6', [4], 'board’s sum: 4 of “3 to 6” placed in 1 region'],
		[0, [0, 0], 'board’s sum: 0 of “0” placed in 2 regions'],
		[10, ['at least 4', 6], 'board’s sum: at least 10 of “10” placed in 2 regions'],
	])('%j agrees with %j', (total, values, told) => {
		expect(words(total, values)).toBe(told);
	});

	test.each<[Value, readonly Value[], string]>([
		[2946, [2926], '2,926 of “2,946” placed in 1 region, 20 in no region'],
		['at least 4', [3], '3 of “at least 4” placed in 1 region, at least 1 in no region'],
		['2 to 5', [1], '1 of “2 to 5” placed in 1 region, 1 to 4 in no region'],
		[10, ['at least 4'], 'at least 4 of “10” placed in 1 region, up to 6 in no region'],
		[10, ['4 to 12'], '4 to 12 of “10” placed in 1 region, up to 6 in no region'],
		// Nothing is known of the rest, and that is not worth saying.
		['at least 9', ['at least 4'], 'at least 4 of “at least 9” placed in 1 region'],
		// "Dozens" is coded as 12: "at least 2 in no region" would put a number into somebody's mouth.
		['dozens', [10], '10 of “dozens” placed in 1 region'],
		[40, ['dozens', 1], 'dozens of “40” placed in 2 regions'],
	])('of %j something is left by %j', (total, values, told) => {
		expect(words(total, values)).toBe(`board’s sum: ${told}`);
	});

	test.each<[Value, readonly Value[], string]>([
		[4, [3, 2], 'board’s sum of 2 regions, 5, exceeds “4” by 1'],
		['up to 4', [6], 'board’s sum of 1 region, 6, exceeds “up to 4” by at least 2'],
		[4, ['at least 5'], 'board’s sum of 1 region, at least 5, exceeds “4” by at least 1'],
		[10, ['dozens'], 'board’s sum of 1 region, dozens, exceeds “10” by some'],
		[0, [1], 'board’s sum of 1 region, 1, exceeds “0” by 1'],
		// What cannot be added up does not take the alarm away: no place has fewer than none.
		[4, [3, 2, 'about 5'], 'board’s sum of 2 of 3 regions, 5, exceeds “4” by at least 1'],
		[4, ['several', 5], 'board’s sum of 1 of 2 regions, 5, exceeds “4” by at least 1'],
	])('%j is exceeded by %j', (total, values, told) => {
		expect(words(total, values)).toBe(told);
	});

	test.each<[Value, readonly Value[], string]>([
		['about 30', [3], '1 region: the total is approximate, “about 30”'],
		['several', [3], '1 region: the total is “several”'],
		[null, [3], '1 region: the total is “not known”'],
		[30, [3, 'about 5'], '2 regions: B is approximate, “about 5”'],
		[30, ['about 3', 'about 5'], '2 regions: 2 regions are approximate'],
		[30, [3, 'several'], '2 regions: nobody counted in B: “several”'],
		[30, [null, 'unknown'], '2 regions: 2 regions have no count'],
		['at least 1', [Number.MAX_SAFE_INTEGER, 1], '2 regions: the sum is too large'],
	])('%j cannot be compared with %j', (total, values, told) => {
		expect(words(total, values)).toBe(`cannot be compared with ${told}`);
	});

	test.each<[Value, readonly Value[], string]>([
		['1.2 million', ['804,210', '410,377'], '1,214,587 of “1.2 million” placed in 2 regions'],
		['1.2 million', [1_150_000], '1,150,000 of “1.2 million” placed in 1 region'],
		['1.2 million', [1_249_999], '1,249,999 of “1.2 million” placed in 1 region'],
		['a dozen', [9, 5], '14 of “a dozen” placed in 2 regions'],
		['a hundred', [97], '97 of “a hundred” placed in 1 region'],
		['12k', [12_499], '12,499 of “12k” placed in 1 region'],
		[12_000, ['12k'], '12k of “12,000” placed in 1 region'],
		[1_214_587, ['1.2 million', 410], 'about 1,200,000 of “1,214,587” placed in 2 regions'],
		// How many are left, a round number does not tell.
		['1.2 million', [1_100_000], '1,100,000 of “1.2 million” placed in 1 region'],
		[20, ['a dozen'], 'a dozen of “20” placed in 1 region'],
	])('the round number in %j and %j raises no alarm and invents no rest', (total, values, told) => {
		expect(words(total, values)).toBe(`board’s sum: ${told}`);
	});

	test.each<[Value, readonly Value[], string]>([
		['1.2 million', [1_250_000], '1,250,000, exceeds “1.2 million” by some'],
		['a dozen', [18], '18, exceeds “a dozen” by some'],
		[1_100_000, ['1.2 million'], '1.2 million, exceeds “1,100,000” by some'],
	])('of %j and %j no more is told than that they exceed', (total, values, told) => {
		expect(words(total, values)).toBe(`board’s sum of 1 region, ${told}`);
	});

	test.each<[string | undefined, string | undefined, boolean]>([
		['2025-06-06', '2025-06-07', true],
		['2025-06-06', '2025-06-08', false],
		['2025-06-06T09:00:00+03:00', '2025-06-07T09:00:00+03:00', true],
		['2025-06-06T09:00:00+03:00', '2025-06-07T09:00:01+03:00', false],
		['2025-06-06T09:00:00+03:00', '2025-06-07T08:00:00+02:00', true],
		['2025-06-07', '2025-06-06T00:00:00+03:00', true],
		[undefined, '2025-06-09', true],
		['2025-06-09', undefined, true],
	])('a total of %s and a region of %s are compared: %j', (of, at, isCompared) => {
		const found = verdict({value: 4, asOf: of}, [[{value: 4, asOf: at}]]);
		expect(found?.verdict).toMatchObject(
			isCompared ? {kind: 'agrees'} : {kind: 'incomparable', why: 'A is of another time than the total'},
		);
	});

	test('the first claim of a place leads, and a region without one is silent, not zero', () => {
		const found = verdict({value: 4}, [[{value: 4}, {value: 90, source: 'nehoda'}], [], [{value: 0}]]);
		expect(found?.verdict.kind).toBe('agrees');
		expect(found?.placed.map(({region, figure}) => [region.id, figure.value.words])).toEqual([
			['A', '4'],
			['C', '0'],
		]);
		expect(found?.silent.map(({id}) => id)).toEqual(['B']);
	});

	test('without a total, or without a region that reports, there is nothing to compare', () => {
		expect(reconcile(incidentWith({regions: [[{value: 4}]]}), 'killed')).toBeUndefined();
		expect(words(4, [])).toBe('nothing');
		expect(verdict({value: 4}, [[{metric: 'missing', value: 4}]])).toBeUndefined();
	});
});

describe('the incidents of the repository', () => {
	test.each<[string, string, string | undefined]>([
		['data/ukraine-2025-06-06.json', 'killed', 'board’s sum: 4 of “at least 4” placed in 2 regions'],
		['data/ukraine-2025-06-06.json', 'injured', 'board’s sum: 13 of “dozens” placed in 2 regions'],
		[
			'data/ukraine-2025-06-06.json',
			'missiles-destroyed',
			'cannot be compared with 1 region: the total is approximate, “about 30”',
		],
		['data/ukraine-2025-06-06.json', 'drones-launched', undefined],
		// Al Haouz and Taroudant are of the total's hour; the other four of two days before and earlier.
		[
			'test/fixtures/morocco-earthquake-2023.json',
			'killed',
			'cannot be compared with 6 regions: 4 regions are of other times than the total',
		],
		['test/fixtures/morocco-earthquake-2023.json', 'injured', undefined],
		[
			'test/fixtures/libya-flood-2023.json',
			'killed',
			'cannot be compared with 3 regions: 3 regions are of other times than the total',
		],
		[
			'test/fixtures/libya-flood-2023.json',
			'missing',
			'cannot be compared with 1 region: Derna is of another time than the total',
		],
		[
			'test/fixtures/libya-flood-2023.json',
			'displaced',
			'cannot be compared with 4 regions: the total is approximate, “about 40,018”',
		],
		['test/fixtures/ahli-hospital-2023.json', 'killed', 'board’s sum: 471 of “471” placed in 1 region'],
		['test/fixtures/ahli-hospital-2023.json', 'rockets-fired', undefined],
	])('%s: %s', (path, metric, told) => {
		const found = reconcile(incidentAt(path), metric);
		expect(found && describeVerdict(found)).toBe(told);
	});

	test('the six provinces of Morocco, were they of one time, leave 20 in none of them', () => {
		const morocco = incidentAt('test/fixtures/morocco-earthquake-2023.json');
		const timeless = morocco.regions.map(region => ({
			...region,
			figures: region.figures.map(figure => ({...figure, asOf: undefined})),
		}));
		const found = reconcile({...morocco, regions: timeless}, 'killed');
		expect(found && describeVerdict(found)).toBe(
			'board’s sum: 2,926 of “2,946” placed in 6 regions, 20 in no region',
		);
	});
});

const arbitraryValue = fc.oneof(
	fc.nat(30),
	fc.constantFrom('dozens', 'tens', 'several', null, 'about 12', 'nearly 3'),
	fc
		.tuple(fc.constantFrom('at least', 'up to', 'more than', 'about'), fc.nat(30))
		.map(pair => pair.join(' ')),
	fc.tuple(fc.nat(9), fc.nat(9)).map(([low, more]) => `${low} to ${low + more}`),
);
const arbitraryClaim = fc.record({
	value: arbitraryValue,
	asOf: fc.constantFrom('2025-06-06', '2025-06-07', '2025-06-08', '2025-06-06T12:00:00+03:00'),
});
const arbitraryRegions = fc.array(fc.array(arbitraryClaim, {maxLength: 2}), {minLength: 1, maxLength: 6});

describe('of any total and any regions', () => {
	test('one more report never makes a sum that exceeds do anything else', () => {
		const exceeding = fc
			.tuple(arbitraryClaim, arbitraryRegions)
			.filter(([total, regions]) => verdict(total, regions)?.verdict.kind === 'exceeds');
		fc.assert(
			fc.property(exceeding, arbitraryClaim, fc.nat(6), ([total, regions], claim, at) => {
				const more = regions.toSpliced(at, 0, [claim]);
				expect(verdict(total, more)?.verdict.kind).toBe('exceeds');
			}),
		);
	});

	test('the order of the regions does not matter', () => {
		const shuffled = arbitraryRegions.chain(regions =>
			fc.tuple(fc.constant(regions), fc.shuffledSubarray(regions, {minLength: regions.length})),
		);
		fc.assert(
			fc.property(arbitraryClaim, shuffled, (total, [regions, others]) => {
				// Regions keep their names, or a verdict that names one could not be the same.
				const incident = incidentWith({totals: [total], regions});
				const mixed = others.map(claims => incident.regions[regions.indexOf(claims)]);
				const again = reconcile(
					{...incident, regions: mixed.filter(region => region !== undefined)},
					'killed',
				);
				const found = reconcile(incident, 'killed');
				expect(again && describeVerdict(again)).toBe(found && describeVerdict(found));
				expect(again?.verdict).toEqual(found?.verdict);
			}),
		);
	});

	test('a sum with an approximate term is never made', () => {
		fc.assert(
			fc.property(arbitraryClaim, arbitraryRegions, (total, regions) => {
				const found = verdict(total, regions);
				if (found === undefined) return;
				if (found.verdict.kind === 'agrees' || found.verdict.kind === 'unplaced') {
					for (const {figure} of found.placed) expect(figure.value.words).not.toMatch(/about|nearly/);
				}
			}),
		);
	});

	test('of two words that are coded alike, the same one is shown in any order', () => {
		expect(words(40, ['dozens', 'several dozen'])).toBe('board’s sum: dozens of “40” placed in 2 regions');
		expect(words(40, ['several dozen', 'dozens'])).toBe('board’s sum: dozens of “40” placed in 2 regions');
	});

	test('of words that are coded, no number is made', () => {
		const coded = fc.constantFrom('tens', 'dozens', 'scores', 'hundreds', 'several dozen');
		const small = fc.constantFrom<Value>(0, 7, 'dozens', 'hundreds');
		fc.assert(
			fc.property(small, fc.array(coded, {minLength: 1, maxLength: 4}), (total, values) => {
				const counts =
					words(total, values)
						.replace(/\d+ regions?/g, '')
						.match(/\d+/g) ?? [];
				for (const count of counts) expect(`${total}`).toBe(count);
			}),
		);
	});
});

test('an incident is reconciled once, and another one that shares its regions anew', () => {
	const one = incidentWith({totals: [{value: 4}], regions: [[{value: 4}], [{metric: 'injured', value: 2}]]});
	const found = reconcile(one, 'killed');
	expect(reconcile(one, 'killed')).toBe(found);
	expect(reconcile(one, 'injured')).toBeUndefined();
	const other = {
		...one,
		totals: one.totals.map(total => ({...total, value: {words: '9', low: 9, high: 9, best: 9}})),
	};
	expect(reconcile(other, 'killed')?.verdict).toMatchObject({kind: 'unplaced', rest: {words: '5'}});
	expect(found?.verdict.kind).toBe('agrees');
});
