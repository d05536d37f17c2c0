import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {describeVerdict} from '../../../source/incident/checks/describe-verdict.ts';
import {isExcess, reconcile, reconciliations} from '../../../source/incident/checks/reconcile.ts';
import type {Figure, Incident} from '../../../source/incident/schema/incident-schema.ts';
import {latestMoment} from '../../../source/incident/time-span.ts';
import {type Claim, incidentAt, incidentWith} from '../incidents.ts';

type Value = Claim['value'];

function verdict(total: Claim, regions: readonly (readonly Claim[])[]) {
	return reconcile(incidentWith({totals: [total], regions}), 'killed');
}

function described(incident: Incident, metric = 'killed'): string {
	const found = reconcile(incident, metric);
	return found === undefined ? 'nothing' : describeVerdict(incident, found);
}

function words(total: Value, values: readonly Value[]): string {
	return described(incidentWith({totals: [{value: total}], regions: values.map(value => [{value}])}));
}

describe('a total and its regions', () => {
	test.each<[Value, readonly Value[], string]>([
		[4, [3, 1], 'exactly: board’s sum of 2 regions is 4 of “4”'],
		[0, [0, 0], 'exactly: board’s sum of 2 regions is 0 of “0”'],
		['at least 4', [3, 1], 'board’s sum of 2 regions is 4 of “at least 4”'],
		['up to 20', [3], 'board’s sum of 1 region is 3 of “up to 20”'],
		['3 to 6', [4], 'board’s sum of 1 region is 4 of “3 to 6”'],
		[10, ['at least 4', 6], 'board’s sum of 2 regions is at least 10 of “10”'],
		['dozens', [13], 'board’s sum of 1 region is 13 of “dozens”'],
		// Nobody said 2,301, nor 12.
		[
			'more than 2,300',
			['more than 2,300'],
			'board’s sum of 1 region is more than 2,300 of “more than 2,300”',
		],
		['dozens', [12, 'dozens'], 'board’s sum of 2 regions is 12 and dozens of “dozens”'],
	])('%j agrees with %j', (total, values, told) => {
		const [start, rest] = told.startsWith('exactly') ? ['', told] : [': ', told];
		expect(words(total, values)).toBe(`agrees${start === '' ? ' ' : start}${rest}`);
	});

	test.each<[Value, readonly Value[], string]>([
		[2946, [2926], '20 in no region: board’s sum of 1 region is 2,926 of “2,946”'],
		['at least 4', [3], 'at least 1 in no region: board’s sum of 1 region is 3 of “at least 4”'],
		['more than 470', [300], 'more than 170 in no region: board’s sum of 1 region is 300 of “more than 470”'],
		['2 to 5', [1], '1 to 4 in no region: board’s sum of 1 region is 1 of “2 to 5”'],
		[10, ['at least 4'], 'up to 6 in no region: board’s sum of 1 region is at least 4 of “10”'],
		[10, ['4 to 12'], 'up to 6 in no region: board’s sum of 1 region is 4 to 12 of “10”'],
		[30, [3, 'several'], 'up to 27 in no region: board’s sum of 2 regions is 3 and several of “30”'],
		[30, [3, 'about 5'], 'up to 27 in no region: board’s sum of 2 regions is 3 and about 5 of “30”'],
		[30, [3, null], 'up to 27 in no region: board’s sum of 2 regions is 3 and not known of “30”'],
		// Nothing is known of the rest, and that is not worth saying.
		['at least 9', ['at least 4'], 'not all placed: board’s sum of 1 region is at least 4 of “at least 9”'],
		// "Dozens" is coded as 12: "at least 2 in no region" would put a number into somebody's mouth.
		['dozens', [10], 'not all placed: board’s sum of 1 region is 10 of “dozens”'],
		[40, ['dozens', 1], 'not all placed: board’s sum of 2 regions is 1 and dozens of “40”'],
		[99, ['dozens', 'dozens', 7], 'not all placed: board’s sum of 3 regions is 7 and 2 times dozens of “99”'],
	])('of %j something is left by %j', (total, values, told) => {
		expect(words(total, values)).toBe(told);
	});

	test.each<[Value, readonly Value[], string]>([
		[4, [3, 2], 'board’s sum of 2 regions, 5, exceeds “4” by 1'],
		['up to 4', [6], 'board’s sum of 1 region, 6, exceeds “up to 4” by at least 2'],
		[4, ['at least 5'], 'board’s sum of 1 region, at least 5, exceeds “4” by at least 1'],
		[10, ['dozens'], 'board’s sum of 1 region, dozens, exceeds “10” by some'],
		[0, [1], 'board’s sum of 1 region, 1, exceeds “0” by 1'],
		// What cannot be added up does not take the alarm away: no place has fewer than none.
		[4, [3, 2, 'about 5'], 'board’s sum of 3 regions, 5 and about 5, exceeds “4” by at least 1'],
		[4, ['several', 5], 'board’s sum of 2 regions, 5 and several, exceeds “4” by at least 1'],
	])('%j is exceeded by %j', (total, values, told) => {
		expect(words(total, values)).toBe(told);
	});

	test.each<[Value, readonly Value[], string]>([
		['at least 4', [9], 'by 5, the total is behind: board’s sum of 1 region is 9 of “at least 4”'],
		['more than 470', [480], 'by 10, the total is behind: board’s sum of 1 region is 480 of “more than 470”'],
		[
			'at least 4',
			['at least 9', 'several'],
			'by at least 5, the total is behind: board’s sum of 2 regions is at least 9 and several of “at least 4”',
		],
	])('the floor %j is exceeded by %j, and that is no alarm', (total, values, told) => {
		expect(words(total, values)).toBe(`exceeds the floor ${told}`);
		const incident = incidentWith({totals: [{value: total}], regions: values.map(value => [{value}])});
		expect(reconciliations(incident, 'killed').filter(isExcess)).toEqual([]);
	});

	test.each<[Value, readonly Value[], string]>([
		['about 30', [3], '1 region, because the total is approximate, “about 30”'],
		['several', [3], '1 region, because the total is “several”'],
		[null, [3], '1 region, because the total is “not known”'],
		[30, ['about 3', 'about 5'], '2 regions, because nobody counted in A, “about 3”; B, “about 5”'],
		[30, [null, 'unknown'], '2 regions, because nobody counted in A, “not known”; B, “unknown”'],
		['at least 1', [Number.MAX_SAFE_INTEGER, 1], '2 regions, because the sum is too large'],
	])('%j cannot be compared with %j', (total, values, told) => {
		expect(words(total, values)).toBe(`cannot be compared with ${told}`);
	});

	test.each<[Value, readonly Value[]]>([
		['1.2 million', ['804,210', '410,377']],
		['1.2 million', [1_150_000]],
		['1.2 million', [1_249_999]],
		['a dozen', [9, 5]],
		['a hundred', [97]],
		['12k', [12_499]],
		[12_000, ['12k']],
		[1_214_587, ['1.2 million', 410]],
		// How many are left, a round number does not tell.
		['1.2 million', [1_100_000]],
		[20, ['a dozen']],
	])('the round number in %j and %j raises no alarm and invents no rest', (total, values) => {
		expect(words(total, values)).not.toMatch(/exceed|in no region/);
	});

	test.each<[Value, readonly Value[]]>([
		['1.2 million', [1_250_000]],
		['a dozen', [18]],
		[1_100_000, ['1.2 million']],
	])('of %j and %j no more is told than that they exceed', (total, values) => {
		expect(words(total, values)).toMatch(/exceeds? .* by some$/);
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

describe('times', () => {
	const at = (clock: string) => `2025-06-06T${clock}:00+03:00`;
	const told = (metric: string, total: Claim, ...claims: readonly Claim[]) =>
		described(
			incidentWith({
				totals: [{metric, ...total}],
				regions: claims.map(claim => [{metric, ...claim}]),
			}),
			metric,
		);

	test('an earlier count of a toll is a floor', () => {
		const total = {value: 10, asOf: at('15:00')};
		expect(told('killed', total, {value: 4, asOf: at('09:00')}, {value: 5, asOf: at('15:00')})).toBe(
			'up to 1 in no region: board’s sum of 2 regions (1 of earlier times) is at least 9 of “10”',
		);
		expect(told('killed', total, {value: 10, asOf: '2025-06-05'})).toBe(
			'agrees: board’s sum of 1 region (1 of earlier times) is at least 10 of “10”',
		);
		expect(told('killed', total, {value: 11, asOf: '2025-06-05'})).toBe(
			'board’s sum of 1 region, at least 11, exceeds “10” by at least 1',
		);
	});

	test('a later one means that the total is behind, which is no alarm', () => {
		const total = {value: 12, asOf: at('09:00')};
		expect(told('killed', total, {value: 20, asOf: at('15:00')}, {value: 6, asOf: at('09:00')})).toBe(
			'total is older: 12 at 09:00, regions 26 by 15:00 (board’s sum of 2 regions)',
		);
		expect(told('killed', {value: 12, asOf: '2025-06-05'}, {value: 26, asOf: at('15:00')})).toBe(
			'total is older: 12 of 5 Jun, regions 26 by 6 Jun 15:00 (board’s sum of 1 region)',
		);
		// What was so at the time of the total is too many all the same.
		expect(told('killed', total, {value: 20, asOf: at('15:00')}, {value: 13, asOf: at('09:00')})).toBe(
			'board’s sum of 1 of 2 regions, 13, exceeds “12” by at least 1',
		);
		expect(told('killed', total, {value: 4, asOf: at('15:00')})).toBe(
			'at least 8 in no region: board’s sum of 1 region is 4 of “12”',
		);
	});

	test.each([
		['2025-06-06', at('00:00')],
		['2025-06-06', at('23:59')],
		[at('12:00'), '2025-06-06'],
		['2025-06-06T09:00:00+03:00', '2025-06-06T08:00:00+02:00'],
		[undefined, '2025-06-09'],
		['2025-06-09', undefined],
	])('%s and %s are one time: a date is that whole day', (of, other) => {
		expect(told('killed', {value: 4, asOf: of}, {value: 4, asOf: other})).toBe(
			'agrees exactly: board’s sum of 1 region is 4 of “4”',
		);
	});

	test('states that pass are compared within a day, without an alarm', () => {
		const total = {value: 10, asOf: at('15:00')};
		expect(told('missing', total, {value: 10, asOf: at('09:00')})).toBe(
			'agrees: board’s sum of 1 region is 10 of “10”',
		);
		expect(told('missing', total, {value: 7, asOf: at('09:00')}, {value: 8, asOf: at('10:00')})).toBe(
			'cannot be compared with 2 regions, because the count may have changed between the times: total of 15:00, A of 09:00, B of 10:00',
		);
		expect(
			told(
				'missing',
				total,
				{value: 7, asOf: '2025-06-03'},
				{value: 1, asOf: at('15:00')},
				{
					value: 1,
					asOf: '2025-06-01',
				},
			),
		).toBe(
			'cannot be compared with 3 regions, because the count may have changed between the times: total of 6 Jun 15:00, A of 3 Jun, C of 1 Jun',
		);
		expect(told('missing', total, {value: 11, asOf: at('15:00')}, {value: 3, asOf: '2025-06-01'})).toBe(
			'board’s sum of 1 of 2 regions, 11, exceeds “10” by at least 1',
		);
	});

	test('a metric says itself whether it only grows', () => {
		const given = (cumulative: boolean) =>
			incidentWith({
				metrics: {dogs: {label: 'Dogs', cumulative}},
				totals: [{metric: 'dogs', value: 4, asOf: '2025-06-09'}],
				regions: [[{metric: 'dogs', value: 3, asOf: '2025-06-06'}]],
			});
		expect(described(given(true), 'dogs')).toContain('up to 1 in no region');
		expect(described(given(false), 'dogs')).toContain('cannot be compared');
	});

	test('what was confirmed unchanged keeps its date and adds up exactly', () => {
		const total = {value: 10, asOf: '2025-06-09'};
		expect(
			told(
				'killed',
				total,
				{value: 4, asOf: '2025-06-06', confirmedAt: '2025-06-09'},
				{value: 6, asOf: '2025-06-09'},
			),
		).toBe('agrees exactly: board’s sum of 2 regions is 10 of “10”');
		expect(told('missing', {...total, confirmedAt: '2025-06-12'}, {value: 10, asOf: '2025-06-12'})).toBe(
			'agrees exactly: board’s sum of 1 region is 10 of “10”',
		);
	});
});

describe('whose figures', () => {
	const heads = {source: 'nehoda'};

	test('the total is held against its own table first', () => {
		const incident = incidentWith({
			totals: [{value: 30}],
			regions: [[{value: 50, ...heads}, {value: 18}], [{value: 12}]],
		});
		expect(reconciliations(incident, 'killed').map(each => describeVerdict(incident, each))).toEqual([
			'board’s sum of 2 regions, 62, of which 12 by Kohut and 50 by Nehoda, exceeds “30” by Kohut: 32 too many',
			'agrees exactly: board’s sum of 2 regions is 30 of “30”',
		]);
	});

	test.each<[string, Claim, readonly Claim[], string]>([
		[
			'another source’s',
			{value: 9},
			[{value: 4, ...heads}],
			'5 in no region: board’s sum of 1 region is 4 by Nehoda, against “9” by Kohut',
		],
		[
			'several sources’',
			{value: 9},
			[{value: 4, ...heads}, {value: 5}],
			'agrees exactly: board’s sum of 2 regions is 9, of which 5 by Kohut and 4 by Nehoda, against “9” by Kohut',
		],
		[
			'another table’s',
			{value: 9, table: 'moi-3'},
			[{value: 9, table: 'moi-2'}],
			'agrees exactly: board’s sum of 1 region is 9 by Kohut (moi-2), against “9” by Kohut (moi-3)',
		],
		[
			'the same table’s',
			{value: 9, table: 'moi-3'},
			[{value: 9, table: 'moi-3'}],
			'agrees exactly: board’s sum of 1 region is 9 of “9”',
		],
		[
			'a source’s that passes it on',
			{value: 9, source: 'nehoda', via: 'Kohut'},
			[{value: 9}],
			'agrees exactly: board’s sum of 1 region is 9 of “9”',
		],
		[
			'those of one channel',
			{value: 9, via: 'Telegram'},
			[{value: 9, ...heads, via: 'Telegram'}],
			'agrees exactly: board’s sum of 1 region is 9 by Nehoda, against “9” by Kohut',
		],
	])('%s figures', (_, total, claims, told) => {
		expect(described(incidentWith({totals: [total], regions: claims.map(claim => [claim])}))).toBe(told);
	});

	test('a total that does not lead is held against its own table too', () => {
		const incident = incidentWith({
			totals: [{value: 4}, {value: 9, ...heads}],
			regions: [[{value: 4}, {value: 10, ...heads}]],
		});
		expect(reconciliations(incident, 'killed').map(each => describeVerdict(incident, each))).toEqual([
			'agrees exactly: board’s sum of 1 region is 4 of “4”',
			'board’s sum of 1 region, 10, exceeds “9” by 1',
		]);
		expect(reconcile(incident, 'killed')?.verdict.kind).toBe('agrees');
	});
});

describe('the incidents of the repository', () => {
	test.each<[string, string, string]>([
		[
			'data/ukraine-2025-06-06.json',
			'killed',
			'agrees: board’s sum of 2 regions is 4 by Officials, against “at least 4” by Local officials',
		],
		[
			'data/ukraine-2025-06-06.json',
			'injured',
			'agrees: board’s sum of 2 regions is 13, of which 10 by Viacheslav Nehoda and 3 by Volodymyr Kohut, against “dozens” by Officials',
		],
		[
			'data/ukraine-2025-06-06.json',
			'missiles-destroyed',
			'cannot be compared with 1 region, because the total is approximate, “about 30”',
		],
		['data/ukraine-2025-06-06.json', 'drones-launched', 'nothing'],
		[
			'test/fixtures/morocco-earthquake-2023.json',
			'killed',
			'up to 20 in no region: board’s sum of 6 regions (4 of earlier times) is at least 2,926 of “2,946”',
		],
		['test/fixtures/morocco-earthquake-2023.json', 'injured', 'nothing'],
		[
			'test/fixtures/libya-flood-2023.json',
			'killed',
			'up to 362 in no region: board’s sum of 3 regions (3 of earlier times) is at least 3,893, of which at least 46 by Abdel-Rahim Mazek, 7 by Ambulance and Emergency Authority and 3,840 by Tarek al-Kharraz, against “4,255” by World Health Organization',
		],
		[
			'test/fixtures/libya-flood-2023.json',
			'missing',
			'cannot be compared with 1 region, because the count may have changed between the times: total of 28 Sep, Derna of 16 Sep',
		],
		[
			'test/fixtures/libya-flood-2023.json',
			'displaced',
			'cannot be compared with 4 regions, because the total is approximate, “about 40,018”',
		],
		[
			'test/fixtures/ahli-hospital-2023.json',
			'killed',
			'agrees exactly: board’s sum of 1 region is 471 of “471”',
		],
		['test/fixtures/ahli-hospital-2023.json', 'rockets-fired', 'nothing'],
	])('%s: %s', (path, metric, told) => {
		expect(described(incidentAt(path), metric)).toBe(told);
	});

	test('what the Red Crescent said before OCHA corrected itself is not held against OCHA', () => {
		const libya = incidentAt('test/fixtures/libya-flood-2023.json');
		expect(reconciliations(libya, 'killed').map(each => describeVerdict(libya, each))).toContain(
			'cannot be compared with 1 region, because the total has fallen since: Derna of 16 Sep',
		);
	});

	const morocco = incidentAt('test/fixtures/morocco-earthquake-2023.json');

	/** Morocco as it was reported at a time: every figure with the last value it had by then, confirmed where it is older. */
	function moroccoAt(time: string, isConfirmed: boolean): Incident {
		const then = (figure: Figure): readonly Figure[] => {
			const last = [...(figure.was ?? []), figure].findLast(
				({asOf}) => asOf !== undefined && latestMoment(asOf, 'Africa/Casablanca') <= Date.parse(time),
			);
			if (last === undefined) return [];
			const confirmedAt = isConfirmed && last.asOf !== time ? time : undefined;
			return [{...figure, value: last.value, asOf: last.asOf, was: undefined, confirmedAt}];
		};
		return {
			...morocco,
			totals: morocco.totals.flatMap(then),
			regions: morocco.regions.map(region => ({...region, figures: region.figures.flatMap(then)})),
		};
	}

	// Each bulletin names only the provinces where the count had changed; the other 20 are in provinces not in the file.
	test.each<[string, string, string]>([
		[
			'2023-09-11T10:00:00+01:00',
			'up to 20 in no region: board’s sum of 5 regions (1 of earlier times) is at least 2,477 of “2,497”',
			'20 in no region: board’s sum of 5 regions is 2,477 of “2,497”',
		],
		[
			'2023-09-11T15:00:00+01:00',
			'up to 20 in no region: board’s sum of 5 regions (3 of earlier times) is at least 2,661 of “2,681”',
			'20 in no region: board’s sum of 5 regions is 2,661 of “2,681”',
		],
		[
			'2023-09-12T13:00:00+01:00',
			'up to 20 in no region: board’s sum of 6 regions (5 of earlier times) is at least 2,881 of “2,901”',
			'20 in no region: board’s sum of 6 regions is 2,881 of “2,901”',
		],
	])('the toll of Morocco at %s', (time, carried, confirmed) => {
		expect(described(moroccoAt(time, false))).toBe(carried);
		expect(described(moroccoAt(time, true))).toBe(confirmed);
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
	asOf: fc.constantFrom('2025-06-06', '2025-06-07', '2025-06-08', '2025-06-06T12:00:00+03:00', undefined),
	source: fc.constantFrom('kohut', 'kohut', 'nehoda'),
	table: fc.constantFrom(undefined, undefined, 'one'),
});
const arbitraryRegions = fc.array(fc.array(arbitraryClaim, {maxLength: 2}), {minLength: 1, maxLength: 6});

describe('of any total and any regions', () => {
	const exceeding = fc
		.tuple(arbitraryClaim, arbitraryRegions)
		.filter(([total, regions]) => verdict(total, regions)?.verdict.kind === 'exceeds');

	test('one more report never makes a sum that exceeds do anything else', () => {
		fc.assert(
			fc.property(exceeding, arbitraryClaim, fc.nat(6), ([total, regions], claim, at) => {
				const more = regions.toSpliced(at, 0, [claim]);
				expect(verdict(total, more)?.verdict.kind).toBe('exceeds');
			}),
		);
	});

	test('another claim of a region that does not lead never turns an alarm into agreement', () => {
		fc.assert(
			fc.property(exceeding, arbitraryClaim, fc.nat(5), ([total, regions], claim, at) => {
				const index = at % regions.length;
				const more = regions.map((claims, each) => (each === index ? [...claims, claim] : claims));
				fc.pre((regions[index]?.length ?? 0) > 0);
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
				const again = {...incident, regions: mixed.filter(region => region !== undefined)};
				const told = (of: Incident) => reconciliations(of, 'killed').map(each => describeVerdict(of, each));
				expect(told(again)).toEqual(told(incident));
			}),
		);
	});

	test('a floor, or what nobody counted, never sums to an exact number', () => {
		fc.assert(
			fc.property(arbitraryClaim, arbitraryRegions, (total, regions) => {
				for (const {placed, verdict} of reconciliations(incidentWith({totals: [total], regions}), 'killed')) {
					if (verdict.kind === 'incomparable') continue;
					const covered = verdict.kind === 'exceeds' ? verdict.covered : placed;
					const isOpen = covered.some(
						({figure: {value}}) => value.low === undefined || value.high === undefined,
					);
					if (isOpen) expect(verdict.sum.words).not.toMatch(/^[\d,]+$/);
					if (isOpen) expect(verdict).not.toMatchObject({isExact: true});
				}
			}),
		);
	});

	test('a verdict holds for the values that fit the words', () => {
		fc.assert(
			fc.property(arbitraryClaim, arbitraryRegions, (total, regions) => {
				for (const {verdict} of reconciliations(incidentWith({totals: [total], regions}), 'killed')) {
					if (verdict.kind === 'incomparable') continue;
					expect(verdict.sum.counted).toBeLessThanOrEqual(verdict.sum.low);
					expect(verdict.sum.low).toBeLessThanOrEqual(verdict.sum.high);
				}
			}),
		);
	});

	test('of words that are coded, the same are shown in any order', () => {
		expect(words(40, ['dozens', 'several dozen'])).toBe(words(40, ['several dozen', 'dozens']));
		expect(words(40, ['dozens', 'several dozen'])).toContain('is dozens and several dozen of “40”');
	});

	test('of words that are coded, no number is made', () => {
		const coded = fc.constantFrom('tens', 'dozens', 'scores', 'hundreds', 'several dozen');
		const small = fc.constantFrom<Value>(0, 7, 'dozens', 'hundreds');
		fc.assert(
			fc.property(small, fc.array(coded, {minLength: 1, maxLength: 4}), (total, values) => {
				const counts =
					words(total, values)
						.replace(/\d+ (?:regions?|times)/g, '')
						.match(/\d+(?! more in words)/g) ?? [];
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
	expect(reconcile(other, 'killed')?.verdict).toMatchObject({kind: 'unplaced', rest: '5'});
	expect(found?.verdict.kind).toBe('agrees');
});
