import {takesJoiner} from './joiners.ts';

// News in any script spells with four or fewer; a taller stack ("Zalgo") covers the neighbouring lines.
const mostStackedMarks = 4;
// Spacing marks count too: normalizing an endless run of marks takes quadratic time, minutes for a megabyte.
const mostMarks = 16;

// A single mark is left alone, and not matched: Vietnamese or Hindi is full of them.
const markedLetter = /(\p{L}?)([\p{M}\u200c\u200d]{2,}|[\u200c\u200d])(?=(\p{L}?))/gu;
// Replaced again and again, it leaves the first forty of an endless run of marks and joiners. It takes a piece at a time,
// because a match of many megabytes overflows the stack of a regular expression.
const endlessMarks = /([\p{M}\u200c\u200d]{40})[\p{M}\u200c\u200d]{1,2000}/gu;
const markOrJoiner = /[\p{M}\u200c\u200d]/u;
const stackingMark = /[\p{Mn}\p{Me}]/u;
const joiner = /[\u200c\u200d]/u;

/** Leaves the first forty of every run of marks and joiners. */
export function cutEndlessMarks(text: string): string {
	let before = text;
	for (;;) {
		const after = before.replace(endlessMarks, '$1');
		if (after.length === before.length) return after;
		before = after;
	}
}

/** Leaves at most four stacked marks, and 16 in all, on a letter, and joiners only where letters spell with them. */
export function limitMarks(text: string): string {
	// The expression below tries every letter, which takes ten times as long as to see that there is no mark at all.
	if (!markOrJoiner.test(text)) return text;
	return text.replace(markedLetter, (_, letter: string, run: string, next: string) =>
		limitRun({letter, run, next}),
	);
}

interface Run {
	/** The letter that the marks are on; empty where it is none. */
	readonly letter: string;
	readonly run: string;
	/** The letter behind the marks; empty where it is none. */
	readonly next: string;
}

/**
 * Cuts a run of marks and joiners short, and keeps a joiner only between letters of scripts that spell with joiners.
 * Elsewhere a terminal may join whatever stands next to it, or show an emoji at a width that others disagree on. A run
 * is cut once, never thinned out: taking marks from its middle would undo its normal form.
 */
function limitRun({letter, run, next}: Run): string {
	const hasJoiners = takesJoiner(letter);
	let kept = letter;
	let pending = '';
	let marks = 0;
	let stacked = 0;
	for (const character of run) {
		if (joiner.test(character)) {
			if (hasJoiners) pending ||= character;
			continue;
		}
		marks += 1;
		stacked += stackingMark.test(character) ? 1 : 0;
		if (stacked > mostStackedMarks || marks > mostMarks) {
			const last = run.slice(-1);
			pending = hasJoiners && joiner.test(last) ? last : '';
			break;
		}
		kept += pending + character;
		pending = '';
	}
	return takesJoiner(next) ? kept + pending : kept;
}
