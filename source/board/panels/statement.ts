import type {Incident, Quote} from '../../incident/schema/incident-schema.ts';
import {attribution} from '../claims.ts';
import {shownTime} from '../clock.ts';
import {changedMark, noHighlights} from '../highlights.ts';
import {indent, type Line, span, wrapLine} from '../line.ts';

/** A statement on the screen: who made it, whole, and the words, in quotation marks only where they are theirs. */
export interface Statement {
	readonly speaker: readonly Line[];
	readonly words: readonly Line[];
}

const margin = 2;

export function statementOf(
	incident: Incident,
	quote: Quote,
	width: number,
	now: number,
	highlights = noHighlights,
): Statement {
	const when = quote.at === undefined ? [] : [shownTime(quote.at, incident.incident.timeZone, now)];
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
		words: indent(wrapLine([words, ...note], width - margin), margin),
	};
}
