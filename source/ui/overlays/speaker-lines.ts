import {metricLabel} from '../../board/claims.ts';
import type {Incident, Quote} from '../../incident/schema/incident-schema.ts';
import {attribution} from '../text/claims/attribution.ts';
import {figureLines} from '../text/claims/figure-lines.ts';
import {quoteLines} from '../text/claims/quote-lines.ts';
import {formatFileTime} from '../text/format-time.ts';
import {blank, type Line, span, wrapLine} from '../text/line.ts';

const label = 16;

/** One source: the figures it gives, wherever they stand, and everything it says. */
export function speakerLines(
	incident: Incident,
	source: string,
	width: number,
	now: number,
): readonly Line[] {
	const places = [
		{name: 'National total', figures: incident.totals},
		...incident.regions.map(({name, figures}) => ({name, figures})),
	];
	const figures = places.flatMap(({name, figures: all}) =>
		all
			.filter(figure => figure.source === source)
			.flatMap(figure => [
				blank,
				[span(name, 'label')],
				...figureLines(incident, figure, metricLabel(incident, figure.metric), {
					label,
					width,
					now,
					isWhole: true,
				}),
			]),
	);
	const quotes = incident.quotes.filter(quote => quote.source === source);
	return [
		...wrapLine(attribution(incident, source), width),
		...(figures.length === 0 ? [blank, [span('Gives no figures', 'muted')]] : figures),
		...quotes.flatMap((quote): readonly Line[] => [
			blank,
			...circumstances(incident, quote, width, now),
			...quoteLines(incident, quote, width, now).words,
		]),
	];
}

/** Where and when it was said, and whether these are the words themselves: quotation marks within a text do not tell. */
function circumstances(incident: Incident, quote: Quote, width: number, now: number): readonly Line[] {
	const {via, at, mode} = quote;
	const time = at === undefined ? undefined : formatFileTime(at, incident.incident.timeZone, now);
	const told = [via, time, mode === 'direct' ? undefined : mode].filter(part => part !== undefined);
	return told.length === 0 ? [] : wrapLine([span(told.join(' · '), 'muted')], width);
}
