const names: ReadonlyMap<string, string> = new Map([
	['\t', 'a tab'],
	['\u00a0', 'a no-break space'],
	['\u00ad', 'a soft hyphen'],
	['\u2009', 'a thin space'],
	['\u200b', 'a zero-width space'],
	['\u200c', 'a zero-width non-joiner'],
	['\u200d', 'a zero-width joiner'],
	['\u202f', 'a narrow no-break space'],
	['\u3000', 'an ideographic space'],
	['\ufeff', 'a byte-order mark'],
	['！', 'a fullwidth exclamation mark'],
	['＂', 'a fullwidth quotation mark'],
	['，', 'a fullwidth comma'],
	['－', 'a fullwidth hyphen'],
	['．', 'a fullwidth full stop'],
	['：', 'a fullwidth colon'],
	['［', 'a fullwidth bracket'],
	['］', 'a fullwidth bracket'],
	['｛', 'a fullwidth bracket'],
	['｝', 'a fullwidth bracket'],
]);

/** ASCII that shows from end to end, as most texts are. */
const plain = /^[!-~](?:[ -~]*[!-~])?$/;
const unseen = /[[\p{Cc}\p{Cf}\p{Zs}\p{Zl}\p{Zp}]--[ ]]/v;
const fullwidth = /[\uff01-\uff5e]/;
/** Latin, Cyrillic and Greek letters look alike. In other scripts, marks are part of how words are written. */
const strayMark = /(?:^|[^\p{L}\p{M}]|[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}])(\p{M})/u;
const lookAlikes = ['Latin', 'Cyrillic', 'Greek'] as const;
const scripts = lookAlikes.map(script => ({script, letter: new RegExp(`\\p{Script=${script}}`, 'gu')}));

/** A text longer than this is no name, and what is wrong with it can be seen. */
const longest = 200;

/**
 * What of a text cannot be seen where it is shown: `a space at its end`, `the Cyrillic letter о (U+043E) among Latin
 * ones`; undefined where nothing is.
 */
export function describeHidden(text: string): string | undefined {
	if (plain.test(text)) return undefined;
	const shown = text.slice(0, longest).normalize('NFC');
	const found = [
		...(/^\s/.test(text) ? ['a space at its start'] : []),
		...(/\s$/.test(text) ? ['a space at its end'] : []),
		...[unseen.exec(shown)?.[0], fullwidth.exec(shown)?.[0]].flatMap(each =>
			each === undefined ? [] : describeCharacter(each),
		),
		...[strayMark.exec(shown)?.[1]].flatMap(mark => (mark === undefined ? [] : `the mark ${codeOf(mark)}`)),
		...strangeLetters(shown),
	];
	return found.length === 0 ? undefined : found.join(' and ');
}

/** Names a character that does not show what it is: `a no-break space (U+00A0)`. */
export function describeCharacter(character: string): string {
	const name = names.get(character) ?? (fullwidth.test(character) ? 'a fullwidth letter' : undefined);
	return name === undefined
		? `the character ${codeOf(character)}, which does not show`
		: `${name} (${codeOf(character)})`;
}

function codeOf(character: string): string {
	return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A letter of another script within a word. */
function strangeLetters(text: string): readonly string[] {
	for (const [word] of text.matchAll(/[\p{L}\p{M}]+/gu)) {
		const kinds = scripts
			.map(({script, letter}) => ({script, letters: word.match(letter) ?? []}))
			.filter(({letters}) => letters.length > 0)
			.sort((a, b) => a.letters.length - b.letters.length);
		const [few, many] = [kinds[0], kinds.at(-1)];
		const letter = few?.letters[0];
		if (few === undefined || many === undefined || few === many || letter === undefined) continue;
		return [`the ${few.script} letter ${letter} (${codeOf(letter)}) among ${many.script} ones`];
	}
	return [];
}

const latin: ReadonlyMap<string, string> = new Map(
	Object.entries({
		...{а: 'a', в: 'b', е: 'e', к: 'k', м: 'm', н: 'h', о: 'o', р: 'p', с: 'c', т: 't', у: 'y', х: 'x'},
		...{і: 'i', ј: 'j', ѕ: 's', α: 'a', ο: 'o', ρ: 'p', ν: 'v', ι: 'i', ε: 'e', κ: 'k'},
	}),
);

/** The same for texts that look the same: small letters, lookalikes as Latin ones, nothing that does not show. */
export function skeletonOf(text: string): string {
	return text
		.normalize('NFKC')
		.toLowerCase()
		.replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
		.trim()
		.replaceAll(/[\u0370-\u04ff]/g, letter => latin.get(letter) ?? letter);
}
