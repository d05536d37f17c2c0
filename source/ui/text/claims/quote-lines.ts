import {changedMark, noHighlights} from '../../../board/highlights.ts';
import type {Incident, Quote} from '../../../incident/schema/incident-schema.ts';
import {formatFileTime} from '../format-time.ts';
import {indentLines, type Line, span, wrapLine} from '../line.ts';
import {attribution} from './attribution.ts';

/** A statement on the screen: who made it, whole, and the words, in quotation marks only where they are theirs. */
export interface QuoteLines {
	readonly speaker: readonly Line[];
	readonly words: readonly Line[];
}

const margin = 2;

export function quoteLines(
	incident: Incident,
	quote: Quote,
	width: number,
	now: number,
	highlights = noHighlights,
): QuoteLines {
	const when = quote.at === undefined ? [] : [formatFileTime(quote.at, incident.incident.timeZone, now)];
	const mode = quote.mode === 'direct' ? [] : [quote.mode];
	const change = highlights.quote(quote.id);
	const speaker = [
		...(change === undefined ? [] : [span(`${changedMark} ${change} `, 'changed')]),
		...attribution(incident, quote.source, quote.via),
		...[...when, ...mode].map(part => span(` · ${part}`, 'muted')),
	];
	const words =
		quote.mode === 'paraphrase' ? span(quote.text, 'paraphrase') : span(`“${quote.text}”`, 'quote');
	const note = quote.note === undefined ? [] : [span(` (${quote.note})`, 'muted')];
	return {
		speaker: wrapLine(speaker, width),
		words: indentLines(wrapLine([words, ...note], width - margin), margin),
	};
}
