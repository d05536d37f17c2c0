import type {Quote} from '../schema/incident-schema.ts';
import type {Alarm} from './alarm.ts';

/** The same words of the same speaker twice, whatever their case and punctuation. */
export function quoteAlarms(quotes: readonly Quote[]): readonly Alarm[] {
	const isAlone = aloneByTheirStart(quotes);
	const seen = new Map<string, string>();
	return quotes.flatMap(({id, source, text}, index) => {
		if (isAlone[index]) return [];
		const key = JSON.stringify([source, wordsOf(text)]);
		const first = seen.get(key);
		if (first === undefined) {
			seen.set(key, id);
			return [];
		}
		const target = {kind: 'quote', id, path: ['quotes', index]} as const;
		return [{kind: 'double-quote', text: `Quotation “${id}” says the same as “${first}”`, target} as const];
	});
}

/**
 * Says of each quote whether no other text begins like its. To compare all words of 20,000 quotes takes as long as to
 * read them from the file, and most differ in their first.
 */
function aloneByTheirStart(quotes: readonly Quote[]): readonly boolean[] {
	const starts = quotes.map(({text}) => startOf(text));
	const seen = new Set<number>();
	const doubled = new Set<number>();
	for (const start of starts) {
		if (seen.has(start)) doubled.add(start);
		seen.add(start);
	}
	return starts.map(start => !doubled.has(start));
}

// As many letters as tell most texts apart.
const startLength = 24;

/** A number made of the first Latin and Cyrillic ones of the letters and digits that `wordsOf` keeps: equal for equal words. */
function startOf(text: string): number {
	const lower = text.toLowerCase();
	let letters = 0;
	let start = 0;
	for (let at = 0; at < lower.length && letters < startLength; at += 1) {
		const unit = lower.charCodeAt(at);
		const isDigit = unit >= 0x30 && unit <= 0x39;
		const isLatin = unit >= 0x61 && unit <= 0x7a;
		const isCyrillic = unit >= 0x430 && unit <= 0x45f;
		if (!isDigit && !isLatin && !isCyrillic) continue;
		letters += 1;
		start = Math.imul(start, 31) + unit;
	}
	return start | 0;
}
/** What a text says, whatever its case and punctuation; marks are letters in many a script. */
function wordsOf(text: string): string {
	const words = text.toLowerCase().replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ');
	return words.trim() === '' ? text : words.trim();
}
