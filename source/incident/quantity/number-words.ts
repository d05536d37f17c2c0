const smallNumbers =
	'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety';

/** The numbers of one word, or of two that belong together ("twenty-one"). */
export const NUMBERS_BY_WORD = numbersByWord();

/** What a number before it is multiplied by. */
export const SCALES: ReadonlyMap<string, bigint> = new Map([
	['dozen', 12n],
	['hundred', 100n],
	['thousand', 1000n],
	...['lakh', 'lakhs', 'lac', 'lacs'].map(word => [word, 100_000n] as const),
	['million', 1_000_000n],
	...['crore', 'crores'].map(word => [word, 10_000_000n] as const),
	['billion', 1_000_000_000n],
]);

/** The same, behind digits only. */
export const SCALE_LETTERS: ReadonlyMap<string, bigint> = new Map([
	['k', 1000n],
	...['m', 'mn', 'mln'].map(letters => [letters, 1_000_000n] as const),
	['bn', 1_000_000_000n],
]);

/** Parts of a scale, as numerator and denominator: "half a" million. */
export const FRACTIONS: ReadonlyMap<string, readonly [bigint, bigint]> = new Map<
	string,
	readonly [bigint, bigint]
>([
	...['half a', 'half'].map(words => [words, [1n, 2n]] as const),
	...['a quarter of a', 'a quarter', 'quarter of a'].map(words => [words, [1n, 4n]] as const),
	...['three quarters of a', 'three-quarters of a'].map(words => [words, [3n, 4n]] as const),
]);

interface SpelledNumber {
	readonly count: number;
	/** What its last word counts: 100 for "one thousand two hundred", 1 for "one hundred and five". */
	readonly unit: number;
}

/** Parses a number of several parts, "two hundred and twenty-two", "1 lakh 20 thousand"; undefined where it is none. */
export function parseParts(text: string): SpelledNumber | undefined {
	let total = 0;
	let part = 0;
	// What comes next has to be smaller than what was said last, and so has each scale.
	let room = Number.POSITIVE_INFINITY;
	let scaleRoom = Number.POSITIVE_INFINITY;
	let unit = 1;
	let before = '';
	for (const word of text.replace(/(?<=ty)-(?=[a-z])/g, ' ').split(' ')) {
		const number = numberOf(word, before);
		const scale = Number(word === 'dozen' ? 0 : (SCALES.get(word) ?? 0));
		if (number !== undefined) {
			if (number === 0 || number >= room) return undefined;
			part += number;
			room = word.endsWith('ty') ? 10 : 0;
			unit = 1;
		} else if (scale === 100) {
			if (part === 0 || part >= 100) return undefined;
			part *= 100;
			room = 100;
			unit *= 100;
		} else if (scale > 0) {
			if (part === 0 || scale >= scaleRoom) return undefined;
			total += part * scale;
			part = 0;
			room = scale;
			scaleRoom = scale;
			unit *= scale;
		} else if (word !== 'and' || !SCALES.has(before)) {
			return undefined;
		}
		before = word;
	}
	const count = total + part;
	return before === 'and' || before === 'a' || !Number.isSafeInteger(count) ? undefined : {count, unit};
}

function numberOf(word: string, before: string): number | undefined {
	if (word === 'a') return before === '' ? 1 : undefined;
	if (/^\d{1,9}$/.test(word)) return before.endsWith('ty') ? undefined : Number(word);
	return NUMBERS_BY_WORD.get(word);
}

function numbersByWord(): ReadonlyMap<string, number> {
	const words = new Map(['no', 'none', 'nobody', 'no one', 'no-one', 'nil'].map(word => [word, 0]));
	words.set('a single', 1).set('a couple', 2);
	const small = smallNumbers.split(' ');
	for (const [value, word] of small.entries()) words.set(word, value);
	for (const [index, ten] of tens.split(' ').entries()) {
		const value = 20 + 10 * index;
		words.set(ten, value);
		// Without these "twenty-one" would be a range that runs backwards.
		for (const [unit, word] of small.slice(0, 10).entries()) {
			if (unit > 0) words.set(`${ten}-${word}`, value + unit).set(`${ten} ${word}`, value + unit);
		}
	}
	return words;
}
