/** What readers take for an apostrophe, whichever the keyboard or the file has. */
const apostrophes = /['’‘‛ʼʻʽʾʿʹ`´′‵＇׳ꞌ]/gu;
const quotationMarks = /["“”„‟«»״]/gu;
const hyphens = /[\p{Pd}\u2212]/gu;
/** Marks, and what nobody reads: soft hyphens, joiners, and the stroke that lengthens an Arabic word. */
const unread = /[\p{M}\p{Cf}\u0640]/gu;

// Letters that Unicode does not take apart, and what is typed for them; then letters of two keyboards for one script.
const letters: Readonly<Record<string, string>> = {
	...{
		ł: 'l',
		ø: 'o',
		đ: 'd',
		ð: 'd',
		ɗ: 'd',
		ħ: 'h',
		ŧ: 't',
		ƶ: 'z',
		ı: 'i',
		ƙ: 'k',
		ɓ: 'b',
		ƴ: 'y',
		ə: 'e',
		ŋ: 'n',
	},
	...{ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th'},
	...{ς: 'σ', ی: 'ي', ى: 'ي', ک: 'ك', ة: 'ه', ٱ: 'ا'},
};
const otherLetters = new RegExp(`[${Object.keys(letters).join('')}]`, 'gu');

/**
 * The text for a search: without case and marks, and with one sign for what readers take for one letter, apostrophe,
 * quotation mark, hyphen or space, so that "lodz" finds "Łódź" and "slov'iansk" "Slov’iansk". Idempotent.
 */
export function foldText(text: string): string {
	// Of ASCII, only the grave accent looks like something else.
	if (/^[\0-_a-\x7f]*$/.test(text)) return text.toLowerCase();
	return (
		text
			// A compatibility decomposition would make a space and a mark of an acute accent.
			.replaceAll(apostrophes, "'")
			.normalize('NFKD')
			.toLowerCase()
			.replaceAll(unread, '')
			.replaceAll(otherLetters, letter => letters[letter] ?? letter)
			.replaceAll(quotationMarks, '"')
			.replaceAll(hyphens, '-')
			.replaceAll(/\p{Zs}/gu, ' ')
	);
}
