// What may be printed, written out apart from the program's own expressions, so that a slip there is not repeated here.
const forbidden = new RegExp(
	[
		'[\\p{Cc}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}]',
		'[\\u00ad\\u061c\\u115f\\u1160\\u180e\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u3164]',
		'\\u034f|\\u17b4|\\u17b5|[\\u180b-\\u180d]|\\u180f|[\\ufe00-\\ufe0f]|[\\u{e0000}-\\u{e0fff}]|\\u20e3',
		'[\\ufdd0-\\ufdef\\ufeff\\uffa0\\ufff0-\\ufffb\\ufffe\\uffff\\u{1f3fb}-\\u{1f3ff}]',
		'[\\p{Mn}\\p{Me}]{5}',
	].join('|'),
	'u',
);

/** The first piece of a text that no terminal should be sent, with what stands before it; undefined where there is none. */
export function unprintableIn(text: string): string | undefined {
	const at = text.search(forbidden);
	return at < 0 ? undefined : JSON.stringify(text.slice(Math.max(0, at - 20), at + 10));
}

const colour = '[34]8;(?:2;\\d{1,3};\\d{1,3};\\d{1,3}|5;\\d{1,3})';
// Weight, slant, underline, inverse and colours, on and off: no blink (5, 6), no conceal (8), no other font.
const looks = `(?:0|1|2|3|4|7|22|23|24|27|39|49|3[0-7]|4[0-7]|9[0-7]|10[0-7]|${colour})?`;
const own = new RegExp(
	[
		`\\x1b\\[${looks}(?:;${looks})*m`,
		'\\x1b\\[\\d*[ABCDEG]', // where the cursor goes
		'\\x1b\\[(?:\\d+;\\d+)?H',
		'\\x1b\\[(?:[02]?[JK]|\\d+X)', // what is erased
		'\\x1b\\[\\?(?:25|1049|2004|2026)[hl]', // cursor, alternate screen, pasting in brackets, synchronized update
		'\\r?\\n|\\r',
	].join('|'),
	'g',
);

/** The first thing a program printed that is neither text nor a sequence that Ink and the board write; undefined where there is none. */
export function foreignIn(printed: string): string | undefined {
	return printed
		.split(own)
		.map(unprintableIn)
		.find(found => found !== undefined);
}
