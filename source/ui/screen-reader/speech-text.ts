import {HEDGE_PREFIXES} from '../../incident/quantity/phrases.ts';
import {type Line, plainText} from '../text/line.ts';

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const months = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December',
];

function wholeName(names: readonly string[], short: string): string {
	return names.find(name => name.startsWith(short)) ?? short;
}

const shortDay = /\b([A-Z][a-z]{2}) (\d{1,2}) ([A-Z][a-z]{2,3})\b/g;

/** Signs that hedge a number, each kind with the words for it: most readers pass over "≥". */
const hedges = HEDGE_PREFIXES.flatMap(([, [words = '', ...others]]) => {
	const signs = others.filter(sign => !/\w/.test(sign));
	return signs.length === 0
		? []
		: [{sign: new RegExp(`(?<!\\S)(?:${signs.join('|')}) ?(?=\\d)`, 'g'), words: `${words} `}];
});

/** The board's marks, with the words for them; empty where the word stands beside the mark. */
const marks: readonly (readonly [RegExp, string])[] = [
	[/ ?[▁-█]+/g, ''],
	[/^\s*→ /g, ''],
	// The last of several values is the present one.
	[/ → (?!.* → )/g, ', now '],
	[/ → /g, ', then '],
	[/ (?:[▲▼◷‡]|=(?= unchanged)) /g, ', '],
	[/[▲▼◷≠⊘‡✓✗⚠■●▸◂✱◆◇▣▢] ?/g, ''],
	[/^\s*[–·] +/g, ''],
	[/(?<=\d)–(?=\d)/g, ' to '],
	[/(?<=\d)\+(?!\S)/g, ' or more'],
	[/ ·(?: |$)/g, ', '],
	[/“/g, 'quote: '],
	[/(?<=[.!?…])”/g, ' End of quote'],
	[/,?”/g, ', end of quote'],
	[/\s+/g, ' '],
];

/** A text of the board as it is to be spoken: without marks or signs before numbers, days and months by their whole names. */
export function speechText(text: string): string {
	const worded = hedges.reduce((shown, {sign, words}) => shown.replace(sign, words), text);
	const unmarked = marks.reduce((shown, [mark, words]) => shown.replace(mark, words), worded);
	return unmarked
		.replace(shortDay, (_, day: string, date: string, month: string) =>
			[wholeName(days, day), date, wholeName(months, month)].join(' '),
		)
		.trim();
}

/** Lines of the board as they are to be heard, without those that say nothing. */
export function speechLines(lines: readonly Line[]): readonly string[] {
	return lines.map(line => speechText(plainText([line]))).filter(text => text !== '');
}

/** The words of a value, a range in words too. */
export function speechValue(words: string): string {
	return speechText(words.replace(/(?<=\d)\s*[-–]\s*(?=\d)/g, ' to '));
}

/** Parts of a sentence, and the stop at its end. */
export function sentence(...parts: readonly string[]): string {
	const whole = parts.filter(part => part !== '').join(', ');
	return /[.!?]$/.test(whole) ? whole : `${whole}.`;
}
