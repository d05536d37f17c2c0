import {byKind, inPanelOrder, kindLabel, metricLabel} from '../../board/claims.ts';
import {quotesAbout} from '../../board/lookup.ts';
import {rivalryWords} from '../../incident/checks/rivals.ts';
import type {Quote, Region} from '../../incident/schema/incident-schema.ts';
import {credit} from '../text/claims/attribution.ts';
import {figureLines} from '../text/claims/figure-lines.ts';
import {quoteLines} from '../text/claims/quote-lines.ts';
import {labelledLines} from '../text/labelled-lines.ts';
import {blank, type Line, plainText, span, wrapLine} from '../text/line.ts';
import {memoizeProps} from '../text/memoize-props.ts';
import type {TextContext} from '../text/text-context.ts';

export interface RegionLinesProps extends TextContext {
	readonly region: Region;
	/** Those among which the ones about the region are looked for. */
	readonly quotes: readonly Quote[];
	readonly columns: number;
	/** The index of the figure that is selected, in the order of the panel. */
	readonly selectedFigure?: number | undefined;
	/** With links and the sources of all earlier values, which otherwise stand in the overlay of the claim. */
	readonly isWhole?: boolean;
}

export interface RegionLines {
	readonly lines: readonly Line[];
	/** The line that each figure begins on, in the order of the panel. */
	readonly figureRows: readonly number[];
}

/**
 * Everything about one region: figures, what was hit, what was said about it, as many lines as it takes. Memoized, since
 * thousands of statements may be about one region, and every key asks for its rows.
 */
export const regionLines = memoizeProps((props: RegionLinesProps): RegionLines => {
	const {incident, quotes, region, columns, now, highlights, selectedFigure, isWhole = false} = props;
	const labelColumns = labelColumnsFor(props);
	const lines: Line[] =
		region.note === undefined ? [] : [...wrapLine([span(region.note, 'muted')], columns), blank];
	const figureRows: number[] = [];
	for (const [index, {figure, isLead}] of inPanelOrder(incident, region.figures).entries()) {
		figureRows.push(lines.length);
		const name = isLead ? metricLabel(incident, figure.metric) : 'also';
		const label = index === selectedFigure ? `${name} ◂` : name;
		const highlight = isLead ? highlights.figure(region.id, figure.metric) : undefined;
		const rivals = rivalryWords(region.figures, figure);
		lines.push(
			...figureLines({incident, figure, label, labelColumns, columns, now, isWhole, rivals, highlight}),
		);
	}
	if (figureRows.length === 0) lines.push([span('No figures reported', 'muted')]);
	lines.push(blank, ...damageLines(props, labelColumns));
	for (const [index, quote] of quotesAbout(quotes, region.id).entries()) {
		const {speaker, words} = quoteLines({incident, quote, now, highlights, columns});
		const heading = index === 0 ? [[span('WHAT IS SAID ABOUT IT', 'label')]] : [];
		lines.push(blank, ...heading, ...speaker, ...words);
	}
	return {lines, figureRows};
}, 2);

function labelColumnsFor({incident, region, columns}: RegionLinesProps): number {
	const labels = [
		...region.figures.map(({metric}) => metricLabel(incident, metric)),
		...region.damage.map(({kind}) => kindLabel(kind)),
		'Killed',
	];
	return Math.min(Math.max(...labels.map(text => text.length)), Math.floor(columns / 3)) + 3;
}

/** What was hit, by kind; a source stands once beneath all that it said in a row. */
function damageLines(
	{incident, region, columns, now, isWhole = false}: RegionLinesProps,
	labelColumns: number,
): readonly Line[] {
	if (region.damage.length === 0) return [[span('No damage reported', 'muted')]];
	const sorted = byKind(region.damage);
	return sorted.flatMap((entry, index) => {
		const source = credit(incident, entry, now);
		const following = sorted[index + 1];
		const isLastOfSource =
			following === undefined || plainText([credit(incident, following, now)]) !== plainText([source]);
		const isSameKind = sorted[index - 1]?.kind === entry.kind;
		const note = entry.note === undefined ? [] : [span(` (${entry.note})`, 'muted')];
		const label = isSameKind ? '' : kindLabel(entry.kind);
		return [
			...labelledLines({label, labelColumns, columns, content: [span(entry.what), ...note]}),
			...(entry.url === undefined || !isWhole
				? []
				: labelledLines({label: '', labelColumns, columns, content: [span(entry.url, 'muted')]})),
			...(isLastOfSource ? labelledLines({label: '', labelColumns, columns, content: source}) : []),
		];
	});
}
