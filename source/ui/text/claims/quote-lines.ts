import {changedMark, noHighlights} from '../../../board/highlights.ts';
import {withoutOuterMarks, withSingleMarks} from '../../../incident/quotation-marks.ts';
import type {Quote} from '../../../incident/schema/incident-schema.ts';
import {formatFileTime} from '../format-time.ts';
import {indentLines, type Line, span, wrapLine} from '../line.ts';
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
	const text = withoutOuterMarks(quote.text);
	const words =
		quote.mode === 'paraphrase' ? span(text, 'paraphrase') : span(`“${withSingleMarks(text)}”`, 'quote');
	const note = quote.note === undefined ? [] : [span(` (${quote.note})`, 'muted')];
	return {
		speaker: wrapLine(speaker, columns),
		words: indentLines(wrapLine([words, ...note], columns - margin), margin),
	};
}
