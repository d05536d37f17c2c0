// Finds its way through strict JSON by quotes and brackets alone; what it parts is then read as JSON, which tells
// whether the parts are any. Where they all are, and only the commas and spaces looked for here stand between them, so is
// the whole.

const quote = 0x22;
const backslash = 0x5c;
const colon = 0x3a;
const comma = 0x2c;

/** How many colons stand outside of texts: as many as there are keys. */
export interface Colons {
	colons: number;
}

/** The offset of what comes after white space. */
export function skipSpace(text: string, offset: number): number {
	let at = offset;
	while (isSpace(text.charCodeAt(at))) at += 1;
	return at;
}

/** The offset behind the value that begins here; counts its colons. Some offset where there is none. */
export function endOfValue(text: string, offset: number, count: Colons): number {
	let open = 0;
	let at = offset;
	while (at < text.length) {
		const unit = text.charCodeAt(at);
		if (unit === quote) {
			at = endOfString(text, at);
			if (open === 0) return at;
			continue;
		}
		// { and [ are one bit apart from each other, } and ] as well.
		const bracket = unit | 0x20;
		if (bracket === 0x7b) open += 1;
		else if (bracket === 0x7d) {
			open -= 1;
			if (open <= 0) return open === 0 ? at + 1 : at;
		} else if (unit === colon) count.colons += 1;
		else if (open === 0 && (unit === comma || isSpace(unit))) return at;
		at += 1;
	}
	return at;
}

function endOfString(text: string, start: number): number {
	for (let at = start + 1; at < text.length; at += 1) {
		const unit = text.charCodeAt(at);
		if (unit === quote) return at + 1;
		if (unit === backslash) at += 1;
	}
	return text.length;
}

function isSpace(unit: number): boolean {
	return unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09;
}

/** What a piece of a text holds; undefined where it is no JSON. */
export function jsonOf(piece: string): unknown {
	try {
		return JSON.parse(piece);
	} catch {
		return undefined;
	}
}

/** Says how far two texts are the same, from their beginnings. */
export function sameStart(a: string, b: string): number {
	const most = Math.min(a.length, b.length);
	return sameLength(most, (from, to) => a.slice(from, to) === b.slice(from, to));
}

/** Says how far two texts are the same, from their ends, of `most` characters. */
export function sameEnd(a: string, b: string, most: number): number {
	const tail = (text: string, from: number, to: number) => text.slice(text.length - to, text.length - from);
	return sameLength(most, (from, to) => tail(a, from, to) === tail(b, from, to));
}

/** Whole blocks first, since the engine compares them faster than any loop could; then halves of the one that differs. */
function sameLength(most: number, isSame: (from: number, to: number) => boolean): number {
	const block = 2 ** 16;
	let from = 0;
	while (from < most && isSame(from, Math.min(most, from + block))) from += block;
	let to = Math.min(most, from + block);
	if (from >= most) return most;
	while (from < to) {
		const middle = Math.ceil((from + to) / 2);
		if (isSame(from, middle)) from = middle;
		else to = middle - 1;
	}
	return from;
}
