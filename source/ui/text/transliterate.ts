import anyAscii from 'any-ascii';

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

/** The text in ASCII letters: "Київ" is "Kyiv", "5½" is "5 1/2". It may be longer than the text. */
export function transliterate(text: string): string {
	if (onlyAscii.test(text)) return text;
	const spelt = isUkrainian(text) ? ukrainian(text) : text;
	return [...spelt.normalize().replaceAll(beforeNumber, ' ')].map(asciiCharacter).join('');
}

/** A question mark for what there is no ASCII for; nothing for marks and joiners, which only change a letter. */
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
