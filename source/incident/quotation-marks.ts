/** Words in single marks; an apostrophe within a word is none. */
const inSingle = '‘((?:[^‘’]|(?<=\\p{L})’(?=\\p{L}))+)’';
const outerSingle = new RegExp(`^(?:${inSingle}|${inSingle.replaceAll(/[‘’]/g, "'")})$`, 'u');
const innerSingle = new RegExp(inSingle, 'gu');
const fullStop = /[.!?…]$/;
/** What stands before a quotation, and after one. */
const isBefore = /^$|[\s\p{Ps}\p{Pi}\p{Pd}„/]/u;
const isAfter = /^$|[\s\p{Pe}\p{Pf}\p{Pd}.,;:!?…/]/u;

/**
 * The text without the quotation marks around all of it; the text itself where there are none. Full stops behind the
 * last mark are kept. Linear time.
 */
export function withoutOuterMarks(text: string): string {
	let end = text.length;
	while (fullStop.test(text.charAt(end - 1))) end -= 1;
	const words = wordsInMarks(text.slice(0, end)).trim();
	if (words.length === end || words === '') return text;
	return fullStop.test(words) ? words : words + text.slice(end);
}

function wordsInMarks(text: string): string {
	const [, typographic, straight] = outerSingle.exec(text) ?? [];
	const partners = new Map(quotations(text));
	let layers = 0;
	while (partners.get(layers) === text.length - 1 - layers) layers += 1;
	return typographic ?? straight ?? text.slice(layers, text.length - layers);
}

/**
 * The text as it stands within double quotation marks: double ones in it become single, and single ones within these
 * double. Guillemets and corner brackets, which look like neither, stay. Linear time.
 */
export function withSingleMarks(text: string): string {
	let shown = '';
	let rest = 0;
	for (const [from, to] of quotations(text).sort(([one], [other]) => one - other)) {
		// What stands within another quotation is shown with it.
		if (from < rest || kindOf(text.charAt(from)) !== kindOf('“')) continue;
		const quoted = text.slice(from + 1, to).replaceAll(innerSingle, '“$1”');
		shown += `${withLoneMarksSingle(text.slice(rest, from))}‘${quoted}’`;
		rest = to + 1;
	}
	return shown + withLoneMarksSingle(text.slice(rest));
}

/** A mark without a partner would seem to close the quotation that the text stands in. A straight one may mean inches. */
function withLoneMarksSingle(text: string): string {
	return text.replaceAll(/[“„‟]/g, '‘').replaceAll('”', '’');
}

/** Where each quotation in double marks, guillemets or corner brackets opens and closes; inner ones come first. */
function quotations(text: string): (readonly [number, number])[] {
	const pairs: (readonly [number, number])[] = [];
	const open: number[] = [];
	for (const {0: mark, index} of text.matchAll(/[“„‟”"«»「」]/g)) {
		const from = open.at(-1);
		if (isOpening(text, index, from !== undefined)) {
			open.push(index);
		} else if (from !== undefined && kindOf(text.charAt(from)) === kindOf(mark)) {
			open.pop();
			pairs.push([from, index]);
		}
	}
	return pairs;
}

function kindOf(mark: string): string {
	return ['“„‟”"', '«»', '「」'].find(marks => marks.includes(mark)) ?? mark;
}

/** Languages open with marks that others close with: what stands beside a mark tells, then its kind. */
function isOpening(text: string, index: number, isWithin: boolean): boolean {
	const begins = isBefore.test(text.charAt(index - 1));
	const ends = isAfter.test(text.charAt(index + 1));
	if (begins !== ends) return begins;
	const mark = text.charAt(index);
	return mark === '"' ? !isWithin : /[“„‟«「]/.test(mark);
}
