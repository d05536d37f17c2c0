import {replaceBoardSymbols} from './board-symbols.ts';
import {cutEndlessMarks, limitMarks} from './limit-marks.ts';

// Sequences a terminal obeys, in their 7-bit and 8-bit forms. A string sequence ends at its terminator; its body
// holds no ESC, CAN, SUB or C1, which cancel it in a terminal and keep the match linear here. Where there is no
// terminator only the introducer matches (the last line), so that the text behind it stays readable.
const escapeSequences = new RegExp(
	[
		'(?:\x1b\\[|\x9b)[0-?]*[ -/]*[@-~]', // CSI
		'(?:\x1b\\]|\x9d)[^\x07\x18\x1a\x1b\x80-\x9f]*(?:\x07|\x1b\\\\|\x9c)', // OSC, which BEL may end
		'(?:\x1b[PX^_]|[\x90\x98\x9e\x9f])[^\x18\x1a\x1b\x80-\x9f]*(?:\x1b\\\\|\x9c)', // DCS, SOS, PM, APC
		'(?:\x1b[NO]|[\x8e\x8f])[!-~]', // SS2, SS3 and the character they shift
		'\x1b[ -/]*[0-~]', // two bytes, or a character set with its intermediates
	].join('|'),
	'g',
);

// Every control that is not white space; what Unicode says to show as nothing, which holds the bidi controls,
// tags, fillers and variation selectors; annotation marks; and what only changes the emoji or digit before it
// (skin tones, the key cap), because terminals disagree on the width of the two together.
const invisible =
	/[[\p{Cc}\p{Default_Ignorable_Code_Point}\u{fff9}-\u{fffb}\u{1f3fb}-\u{1f3ff}\u{20e3}]--[\t\n\v\f\r\x85\u200c\u200d]]/gv;
const unassigned = /[\p{Co}\p{Noncharacter_Code_Point}]/gu;
const regionalIndicators = /[\u{1f1e6}-\u{1f1ff}]{1,2}/gu;
// Without the u flag, under which a run of many megabytes overflows the expression's stack.
const whiteSpace = /[\s\x85]+/g;
// No-break space, thin space, narrow no-break space: typography groups digits with them.
const typographicSpace = /^[\xa0\u2009\u202f]$/u;
// Marks, and letters that attach like marks (SARA AM, half-width voiced marks), would attach to whatever is shown before.
const leadingMarks = /^[\s\p{Mn}\p{Me}\u0e33\u0eb3\uff9e\uff9f]+/u;

// Anything beyond plain Latin and Cyrillic, or white space that may have to change, goes the long way round.
const suspicious = /[^ -~\xa1-\xac\xae-\u024f\u0400-\u0481\u2013\u2014\u2018-\u201e\u2026]|^ | $| {2}/;

/**
 * Turns untrusted text into one line that is safe to print in any terminal, at a width terminals agree on: no control or
 * bidi characters, nothing invisible, NFC, at most four marks stacked on a letter. Letters of every script, punctuation
 * and plain emoji come through unchanged, the symbols of the board itself as plain signs. Linear time; idempotent; never
 * throws.
 */
export function sanitize(text: string): string {
	if (!suspicious.test(text)) return text;
	const visible = cutEndlessMarks(
		text
			.toWellFormed()
			.replace(escapeSequences, '')
			.replace(invisible, '')
			.replace(unassigned, '\ufffd')
			.replace(regionalIndicators, spellLoneIndicator),
	);
	// Marks are limited before normalizing, for its time, and after, because it takes some letters apart. White space
	// comes after joiners between two spaces are gone, and a mark at the start after whatever stood before it.
	const oneLine = limitMarks(visible).replace(whiteSpace, collapse).trimEnd();
	return replaceBoardSymbols(limitMarks(oneLine.normalize('NFC'))).replace(leadingMarks, '');
}

/** True for text that `sanitize` leaves as it is; plain text is not copied to find out. */
export function isSanitized(text: string): boolean {
	return !suspicious.test(text) || sanitize(text) === text;
}

function collapse(space: string): string {
	return typographicSpace.test(space) ? space : ' ';
}

// Half a flag is one column wide here and two there; the letter it stands for is one everywhere.
function spellLoneIndicator(indicators: string): string {
	const isFlag = indicators.length === 4;
	return isFlag ? indicators : String.fromCodePoint((indicators.codePointAt(0) ?? 0) - 0x1f1e6 + 0x41);
}
