import {changedMark, noHighlights} from '../../../board/highlights.ts';
import {withoutOuterMarks, withSingleMarks} from '../../../incident/quotation-marks.ts';
import type {Quote} from '../../../incident/schema/incident-schema.ts';
import {formatFileTime} from '../format-time.ts';
import {indentLines, type Line, type Span, span, wrapLine} from '../line.ts';
import type {TextContext} from '../text-context.ts';
import {attribution} from './attribution.ts';

interface QuoteLinesProps extends Omit<TextContext, 'highlights'>, Partial<Pick<TextContext, 'highlights'>> {
	readonly quote: Quote;
	readonly columns: number;
}

/** A statement in lines: who made it, never shortened, and the words. */
export interface QuoteLines {
	readonly speaker: readonly Line[];
	readonly words: readonly Line[];
}

const margin = 2;

/** The words of a statement, with quotation marks, set once, only where they are the speaker's. */
export function wordsSpan({mode, text}: Pick<Quote, 'mode' | 'text'>): Span {
	const words = withoutOuterMarks(text);
	return mode === 'paraphrase' ? span(words, 'paraphrase') : span(`“${withSingleMarks(words)}”`, 'quote');
}

/** A statement in lines of at most `columns` cells; its words have quotation marks only where they are the speaker's. */
export function quoteLines({
	incident,
	quote,
	now,
	highlights = noHighlights,
	columns,
}: QuoteLinesProps): QuoteLines {
	const when = quote.at === undefined ? [] : [formatFileTime(quote.at, incident.incident.timeZone, now)];
	const mode = quote.mode === 'direct' ? [] : [quote.mode];
	const change = highlights.quote(quote.id);
	const speaker = [
		...(change === undefined ? [] : [span(`${changedMark} ${change} `, 'changed')]),
		...attribution(incident, quote.source, quote.via),
		...[...when, ...mode].map(part => span(` · ${part}`, 'muted')),
	];
	const note = quote.note === undefined ? [] : [span(` (${quote.note})`, 'muted')];
	return {
		speaker: wrapLine(speaker, columns),
		words: indentLines(wrapLine([wordsSpan(quote), ...note], columns - margin), margin),
	};
}
