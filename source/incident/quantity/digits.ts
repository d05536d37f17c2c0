/** One spelling for what is written in many: case, spaces, dashes, apostrophes, and the digits of every script. */
export function normalize(words: string): string {
	const plain = words
		.toLowerCase()
		.replace(/\s/g, ' ')
		.replace(/[‐‑‒–—―−]/g, '-')
		.replace(/[’ʼ]/g, "'");
	return /^[ -~]*$/.test(plain) ? plain : toAscii(plain);
}

function toAscii(text: string): string {
	return text
		.replace(/[\uff01-\uff5e]/g, wide => String.fromCodePoint((wide.codePointAt(0) ?? 0) - 0xfee0))
		.replaceAll('٬', ',')
		.replaceAll('٫', '.')
		.replace(/\p{Nd}/gu, digitOf);
}

// In every script the digits stand in one run, 0 to 9, and two such runs may touch.
function digitOf(digit: string): string {
	const code = digit.codePointAt(0) ?? 0;
	let start = code;
	while (/^\p{Nd}$/u.test(String.fromCodePoint(start - 1))) start -= 1;
	return String((code - start) % 10);
}

// Groups behind one and the same separator: "1,30" and "1,305 000" are slips, not numbers. The second is Indian.
const grouped =
	/^([1-9]\d{0,2}(?:(?:,\d{3})+|(?: \d{3})+|(?:'\d{3})+)|[1-9]\d?(?:,\d{2})+,\d{3}|\d+)(?:\.(\d+))?$/;
const groupedByPoints = /^([1-9]\d{0,2}(?:\.\d{3}){2,})(?:,(\d+))?$/;
const decimalComma = /^(\d+),(\d{1,2})$/;

interface Digits {
	readonly whole: string;
	readonly decimals: string;
}

/** Separates digits from their decimals, without separators of groups; undefined where it is no number. */
export function splitDigits(text: string, isScaled: boolean): Digits | undefined {
	const match =
		grouped.exec(text) ?? groupedByPoints.exec(text) ?? (isScaled ? decimalComma.exec(text) : null);
	const [, whole, decimals = ''] = match ?? [];
	return whole === undefined ? undefined : {whole: whole.replace(/[, '.]/g, ''), decimals};
}
