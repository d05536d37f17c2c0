import {withoutOwnMarks} from './board-symbols.ts';

// News in any script spells with four or fewer; a taller stack ("Zalgo") climbs over the neighbouring lines.
const STACKED_MARKS = 4;
// Spacing marks count too: normalising an endless run of marks takes quadratic time, minutes for a megabyte.
const MARKS_ON_ONE_LETTER = 16;

// Sequences a terminal obeys, in their 7-bit and 8-bit forms. A string sequence ends at its terminator; its body
// holds no ESC, CAN, SUB or C1, which cancel it in a terminal and keep the match linear here. Where there is no
// terminator only the introducer matches (the last line), so that the text behind it stays readable.
const SEQUENCES = new RegExp(
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
const INVISIBLE =
	/[[\p{Cc}\p{Default_Ignorable_Code_Point}\u{fff9}-\u{fffb}\u{1f3fb}-\u{1f3ff}\u{20e3}]--[\t\n\v\f\r\x85\u200c\u200d]]/gv;
const UNKNOWABLE = /[\p{Co}\p{Noncharacter_Code_Point}]/gu;
const REGIONAL_INDICATORS = /[\u{1f1e6}-\u{1f1ff}]{1,2}/gu;
// Without the u flag, under which a run of many megabytes overflows the expression's stack.
const WHITE_SPACE = /[\s\x85]+/g;
// No-break space, thin space, narrow no-break space: typography groups digits with them.
const TYPOGRAPHIC_SPACE = /^[\xa0\u2009\u202f]$/u;
const LEADING_DEBRIS = /^[\s\p{Mn}\p{Me}]+/u;
// A single mark is left alone, and not matched: Vietnamese or Hindi is full of them.
const MARKED_LETTER = /(\p{L}?)([\p{M}\u200c\u200d]{2,}|[\u200c\u200d])(?=(\p{L}?))/gu;
// Once replaced, a fiftieth of an endless run of marks and joiners is left, its first forty in place. It takes a piece
// at a time, because to match a run of many megabytes in one go overflows the stack of an expression.
const ENDLESS_MARKS = /([\p{M}\u200c\u200d]{40})[\p{M}\u200c\u200d]{1,2000}/gu;
const MARK = /[\p{M}\u200c\u200d]/u;
const STACKING = /[\p{Mn}\p{Me}]/u;
const JOINER = /[\u200c\u200d]/u;

// Anything beyond plain Latin and Cyrillic, or white space that may have to change, goes the long way round.
const SUSPECT = /[^ -~\xa1-\xac\xae-\u024f\u0400-\u0481\u2013\u2014\u2018-\u201e\u2026]|^ | $| {2}/;

/**
 * Turns untrusted text into one line that is safe to print in any terminal, at a width terminals agree on:
 * no control or bidi characters, nothing invisible, NFC, at most four marks stacked on a letter. Letters of every
 * script, punctuation and plain emoji come through unchanged, the marks of the board itself as plain signs. Linear
 * time; idempotent; never throws.
 */
export function sanitize(text: string): string {
	if (!SUSPECT.test(text)) {
		return text;
	}

	const visible = cutEndlessRuns(
		text
			.toWellFormed()
			.replace(SEQUENCES, '')
			.replace(INVISIBLE, '')
			.replace(UNKNOWABLE, '\ufffd')
			.replace(REGIONAL_INDICATORS, spellLoneIndicator),
	);
	// Marks are tamed before normalising, for its time, and after, because it takes some letters apart. White space
	// comes after the joiners that would have stood between two spaces, and a mark at the start after all that moves.
	const oneLine = limitMarks(visible).replace(WHITE_SPACE, collapse).trimEnd();
	return withoutOwnMarks(limitMarks(oneLine.normalize('NFC'))).replace(LEADING_DEBRIS, '');
}

/** Says whether text is already as `printable` would make it; plain text is not copied to find out. */
export function isSanitized(text: string): boolean {
	return !SUSPECT.test(text) || sanitize(text) === text;
}

/** Leaves the first forty of every run of marks and joiners. */
function cutEndlessRuns(text: string): string {
	let before = text;
	for (;;) {
		const after = before.replace(ENDLESS_MARKS, '$1');
		if (after.length === before.length) return after;
		before = after;
	}
}

function collapse(space: string): string {
	return TYPOGRAPHIC_SPACE.test(space) ? space : ' ';
}

// Half a flag is one column wide here and two there; the letter it stands for is one everywhere.
function spellLoneIndicator(indicators: string): string {
	const isFlag = indicators.length === 4;
	return isFlag ? indicators : String.fromCodePoint((indicators.codePointAt(0) ?? 0) - 0x1f1e6 + 0x41);
}

function limitMarks(text: string): string {
	// The expression below tries every letter, which takes ten times as long as to see that there is no mark at all.
	if (!MARK.test(text)) return text;
	return text.replace(MARKED_LETTER, (_, letter: string, run: string, next: string) =>
		limitRun(letter, run, next),
	);
}

/**
 * Cuts a run of marks and joiners short, and keeps a joiner only between letters, where Indic and Arabic scripts
 * spell with it. Elsewhere it goes: an emoji joined by ZWJ is shown as its parts, because terminals disagree on
 * its width. A run is cut once, never thinned out: taking marks from its middle would undo its normal form.
 */
function limitRun(letter: string, run: string, next: string): string {
	let kept = letter;
	let joiner = '';
	let marks = 0;
	let stacked = 0;
	for (const character of run) {
		if (JOINER.test(character)) {
			joiner ||= letter && character;
			continue;
		}

		marks += 1;
		stacked += STACKING.test(character) ? 1 : 0;
		if (stacked > STACKED_MARKS || marks > MARKS_ON_ONE_LETTER) {
			const last = run.slice(-1);
			joiner = letter && JOINER.test(last) ? last : '';
			break;
		}

		kept += joiner + character;
		joiner = '';
	}

	return next === '' ? kept : kept + joiner;
}
