import {compositeKey} from '../composite-key.ts';
import {memoize} from '../memoize.ts';
import type {Quote} from '../schema/incident-schema.ts';
import type {Alarm} from './alarm.ts';

/** Quotations that repeat the words of another by the same speaker, whatever their case and punctuation. */
export function quoteAlarms(quotes: readonly Quote[]): readonly Alarm[] {
	const firstIds = new Map<string, string>();
	return quotes.flatMap((quote, index): readonly Alarm[] => {
		const {id} = quote;
		const key = compositeKey(quote.source, wordsOf(quote));
		const first = firstIds.get(key);
		if (first === undefined) {
			firstIds.set(key, id);
			return [];
		}
		const text = `Quotation “${id}” says the same as “${first}”`;
		return [{kind: 'double-quote', text, target: {kind: 'quote', id, path: ['quotes', index]}}];
	});
}

/** What a quotation says, without case and punctuation. Marks are letters in many scripts. */
export const wordsOf = memoize(({text}: Quote): string => {
	const words = text
		.toLowerCase()
		.replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
		.trim();
	return words === '' ? text : words;
});
