import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {isUnknown, parseQuantity, quantityIssue} from '../../../source/incident/quantity/parse-quantity.ts';
import {
	addQuantities,
	compareQuantities,
	formatCount,
	isApproximate,
	isExact,
	magnitude,
	type Quantity,
	quantityFromBounds,
} from '../../../source/incident/quantity/quantity.ts';
import {shareOf} from '../../../source/incident/quantity/share.ts';

type Bounds = Omit<Quantity, 'words'>;

const exact = (count: number): Bounds => ({low: count, high: count, best: count});
const atLeast = (low: number): Bounds => ({low});
const coded = (low: number): Bounds => ({low, isCoded: true});
const range = (low: number, high: number): Bounds => ({low, high});
const about = (best: number): Bounds => ({best});

/** Reads what is known to be understood. */
function q(value: number | string | null): Quantity {
	const quantity = parseQuantity(value);
	if (quantity === undefined) {
		throw new Error(`not understood: ${value}`);
	}

	return quantity;
}

function boundsOf({words: _, ...bounds}: Quantity): Bounds {
	return bounds;
}

// Every form of words that the board promises to understand.
const promised: ReadonlyArray<readonly [value: number | string | null, bounds: Bounds]> = [
	...([10, '10', 'ten'] as const).map(value => [value, exact(10)] as const),
	['1,305', exact(1305)],
	...['at least 4', 'no fewer than 4', '4+', '≥4'].map(value => [value, atLeast(4)] as const),
	...['more than 470', 'over 470'].map(value => [value, atLeast(471)] as const),
	...['up to 20', 'at most 20'].map(value => [value, range(0, 20)] as const),
	...['fewer than 20', 'under 20'].map(value => [value, range(0, 19)] as const),
	...['18,000 to 20,000', '18,000–20,000', 'between 18,000 and 20,000'].map(
		value => [value, range(18_000, 20_000)] as const,
	),
	...['about', 'around', 'some', 'roughly', 'nearly', 'almost'].map(
		word => [`${word} 200`, about(200)] as const,
	),
	['~200', about(200)],
	['tens', coded(10)],
	['dozens', coded(12)],
	['hundreds', coded(100)],
	['thousands', coded(1000)],
	...(['several', 'a number of', 'unknown', null] as const).map(value => [value, {}] as const),
];

const additions: typeof promised = [
	[0, exact(0)],
	[-0, exact(0)],
	[Number.MAX_SAFE_INTEGER, exact(Number.MAX_SAFE_INTEGER)],
	...['none', 'nobody', 'no one', 'no', 'No', 'zero', '0'].map(value => [value, exact(0)] as const),
	['Twenty', exact(20)],
	['twenty-one', exact(21)],
	['a dozen', exact(12)],
	['two dozen', exact(24)],
	['half a dozen', exact(6)],
	['a hundred', exact(100)],
	['two hundred thousand', exact(200_000)],
	['1.5 million', exact(1_500_000)],
	['18 thousand', exact(18_000)],
	['half a million', exact(500_000)],
	['9,007,199,254,740,991', exact(Number.MAX_SAFE_INTEGER)],
	...['1 305', '1\u00a0305', '1\u2009305', '1\u202f305', "1'305", '1’305', '1305'].map(
		value => [value, exact(1305)] as const,
	),
	...[
		'no less than 4',
		'not less than 4',
		'a minimum of 4',
		'≥ 4',
		'>=4',
		'4 or more',
		'four or more',
		'AT LEAST four',
	].map(value => [value, atLeast(4)] as const),
	...['above 470', 'in excess of 470', '>470', '> 470'].map(value => [value, atLeast(471)] as const),
	['more than a dozen', atLeast(13)],
	['more than 1.5 million', atLeast(1_500_001)],
	...['no more than 20', 'as many as 20', '≤20', '<=20', '20 or fewer', '20 or less', 'up to twenty'].map(
		value => [value, range(0, 20)] as const,
	),
	['up to a dozen', range(0, 12)],
	...['less than 20', 'below 20', '<20'].map(value => [value, range(0, 19)] as const),
	...['fewer than 1', 'up to 0', 'at most none'].map(value => [value, exact(0)] as const),
	...[
		'2 to 5',
		'2–5',
		'2-5',
		'2—5',
		'2 – 5',
		'from 2 to 5',
		'between 2 and 5',
		'between two and five',
		'two-five',
	].map(value => [value, range(2, 5)] as const),
	['4 to 4', exact(4)],
	['18 to 20 thousand', range(18_000, 20_000)],
	['1.5–2 million', range(1_500_000, 2_000_000)],
	['five to a dozen', range(5, 12)],
	['1 305 – 2 000', range(1305, 2000)],
	...['approximately 200', 'an estimated 200', 'circa 200', '≈200', '≈ 200', 'about two hundred'].map(
		value => [value, about(200)] as const,
	),
	['many hundreds', coded(100)],
	['several hundred', coded(100)],
	['several dozen', coded(12)],
	['tens of thousands', coded(10_000)],
	['hundreds of thousands', coded(100_000)],
	['several hundred thousand', coded(100_000)],
	['millions', coded(1_000_000)],
	['scores', coded(20)],
	...['some', 'many', 'a few', 'a handful', 'not known', 'not yet known', 'Unclear'].map(
		value => [value, {}] as const,
	),
];

const issues: ReadonlyArray<readonly [value: number | string, issue: string]> = [
	...(
		[
			-3,
			'-3',
			'−3',
			'–3',
			'- 3',
			'at least -3',
			'-2.5',
			'about -1 million',
			'-3 to 5',
			'2 to -3',
			-Infinity,
		] as const
	).map(value => [value, 'a negative count'] as const),
	...([2.5, '2.5', '2.0', '2.000', 'about 2.5', '1.2345 thousand', '1.5 to 3'] as const).map(
		value => [value, 'a fractional count'] as const,
	),
	...['20 to 18', '20–18', 'between five and two'].map(
		value => [value, 'a range that runs backwards'] as const,
	),
	...(
		[
			2 ** 53,
			1e300,
			Infinity,
			'9007199254740992',
			'9,007,199,254,740,993',
			'more than 9007199254740991',
			'99 million billion',
		] as const
	).map(value => [value, 'a count too large to be exact'] as const),
];

const notUnderstood: ReadonlyArray<number | string> = [
	...[
		'',
		' ',
		'1,30',
		'1,3055',
		'1,305 000',
		'0,123',
		',123',
		'1,',
		'4 people',
		'at least',
		'at least about 4',
		'fewer than 0',
	],
	...[
		'more than 10 to 20',
		'between 2',
		'2 to',
		'to 5',
		'- -',
		'-',
		'+',
		'1e3',
		'0x10',
		'٣',
		'hundred',
		'dozen',
		'a',
		'53%',
	],
	...[
		'500 to 2 thousand',
		'between 2 to 5',
		'two and five',
		'constructor',
		'__proto__',
		'at leastfour',
		'atleast 4',
	],
	Number.NaN,
];

const count = fc.oneof(fc.nat({max: 60}), fc.nat({max: 3_000_000}), fc.maxSafeNat());
const numeral = fc.oneof(
	count.map(String),
	count.map(n => n.toLocaleString('en-US')),
	count.map(n => n.toLocaleString('en-US').replaceAll(',', '\u202f')),
	fc.constantFrom(
		'four',
		'a dozen',
		'twenty-one',
		'none',
		'1.5 million',
		'two hundred',
		'half a million',
		'2.5',
		'-3',
	),
);
const hedges = [
	...[
		'',
		'at least ',
		'No fewer than ',
		'more than ',
		'over ',
		'up to ',
		'≤',
		'<',
		'>= ',
		'fewer than ',
		'under ',
		'about ',
	],
	...['some ', '~', 'between ', 'from ', 'several ', '  ', '-'],
];
const phrase = fc
	.tuple(
		fc.constantFrom(...hedges),
		numeral,
		fc.option(
			fc.tuple(fc.constantFrom(' to ', '–', '-', ' and ', '\t—  '), numeral).map(parts => parts.join('')),
			{nil: ''},
		),
		fc.constantFrom('', '', '+', ' or more', ' or fewer', ' ', ' thousand'),
	)
	.map(parts => parts.join(''));
const known = [...promised, ...additions].map(([value]) => value);
const value = fc.oneof(phrase, count, fc.constantFrom(...known));
const quantity = value.map(parseQuantity).filter(read => read !== undefined);
// Small, so that bounds meet, touch and overlap often.
const smallQuantity = fc
	.tuple(
		fc.nat({max: 9}),
		fc.nat({max: 9}),
		fc.constantFrom(
			'#',
			'at least #',
			'more than #',
			'up to #',
			'# to @',
			'about #',
			'several',
			'unknown',
			'tens',
		),
	)
	.map(([n, extra, words]) => q(words.replace('#', String(n)).replace('@', String(n + extra))));
const bounds = fc.oneof(
	fc
		.record({low: count, high: count, best: count}, {requiredKeys: []})
		.filter(({low = 0, high = Infinity}) => low <= high),
	count.map(exact),
);

describe('parseQuantity', () => {
	test.each(promised)('%j', (written, expected) => {
		expect(boundsOf(q(written))).toStrictEqual(expected);
	});

	test.each(additions)('%j', (written, expected) => {
		expect(boundsOf(q(written))).toStrictEqual(expected);
	});

	test.each(issues)('%j has an issue: %s', (written, issue) => {
		expect(quantityIssue(written)).toBe(issue);
		expect(parseQuantity(written)).toBeUndefined();
	});

	test.each(notUnderstood)('%j is not understood', written => {
		expect(parseQuantity(written)).toBeUndefined();
		expect(quantityIssue(written)).toBeUndefined();
	});

	test('finds no issue in what it understands', () => {
		for (const written of known) {
			expect(quantityIssue(written)).toBeUndefined();
		}
	});

	test('keeps the words', () => {
		expect(q(1305).words).toBe('1,305');
		expect(q(407).words).toBe('407');
		expect(q(-0).words).toBe('0');
		expect(q(null).words).toBe('not known');
		expect(q('  At  least\n4 ').words).toBe('At least 4');
		expect(q('1\u202f305').words).toBe('1\u202f305');
		expect(q('18,000–20,000').words).toBe('18,000–20,000');
	});

	test('low ≤ best ≤ high', () => {
		fc.assert(
			fc.property(quantity, ({low = 0, best, high = Infinity}) => {
				expect(low).toBeLessThanOrEqual(best ?? low);
				expect(best ?? low).toBeLessThanOrEqual(high);
			}),
		);
	});

	test('reads back what it prints', () => {
		fc.assert(
			fc.property(quantity, read => {
				expect(parseQuantity(read.words)).toStrictEqual(read);
			}),
			{numRuns: 2000},
		);
	});

	test('never throws, and gives a quantity or an issue or neither, never both', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string({unit: 'binary'}), fc.string(), fc.double(), value), written => {
				expect(parseQuantity(written) === undefined || quantityIssue(written) === undefined).toBe(true);
			}),
			{numRuns: 2000},
		);
	});

	test.each(['a', '1', ' ', '-', ',123', ' to ', 'hundred ', '.', '~'])(
		'a megabyte of %j comes to an end',
		unit => {
			expect(parseQuantity(unit.repeat(1_000_000 / unit.length))).toBeUndefined();
			for (const length of [100, 119, 120, 121]) {
				expect(() => parseQuantity(`4${unit.repeat(length)}`.slice(0, length))).not.toThrow();
			}
		},
	);
});

describe('kinds', () => {
	test('unknown is what the source said, in so many words', () => {
		expect(['Not known', 'unknown', null].map(q).every(isUnknown)).toBe(true);
		expect(['several', '0', 'at least 0', 'dozens'].map(q).some(isUnknown)).toBe(false);
	});

	test('exact and approximate', () => {
		expect(isExact(q('4 to 4'))).toBe(true);
		expect(['about 4', 'at least 4', 'up to 4', 'several'].map(q).some(isExact)).toBe(false);
		expect(isApproximate(q('about 4'))).toBe(true);
		expect(['4', 'at least 4', 'up to 4', 'several'].map(q).some(isApproximate)).toBe(false);
	});

	test('magnitude', () => {
		expect(['about 4', 'at least 5', 'up to 20', '2 to 6', 'several'].map(q).map(magnitude)).toEqual([
			4, 5, 0, 2, 0,
		]);
		expect(magnitude({words: 'at most 7', high: 7})).toBe(7);
		expect(magnitude(undefined)).toBe(-1);
	});
});

describe('quantityFromBounds', () => {
	test.each<[Bounds, string]>([
		[exact(1305), '1,305'],
		[range(7, 7), '7'],
		[exact(0), '0'],
		[atLeast(4), 'at least 4'],
		[atLeast(0), 'not known'],
		[{}, 'not known'],
		[range(0, 20), 'up to 20'],
		[{high: 20}, 'up to 20'],
		[range(18_000, 20_000), '18,000 to 20,000'],
		[about(200), 'about 200'],
	])('%j is %j', (given, words) => {
		expect(quantityFromBounds(given).words).toBe(words);
	});

	test('prints what reads back the same', () => {
		fc.assert(
			fc.property(bounds, given => {
				const made = quantityFromBounds(given);
				expect(parseQuantity(made.words)).toStrictEqual(made);
			}),
		);
	});

	test.each<Bounds>([{low: -1}, {low: 1.5}, {high: Number.NaN}, {best: 2 ** 53}, {low: 5, high: 4}])(
		'refuses %j',
		given => {
			expect(() => quantityFromBounds(given)).toThrow(RangeError);
		},
	);
});

test('bounds that no count has are named', () => {
	expect(() => quantityFromBounds({low: 5, high: 4})).toThrow(
		'Bounds that no count has: low 5, high 4, best undefined',
	);
});

describe('compareQuantities', () => {
	test.each<[string, string, number | undefined]>([
		['4', 'four', 0],
		['4', '5', -1],
		['at least 5', '4', 1],
		['at least 4', '4', undefined],
		['at least 4', 'at least 4', undefined],
		['at least 4', 'at least 9', undefined],
		['up to 3', 'at least 4', -1],
		['2 to 3', '3 to 4', undefined],
		['about 4', '400', undefined],
		['about 4', 'about 4', undefined],
		['several', '0', undefined],
		['unknown', 'at least 4', undefined],
	])('%s, %s: %s', (a, b, order) => {
		expect(compareQuantities(q(a), q(b))).toBe(order);
	});

	test('is antisymmetric', () => {
		fc.assert(
			fc.property(smallQuantity, smallQuantity, (a, b) => {
				const order = compareQuantities(a, b);
				const reverse = compareQuantities(b, a);
				expect(reverse === undefined ? undefined : 0 - reverse).toBe(order);
			}),
		);
	});
});

describe('addQuantities', () => {
	test('goes to the largest number that is exact, and no further', () => {
		const most = Number.MAX_SAFE_INTEGER;
		const exact = quantityFromBounds({low: most, high: most});
		const floor = quantityFromBounds({low: most});
		const one = quantityFromBounds({low: 1, high: 1});
		expect(addQuantities([exact])).toMatchObject({low: most, high: most});
		expect(addQuantities([floor])).toMatchObject({low: most});
		expect(addQuantities([exact, one])).toBeUndefined();
		expect(addQuantities([floor, one])).toBeUndefined();
	});

	test.each<[Array<number | string | null>, string | undefined]>([
		[[3, 1], '4'],
		[['at least 4', 3], 'at least 7'],
		[['up to 4', 3], '3 to 7'],
		[['2 to 3', '4 to 6'], '6 to 9'],
		[[3, 'several'], 'at least 3'],
		[[3, null], 'at least 3'],
		[[0, 'unknown'], 'not known'],
		[[3, 'about 4'], undefined],
		[[Number.MAX_SAFE_INTEGER, 1], undefined],
		[[3, `up to ${Number.MAX_SAFE_INTEGER}`], undefined],
		[[], undefined],
	])('%j: %s', (terms, words) => {
		expect(addQuantities(terms.map(q))?.words).toBe(words);
	});

	test.each<[Array<number | string | null>, Quantity]>([
		[['dozens'], {words: 'dozens', low: 12, isCoded: true}],
		[['Dozens', 1], {words: 'Dozens', low: 13, isCoded: true}],
		[['dozens', 12], {words: 'at least 12', low: 24, isCoded: true}],
		[['dozens', 95], {words: 'at least 95', low: 107, isCoded: true}],
		[['dozens', 'several hundred', null], {words: 'several hundred', low: 112, isCoded: true}],
		[['tens', 'up to 5', 4], {words: 'tens', low: 14, isCoded: true}],
	])('%j: no coded floor is in the words', (terms, sum) => {
		expect(addQuantities(terms.map(q))).toStrictEqual(sum);
		expect(addQuantities([q(0), ...terms.map(q)])).toStrictEqual(sum);
	});

	test('a sum of sums is coded where one of them is', () => {
		const inner = addQuantities([q('dozens'), q(1)]);
		expect(addQuantities([inner ?? q(0), q(2)])).toStrictEqual({words: 'dozens', low: 15, isCoded: true});
		expect(addQuantities([q('dozens'), q('about 4')])).toBeUndefined();
	});

	test('bounds the sum of any values that the terms allow, in any order', () => {
		const term = fc
			.tuple(smallQuantity, fc.nat({max: 20}))
			.filter(([{low = 0, high = Infinity}, extra]) => low + extra <= high)
			.map(([read, extra]) => [read, (read.low ?? 0) + extra] as const);
		const shuffled = fc
			.array(term, {maxLength: 6})
			.chain(terms => fc.tuple(fc.constant(terms), fc.shuffledSubarray(terms, {minLength: terms.length})));
		fc.assert(
			fc.property(shuffled, ([terms, others]) => {
				const sum = addQuantities(terms.map(([read]) => read));
				expect(addQuantities(others.map(([read]) => read))).toStrictEqual(sum);
				expect(sum === undefined).toBe(terms.length === 0 || terms.some(([read]) => isApproximate(read)));
				const truth = terms.reduce((total, [, actual]) => total + actual, 0);
				expect(truth).toBeGreaterThanOrEqual(sum?.low ?? 0);
				expect(truth).toBeLessThanOrEqual(sum?.high ?? Infinity);
			}),
			{numRuns: 1000},
		);
	});
});

describe('shareOf', () => {
	test.each<[string, string, Quantity | undefined]>([
		['200', '400', {words: '50%', low: 50, high: 50, best: 50}],
		['214', '407', {words: '53%', low: 52, high: 53, best: 53}],
		['0', '407', {words: '0%', low: 0, high: 0, best: 0}],
		['1', '407', {words: 'less than 1%', low: 0, high: 1, best: 0}],
		['406', '407', {words: 'more than 99%', low: 99, high: 100, best: 100}],
		['600', '400', {words: '150%', low: 150, high: 150, best: 150}],
		['about 200', '407', {words: 'about 49%', best: 49}],
		['about 30', '44', {words: 'about 68%', best: 68}],
		['100', 'about 200', {words: 'about 50%', best: 50}],
		['at least 200', '407', {words: 'at least 49%', low: 49}],
		['up to 200', '407', {words: 'up to 50%', low: 0, high: 50}],
		['160 to 200', '400', {words: '40% to 50%', low: 40, high: 50}],
		['at least 1', '407', undefined],
		['at least 100', 'about 200', undefined],
		['several', '407', undefined],
		['unknown', '407', undefined],
		['4', '0', undefined],
		['4', 'about 0', undefined],
		['4', 'at least 10', undefined],
		['4', '10 to 20', undefined],
		['4', 'unknown', undefined],
		['dozens', '407', undefined],
		['4', 'hundreds', undefined],
		['dozens', 'hundreds', undefined],
	])('%s of %s', (part, whole, share) => {
		expect(shareOf(q(part), q(whole))).toStrictEqual(share);
	});

	test('claims no more than the truth', () => {
		fc.assert(
			fc.property(smallQuantity, fc.integer({min: 1, max: 12}), fc.nat({max: 20}), (part, whole, extra) => {
				const share = shareOf(part, q(whole));
				const actual = (part.low ?? 0) + extra;
				fc.pre(share?.low !== undefined && actual <= (part.high ?? Infinity));
				// Multiplied out, because a quotient in floating point would be off by a hair.
				expect((share?.low ?? 0) * whole).toBeLessThanOrEqual(100 * actual);
				expect((share?.high ?? Infinity) * whole).toBeGreaterThanOrEqual(100 * actual);
			}),
		);
	});
});

test('a count is grouped as English does it', () => {
	const digits = fc.integer({min: 0, max: 15}).chain(length => fc.integer({min: 0, max: 10 ** length}));
	fc.assert(
		fc.property(fc.oneof(digits, fc.constantFrom(-0, 999, 1000, 999_999, 1_000_000)), written => {
			expect(formatCount(written)).toBe(Math.abs(written).toLocaleString('en-US'));
		}),
	);
});
