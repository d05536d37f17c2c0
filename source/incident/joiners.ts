// Scripts whose letters change their shape beside each other, and so spell with joiners: those written in joined letters,
// and those that stack consonants.
const joining =
	/^[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mandaic}\p{Script=Nko}\p{Script=Mongolian}\p{Script=Phags_Pa}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Myanmar}\p{Script=Khmer}\p{Script=Tibetan}\p{Script=Balinese}\p{Script=Javanese}\p{Script=Chakma}\p{Script=Meetei_Mayek}\p{Script=Syloti_Nagri}\p{Script=Tai_Tham}]/u;

/**
 * Says whether a joiner (U+200C, U+200D) beside this letter means anything. Beside any other, and at the end of a text, it
 * is to be dropped: a terminal may join what happens to stand next on the screen.
 */
export function takesJoiner(letter: string): boolean {
	return joining.test(letter);
}
