/** The keys of a US keyboard, without and with Shift. */
const plainKeys = "`1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./";
const shiftedKeys = '~!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:"ZXCVBNM<>?';

/**
 * Characters of a layout, and the US keys at the same places. ASCII is left out, since a slash is a slash on any layout, and
 * so are × and ÷, which other layouts have elsewhere.
 */
const layouts: readonly (readonly [characters: string, keys: string])[] = [
	// Russian, then what Ukrainian and Belarusian have instead.
	['ёйцукенгшщзхъфывапролджэячсмитьбю', "`qwertyuiop[]asdfghjkl;'zxcvbnm,."],
	['іїєґў№', "s]'\\o#"],
	// Greek. Σ is on two keys; the later entry, S, counts.
	['ςερτυθιοπασδφγηξκλζχψωβνμ', 'wertyuiopasdfghjklzxcvbnm'],
	// Hebrew (SI 1452); with Shift it types Latin capitals.
	['קראטוןםפשדגכעיחלךףזסבהנמצתץ', 'ertyuiopasdfghjkl;zxcvbnm,.'],
	// Arabic (101), without and with Shift; combining marks are escaped.
	['ذضصثقفغعهخحجدشسيبلاتنمكطئءؤرﻻىةوزظ', "`qwertyuiop[]asdfghjkl;'zxcvbnm,./"],
	['\u0651\u064E\u064B\u064F\u064Cﻹإ؛\u0650\u064Dﻷأـ،\u0652ﻵآ؟', '~QWERTYPASGHJKXBN?'],
];

const keyByCharacter: ReadonlyMap<string, string> = new Map(
	layouts.flatMap(([characters, keys]) =>
		[...characters].flatMap((character, index): [string, string][] => {
			const key = keys.charAt(index);
			// What has no capital keeps its own key.
			return [
				[character.toUpperCase(), withShift(key)],
				[character, key],
			];
		}),
	),
);

/**
 * For a character typed on a Russian, Ukrainian, Greek, Hebrew or Arabic layout: what the same key types on a US keyboard
 * (`й` is `q`, `Й` is `Q`). Any other character, including all of ASCII, is returned as it is.
 */
export function keyAtSamePlace(character: string): string {
	return keyByCharacter.get(character) ?? character;
}

/** What a key of a US keyboard types with Shift. Any other character is returned as it is. */
export function withShift(key: string): string {
	const index = plainKeys.indexOf(key);
	return index === -1 ? key : shiftedKeys.charAt(index);
}
