/** The keys of a US keyboard, without and with Shift. */
const plainKeys = "`1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./";
const shiftedKeys = '~!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:"ZXCVBNM<>?';

/**
 * Characters of a layout, and the US keys at the same places. Left out is what the layout has in common with others, and
 * ASCII: a slash stays a slash wherever it is.
 */
const layouts: readonly (readonly [characters: string, keys: string])[] = [
	// Russian, then what Ukrainian and Belarusian have instead.
	['ёйцукенгшщзхъфывапролджэячсмитьбю', "`qwertyuiop[]asdfghjkl;'zxcvbnm,."],
	['іїєґў№', "s]'\\o#"],
	// Greek. Σ is on two keys: the later one, S, is the one that is used for it.
	['ςερτυθιοπασδφγηξκλζχψωβνμ', 'wertyuiopasdfghjklzxcvbnm'],
	// Hebrew (SI 1452); with Shift it types Latin capitals.
	['קראטוןםפשדגכעיחלךףזסבהנמצתץ', 'ertyuiopasdfghjkl;zxcvbnm,.'],
	// Arabic (101), without and with Shift; the marks that stand above and below letters are written as numbers.
	['ذضصثقفغعهخحجدشسيبلاتنمكطئءؤرﻻىةوزظ', "`qwertyuiop[]asdfghjkl;'zxcvbnm,./"],
	['\u0651\u064E\u064B\u064F\u064Cﻹإ؛\u0650\u064Dﻷأـ،\u0652ﻵآ؟', '~QWERTYPASGHJKXBN?'],
];

const keyByCharacter: ReadonlyMap<string, string> = new Map(
	layouts.flatMap(([characters, keys]) =>
		[...characters].flatMap((character, index): [string, string][] => {
			const key = keys.charAt(index);
			const capital = character.toUpperCase();
			return capital === character
				? [[character, key]]
				: [
						[character, key],
						[capital, withShift(key)],
					];
		}),
	),
);

/**
 * The character that the same key, with the same Shift, types on a US keyboard, for one typed on a Cyrillic, Greek,
 * Hebrew or Arabic layout: `й` is `q`, `Й` is `Q`. Any other character, ASCII above all, is itself.
 */
export function keyAtSamePlace(character: string): string {
	return keyByCharacter.get(character) ?? character;
}

/** What a key of a US keyboard types with Shift; what is no such key is itself. */
export function withShift(key: string): string {
	const index = plainKeys.indexOf(key);
	return index === -1 ? key : shiftedKeys.charAt(index);
}
