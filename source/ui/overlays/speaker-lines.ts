import {metricLabel} from '../../board/claims.ts';
import {newestInPlace} from '../../board/sort-and-filter.ts';
import {sourceName, totalName} from '../../incident/display-names.ts';
import type {Quote} from '../../incident/schema/incident-schema.ts';
import {attribution} from '../text/claims/attribution.ts';
import {figureLines} from '../text/claims/figure-lines.ts';
import {quoteLines} from '../text/claims/quote-lines.ts';
import {formatFileTime} from '../text/format-time.ts';
import {blank, type Line, span, wrapLine} from '../text/line.ts';
import {memoizeProps} from '../text/memoize-props.ts';
import type {OverlayText} from '../text/overlay-text.ts';
import type {TextContext} from '../text/text-context.ts';

interface SpeakerTextProps extends Pick<TextContext, 'incident' | 'now'> {
	/** The id of a source. */
	readonly source: string;
	readonly columns: number;
}

const labelColumns = 16;

/**
 * One source: the figures it gives, wherever they stand, and everything it says. Memoized, since a source may have made
 * thousands of statements.
 */
export const speakerText = memoizeProps((props: SpeakerTextProps): OverlayText => {
	const {incident, source, now, columns} = props;
	const places = [
		{name: totalName(incident), figures: incident.totals},
		...incident.regions.map(({name, figures}) => ({name, figures})),
	];
	const figures = places.flatMap(({name, figures: all}) =>
		all
			.filter(figure => figure.source === source)
			.flatMap(figure => [
				blank,
				[span(name, 'label')],
				...figureLines({
					incident,
					figure,
					label: metricLabel(incident, figure.metric),
					labelColumns,
					columns,
					now,
					isWhole: true,
				}),
			]),
	);
	const all = newestInPlace(incident.quotes, incident.incident.timeZone);
	const quotes = all.filter(quote => quote.source === source);
	const lines = [
		...wrapLine(attribution(incident, source), columns),
		...(figures.length === 0 ? [blank, [span('Gives no figures', 'muted')]] : figures),
		...quotes.flatMap((quote): readonly Line[] => [
			blank,
			...circumstanceLines(props, quote),
			...quoteLines({incident, quote, now, columns}).words,
		]),
	];
	return {title: sourceName(incident, source), lines};
});

/** Where and when it was said, and whether these are the speaker's own words: quotation marks within a text do not tell. */
function circumstanceLines(
	{incident, now, columns}: SpeakerTextProps,
	{via, at, mode}: Quote,
): readonly Line[] {
	const time = at === undefined ? undefined : formatFileTime(at, incident.incident.timeZone, now);
	const told = [via, time, mode === 'direct' ? undefined : mode].filter(part => part !== undefined);
	return told.length === 0 ? [] : wrapLine([span(told.join(' · '), 'muted')], columns);
}
