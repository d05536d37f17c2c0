import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {isUnknown, parseQuantity, quantityIssue} from '../../../source/incident/quantity/parse-quantity.ts';
import {
	addQuantities,
	compareQuantities,
	formatCount,
	isApproximate,
	isExact,
	isRounded,
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
const about = (best: number, reach?: number): Bounds => (reach === undefined ? {best} : {best, reach});
const round = (best: number, low: number, high: number): Bounds => ({low, high, best});

/** A number below 1,000 as English spells it. */
function spellOut(count: number): string {
	const small =
		'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
			' ',
		);
	const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
	if (count < 20) return small[count] ?? '';
	if (count < 100) {
		const rest = count % 10 === 0 ? '' : `-${small[count % 10]}`;
		return `${tens[Math.floor(count / 10) - 2]}${rest}`;
	}
	const rest = count % 100 === 0 ? '' : ` and ${spellOut(count % 100)}`;
	return `${small[Math.floor(count / 100)]} hundred${rest}`;
}

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
	['2.0', exact(2)],
	['٣', exact(3)],
	['4 people', exact(4)],
	['a dozen', round(12, 6, 17)],
	['two dozen', round(24, 18, 29)],
	['half a dozen', round(6, 3, 8)],
	['a hundred', round(100, 50, 149)],
	['two hundred thousand', round(200_000, 150_000, 249_999)],
	['1.5 million', round(1_500_000, 1_450_000, 1_549_999)],
	['18 thousand', round(18_000, 17_500, 18_499)],
	['half a million', round(500_000, 250_000, 749_999)],
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

// As newsrooms, agencies and ministries of many countries write them.
const written: typeof promised = [
	...[
		'approx. 12',
		'approx 12',
		'ca. 12',
		'ca 12',
		'c. 12',
		'c.12',
		'est. 12',
		'estimated 12',
		'12 or so',
	].map(value => [value, about(12)] as const),
	...['close to 290', 'just under 290', '±290', '± 290', '+/- 290', 'in the region of 290'].map(
		value => [value, about(290)] as const,
	),
	...['well over 100', 'just over 100', 'well above 100', 'slightly more than 100'].map(
		value => [value, atLeast(101)] as const,
	),
	...['upwards of 12', 'as few as 12', '12 plus', '12-plus', '12 more', '12 others', 'at least 12 more'].map(
		value => [value, atLeast(12)] as const,
	),
	...['as high as 91', 'as many as 91', 'not more than 91', 'up to 30-91', 'up to 30 to 91'].map(
		value => [value, range(0, 91)] as const,
	),
	...['100 ± 5', '100±5', '100 +/- 5'].map(value => [value, range(95, 105)] as const),
	...['12k', '12 k', '12K', '12 thousand'].map(value => [value, round(12_000, 11_500, 12_499)] as const),
	...['1.2m', '1.2 M', '1.2 mn', '1.2mln', '1.2 million', '1,2 million'].map(
		value => [value, round(1_200_000, 1_150_000, 1_249_999)] as const,
	),
	['2.47 M', round(2_470_000, 2_465_000, 2_474_999)],
	['1.20 million', round(1_200_000, 1_195_000, 1_204_999)],
	['1.2bn', round(1_200_000_000, 1_150_000_000, 1_249_999_999)],
	...['1,20,000', '1,20,000 people', '१,२०,०००', '120,000'].map(value => [value, exact(120_000)] as const),
	...['19,58,362', '1.958.362', '1 958 362', '1’958’362', '١٬٩٥٨٬٣٦٢'].map(
		value => [value, exact(1_958_362)] as const,
	),
	...['1.2 lakh', '1.2 lakhs', '1.2 lac'].map(value => [value, round(120_000, 115_000, 124_999)] as const),
	['3 crore', round(30_000_000, 25_000_000, 34_999_999)],
	['1 lakh 20 thousand', round(120_000, 119_500, 120_499)],
	...['five or six', '5 or 6', '5-6 people', 'between five and six'].map(
		value => [value, range(5, 6)] as const,
	),
	...['14 to over 30', '14 to at least 30', '14–30+'].map(value => [value, atLeast(14)] as const),
	['14 to over 30 thousand', atLeast(14_000)],
	...['at least 30-40', 'at least 30 to 40'].map(value => [value, atLeast(30)] as const),
	...['about 30 to 40', 'some 30-40'].map(value => [value, about(30, 11)] as const),
	['one hundred and five', exact(105)],
	['one hundred five', exact(105)],
	['two hundred and twenty-two', exact(222)],
	['one hundred and five thousand', round(105_000, 104_500, 105_499)],
	['one thousand two hundred', round(1200, 1150, 1249)],
	['twelve hundred', round(1200, 1150, 1249)],
	['one million two hundred thousand', round(1_200_000, 1_150_000, 1_249_999)],
	['at least one hundred and five', atLeast(105)],
	['between one hundred and five hundred', range(100, 500)],
	['between one hundred and five and two hundred', range(105, 200)],
	['a quarter of a million', round(250_000, 125_000, 374_999)],
	['two and a half million', round(2_500_000, 2_250_000, 2_749_999)],
	...['a couple', 'a couple of people'].map(value => [value, about(2)] as const),
	['at least a couple', atLeast(2)],
	...['a couple of dozen', 'a couple dozen'].map(value => [value, round(24, 18, 29)] as const),
	...['half-dozen', 'half-a-dozen', 'a half-dozen'].map(value => [value, round(6, 3, 8)] as const),
	...['at least several dozen', 'dozens more', 'dozens of people', 'dozens more people', 'dozens of'].map(
		value => [value, coded(12)] as const,
	),
	...['in the hundreds', 'hundreds of people', 'hundreds of', 'hundreds or thousands'].map(
		value => [value, coded(100)] as const,
	),
	['lakhs', coded(100_000)],
	['about a dozen', about(12, 6)],
	['nearly a hundred', about(100)],
	...['multiple', 'numerous', 'several people', 'several more', 'a handful of', 'lots'].map(
		value => [value, {}] as const,
	),
	...[
		'nil',
		'Nil',
		'no casualties',
		'no casualties reported',
		'none reported',
		'no deaths so far',
		'no people',
	].map(value => [value, exact(0)] as const),
	...['n/a', 'N/A', 'to be confirmed', 'TBC', 'undisclosed'].map(value => [value, {}] as const),
	...['a single', 'a single person', '1.0'].map(value => [value, exact(1)] as const),
	...['4.0', '４', '۴', '४', '𝟒'].map(value => [value, exact(4)] as const),
	...['١٢', '１２', '१२', '۱۲'].map(value => [value, exact(12)] as const),
	['at least ١٢', atLeast(12)],
	['exactly 12', exact(12)],
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
			'minus four',
			'fewer than 0',
			-Infinity,
		] as const
	).map(value => [value, 'a negative count'] as const),
	...([2.5, '2.5', 'about 2.5', '1.2345 thousand', '1.5 to 3'] as const).map(
		value => [value, 'a fractional count'] as const,
	),
	...[
		['1.234', '1,234'],
		['2.000', '2,000'],
		['about 12.500', '12,500'],
		['1.234 to 1.300', '1,234'],
		['٤٫٥٠٠', '4,500'],
	].map(([value = '', reading = '']) => {
		return [value, `what may be ${reading} or ${reading.replace(',', '.')}`] as const;
	}),
	[1.234, 'what may be 1,234 or 1.234'],
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

/** Shown word for word, in no sum. */
const phrases: readonly string[] = [
	...['at least about 4', 'more than 10 to 20', 'between 2', 'hundred', 'dozen', 'constructor', '__proto__'],
	...['500 to 2 thousand', 'between 2 to 5', 'two and five', 'at leastfour', 'atleast 4', '1,30 homes'],
	...['bodies everywhere', 'under investigation', 'up to several hundred', 'no reports yet', 'no more'],
	...[
		'decenas',
		'десятки',
		'数十人',
		'多',
		'one hundred and hundred',
		'a five',
		'five and a',
		'hundred and five',
	],
	...['twenty 5', 'one million two million', 'five hundred five hundred'],
];

const notUnderstood: ReadonlyArray<number | string> = [
	...['', ' ', '1,30', '1,3055', '1,305 000', '0,123', ',123', '1,', '1,2', '1.2.3', '1.234.56', '1,2,345'],
	...[
		'at least',
		'ca.',
		'roughly',
		'2 to',
		'to 5',
		'between',
		'five or',
		'two hundred and',
		'- -',
		'-',
		'+',
		'?',
		'±',
		'…',
	],
	...[
		'1e3',
		'0x10',
		'a',
		'53%',
		'about 53%',
		'at least 1,30',
		'4 x',
		'2025-06-06',
		'12:30',
		'x'.repeat(121),
		`${'a '.repeat(60)}b`,
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
const known = [...promised, ...additions, ...written].map(([value]) => value);
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

	test.each(written)('%j', (written, expected) => {
		expect(boundsOf(q(written))).toStrictEqual(expected);
	});

	test.each(phrases)('%j is kept as a phrase', written => {
		expect(parseQuantity(written)).toStrictEqual({words: written, isPhrase: true});
		expect(quantityIssue(written)).toBeUndefined();
		expect(isUnknown(q(written))).toBe(true);
	});

	test.each(issues)('%j has an issue: %s', (written, issue) => {
		expect(quantityIssue(written)).toBe(issue);
		expect(parseQuantity(written)).toBeUndefined();
	});

	test.each(notUnderstood)('%j is not understood', written => {
		expect(parseQuantity(written)).toBeUndefined();
		expect(quantityIssue(written)).toBeUndefined();
	});

	test('understands all that the README says it does', () => {
		const readme = readFileSync(join(import.meta.dirname, '..', '..', '..', 'README.md'), 'utf8');
		const [, section = ''] = /### Numbers in words\n([\s\S]*?)\n#/.exec(readme) ?? [];
		const rows = section.split('\n').filter(row => row.startsWith('|'));
		const spellings = rows.flatMap(row => [...row.matchAll(/`"([^`]+)"`/g)].map(([, words = '']) => words));
		expect(spellings.length).toBeGreaterThan(50);
		for (const words of spellings) {
			// A hedge without its number stands for its kind.
			const readings = [words, `${words} 20`].map(parseQuantity);
			expect(
				readings.some(read => read !== undefined && read.isPhrase !== true),
				words,
			).toBe(true);
		}
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

describe('round numbers', () => {
	const spelled = fc.constantFrom(
		...([
			['thousand', 1000],
			['k', 1000],
			['lakh', 100_000],
			['million', 1_000_000],
			['m', 1_000_000],
			['crore', 10_000_000],
			['billion', 1_000_000_000],
		] as const),
	);

	test('hold every count that they may stand for, and none beyond', () => {
		const given = fc.tuple(fc.integer({min: 1, max: 1_000_000}), fc.integer({min: 0, max: 2}), spelled);
		fc.assert(
			fc.property(
				given,
				fc.double({min: -1, max: 1, noNaN: true}),
				([digits, decimals, [scale, factor]], off) => {
					const unit = factor / 10 ** decimals;
					const best = digits * unit;
					const read = q(`${(digits / 10 ** decimals).toFixed(decimals)} ${scale}`);
					expect(read.best).toBe(best);
					const actual = Math.round(best + off * unit);
					const isSaidSo = Math.abs(actual - best) < unit / 2 || actual === best - unit / 2;
					expect((read.low ?? 0) <= actual && actual <= (read.high ?? 0)).toBe(isSaidSo);
				},
			),
			{numRuns: 1000},
		);
	});

	test('are counted by the word as by the digits', () => {
		fc.assert(
			fc.property(fc.integer({min: 1, max: 999}), spelled, (count, [scale, factor]) => {
				fc.pre(scale.length > 2);
				expect(boundsOf(q(`${spellOut(count)} ${scale}`))).toMatchObject({best: count * factor});
				expect(boundsOf(q(spellOut(count))).best).toBe(count);
			}),
		);
	});

	test('written out in digits are exact', () => {
		expect(['1,200,000', '100', '12', 'twelve', 1_200_000].map(q).every(isExact)).toBe(true);
		expect(['1.2 million', 'a hundred', 'a dozen', '12k'].map(q).every(isRounded)).toBe(true);
		expect(
			['about a dozen', 'at least a dozen', '5 to 12', 'several', '0k', '7'].map(q).some(isRounded),
		).toBe(false);
	});

	test.each<[Array<number | string>, string, number, number | undefined]>([
		[['1.2 million'], '1.2 million', 1_150_000, 1_249_999],
		[['1.2 million', 0], '1.2 million', 1_150_000, 1_249_999],
		[['1.2 million', 410_377], 'about 1,610,000', 1_560_377, 1_660_376],
		[['a dozen', 5], 'about 17', 11, 22],
		[['a hundred', 7], 'about 110', 57, 156],
		[['a hundred', 'at least 7'], 'about 110 or more', 57, undefined],
		[['a hundred', 'several'], 'about 100 or more', 50, undefined],
		[['a hundred', '5 to 20'], 'about 110 to 120', 55, 169],
		[['a hundred', 'dozens'], 'about 100 or more', 62, undefined],
	])('%j are %s: no bound of theirs is in the words', (terms, words, low, high) => {
		expect(addQuantities(terms.map(q))).toMatchObject({words, low, ...(high === undefined ? {} : {high})});
	});

	test('no number is invented: a sum says no more than what was said', () => {
		const term = fc.constantFrom(
			...['1.2 million', 'a dozen', 'two hundred', '18 thousand', '12k', 'at least 40', '3 to 9'],
			...[0, 7, 97, 1214],
		);
		fc.assert(
			fc.property(fc.array(term, {minLength: 1, maxLength: 6}), terms => {
				const read = terms.map(q);
				const sum = addQuantities(read);
				fc.pre(sum !== undefined && read.some(isRounded));
				const {words, low = 0, high = Infinity} = sum ?? q(0);
				const isOne = read.filter(({high}) => high !== 0).length === 1;
				expect(isOne || words.startsWith('about ')).toBe(true);
				for (const [number] of isOne ? [] : words.matchAll(/[\d,]+/g)) {
					expect(Number(number.replaceAll(',', ''))).toBeGreaterThanOrEqual(low);
					expect(Number(number.replaceAll(',', ''))).toBeLessThanOrEqual(high);
				}
			}),
			{numRuns: 1000},
		);
	});
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
		['600,000', '1.2 million', {words: 'about 50%', best: 50}],
		['a dozen', '24', {words: 'about 50%', best: 50}],
		['a dozen', 'about 24', {words: 'about 50%', best: 50}],
		['at least 4', 'a dozen', undefined],
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
