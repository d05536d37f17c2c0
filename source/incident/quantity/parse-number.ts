/** What is wrong with a number that is understood but cannot be a count. */
export type NumberIssue =
	| 'a negative count'
	| 'a fractional count'
	| 'a range that runs backwards'
	| 'a count too large to be exact';

const smallNumbers =
	'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety';
const numbersByWord = numberWords();

// Groups of three behind one and the same separator: "1,30" and "1,305 000" are slips, not numbers.
const digits = /^([1-9]\d{0,2}(?:(?:,\d{3})+|(?: \d{3})+|(?:'\d{3})+)|\d+)(?:\.(\d+))?$/;

const scales: ReadonlyMap<string, bigint> = new Map([
	['dozen', 12n],
	['hundred', 100n],
	['thousand', 1000n],
	['million', 1_000_000n],
	['billion', 1_000_000_000n],
]);

/** Parses one number, in digits or words, scaled or not ("1,305", "two hundred thousand"); undefined where it is none. */
export function parseNumber(text: string): number | NumberIssue | undefined {
	const {head, scale} = splitScale(text);
	return parseScaled(head, scale);
}

/** Separates a number from its scale: "two hundred thousand" → "two", 100,000. */
export function splitScale(text: string): {readonly head: string; readonly scale: bigint} {
	const at = text.lastIndexOf(' ');
	const factor = scales.get(text.slice(at + 1));
	if (at < 0 || factor === undefined) return {head: text, scale: 1n};
	const rest = splitScale(text.slice(0, at));
	return {head: rest.head, scale: rest.scale * factor};
}

/** Parses the two parts that `splitScale` gives. */
export function parseScaled(head: string, scale: bigint): number | NumberIssue | undefined {
	if (head.startsWith('-'))
		return parseScaled(head.slice(1).trimStart(), scale) === undefined ? undefined : 'a negative count';
	if (scale > 1n && head === 'half a') return checkNumber(Number(scale / 2n));
	const word = scale > 1n && head === 'a' ? 1 : numbersByWord.get(head);
	if (word !== undefined) return checkNumber(Number(BigInt(word) * scale));
	const [, whole, decimals = ''] = digits.exec(head) ?? [];
	return whole === undefined ? undefined : parseDecimal(whole.replace(/[, ']/g, ''), decimals, scale);
}

function parseDecimal(whole: string, decimals: string, scale: bigint): number | NumberIssue {
	const product = BigInt(whole + decimals) * scale;
	const divisor = 10n ** BigInt(decimals.length);
	// "2.000" is two thousand in half of Europe: a point without "thousand" behind it is never waved through.
	if (product % divisor !== 0n || (decimals !== '' && scale === 1n)) return 'a fractional count';
	const count = product / divisor;
	return count > BigInt(Number.MAX_SAFE_INTEGER) ? 'a count too large to be exact' : Number(count);
}

/** The number where it can be a count; else what is wrong with it, or undefined where it is no number. */
export function checkNumber(value: number): number | NumberIssue | undefined {
	if (value < 0) return 'a negative count';
	if (value > Number.MAX_SAFE_INTEGER) return 'a count too large to be exact';
	// Adding 0 makes a plain zero of -0, which would print with its sign.
	return Number.isInteger(value) ? value + 0 : Number.isNaN(value) ? undefined : 'a fractional count';
}

function numberWords(): ReadonlyMap<string, number> {
	const words = new Map(['no', 'none', 'nobody', 'no one', 'no-one'].map(word => [word, 0]));
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
