import anyAscii from 'any-ascii';

/** Keys of the incident file whose words name something else in it: changed, they would lead nowhere. */
const references: ReadonlySet<string> = new Set(['id', 'metric', 'source', 'partOf', 'regions']);

/**
 * A value read from an incident file (an incident, problems, a whole reading) with every text in it put into ASCII
 * letters: "Київ" is "Kyiv". Ids, names that refer to something, and keys stay as they are, and numbers stay numbers.
 */
export function asciiTexts<Value>(value: Value): Value {
	return walk(value, '') as Value;
}

function walk(value: unknown, key: string): unknown {
	if (typeof value === 'string') {
		if (references.has(key)) return value;
		return key === 'url' ? asciiUrl(value) : asciiText(value);
	}
	if (Array.isArray(value)) return value.map(item => walk(item, key));
	if (value instanceof Map) return new Map([...value].map(([name, entry]) => [name, walk(entry, name)]));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, walk(entry, name)]));
}

/** A link leads to the same place in the form that browsers send. */
function asciiUrl(url: string): string {
	return URL.canParse(url) && !onlyAscii.test(url) ? new URL(url).href : asciiText(url);
}

const onlyAscii = /^[ -~]*$/;
/** "5½" is not "51/2", and "10²" not "102". */
const beforeNumber = /(?<=\p{N})(?=[\p{No}\p{Nl}])|(?<=[\p{No}\p{Nl}])(?=\p{N})/gu;
/** What the library would turn into its opposite, or into a comparison. */
const relations: ReadonlyMap<string, string> = new Map([
	['≠', '!='],
	['≮', '!<'],
	['≯', '!>'],
	['→', '->'],
	['←', '<-'],
]);

function asciiText(text: string): string {
	if (onlyAscii.test(text)) return text;
	const spelt = isUkrainian(text) ? ukrainian(text) : text;
	return [...spelt.normalize().replaceAll(beforeNumber, ' ')].map(asciiCharacter).join('');
}

/** What there is no ASCII for shows as a question mark; marks and joiners, which only change a letter, as nothing. */
function asciiCharacter(character: string): string {
	const ascii = relations.get(character) ?? anyAscii(character);
	return ascii === '' && !/[\p{M}\p{Cf}]/u.test(character) ? '?' : ascii;
}

/** Letters that Ukrainian has and Russian has not, without any that only Russian has. */
function isUkrainian(text: string): boolean {
	return /[іїєґ]/i.test(text) && !/[ыэъё]/i.test(text);
}

// Where Ukrainian's own romanization differs from the library's (Cabinet of Ministers of Ukraine, resolution 55 of
// 27 January 2010): the letters, and those that are spelt otherwise at the start of a word.
const letters: Readonly<Record<string, string>> = {
	г: 'h',
	ґ: 'g',
	и: 'y',
	є: 'ie',
	ї: 'i',
	й: 'i',
	ю: 'iu',
	я: 'ia',
	ь: '',
};
const atStart: Readonly<Record<string, string>> = {є: 'ye', ї: 'yi', й: 'y', ю: 'yu', я: 'ya'};

function ukrainian(text: string): string {
	return text
		.replaceAll(/(?<=\p{L})['’ʼ](?=[єїюя])/giu, '')
		.replaceAll(/зг/giu, pair => inCaseOf(pair, 'zgh'))
		.replaceAll(/[гґиєїйюяь]/giu, (letter, at: number, whole: string) => {
			const isStart = !/\p{L}/u.test(whole[at - 1] ?? ' ');
			const lower = letter.toLowerCase();
			return inCaseOf(letter, (isStart ? atStart[lower] : undefined) ?? letters[lower] ?? letter);
		});
}

/** The spelling with a capital where the letters begin with one. */
function inCaseOf(written: string, spelt: string): string {
	const [first = ''] = written;
	return first === first.toLowerCase() ? spelt : spelt.charAt(0).toUpperCase() + spelt.slice(1);
}
