import {byKind, inPanelOrder, kindLabel, metricLabel} from '../../board/claims.ts';
import {type Highlights, noHighlights} from '../../board/highlights.ts';
import {quotesAbout} from '../../board/lookup.ts';
import type {Damage, Incident, Quote, Region} from '../../incident/schema/incident-schema.ts';
import {credit} from '../text/claims/attribution.ts';
import {figureLines} from '../text/claims/figure-lines.ts';
import {quoteLines} from '../text/claims/quote-lines.ts';
import {labelled} from '../text/labelled-lines.ts';
import {blank, type Line, plainText, span, wrapLine} from '../text/line.ts';

export interface RegionLines {
	readonly lines: readonly Line[];
	/** The line that each figure begins on, in the order of the panel. */
	readonly figureRows: readonly number[];
}

interface Options {
	/** The figure that is selected, from 0. */
	readonly figure?: number | undefined;
	/** With the sources of all earlier values, which otherwise stand on the claim's sheet. */
	readonly isWhole?: boolean;
	readonly highlights?: Highlights;
}

/** Everything about one region: figures, what was hit, what was said about it. As many lines as it takes. */
export function regionLines(
	incident: Incident,
	quotes: readonly Quote[],
	region: Region,
	width: number,
	now: number,
	{figure: selected, isWhole = false, highlights = noHighlights}: Options = {},
): RegionLines {
	const label = labelWidth(incident, region, width);
	const lines: Line[] =
		region.note === undefined ? [] : [...wrapLine([span(region.note, 'muted')], width), blank];
	const figureRows: number[] = [];
	for (const [index, {figure, isLead}] of inPanelOrder(incident, region.figures).entries()) {
		figureRows.push(lines.length);
		const name = isLead ? metricLabel(incident, figure.metric) : 'also';
		const highlight = isLead ? highlights.figure(region.id, figure.metric) : undefined;
		const frame = {label, width, now, isWhole, highlight};
		lines.push(...figureLines(incident, figure, index === selected ? `${name} ◂` : name, frame));
	}
	if (figureRows.length === 0) lines.push([span('No figures reported', 'muted')]);
	lines.push(blank, ...damageLines(incident, region.damage, label, width, now));
	for (const [index, quote] of quotesAbout(quotes, region.id).entries()) {
		const {speaker, words} = quoteLines(incident, quote, width, now, highlights);
		lines.push(
			blank,
			...(index === 0 ? [[span('WHAT IS SAID ABOUT IT', 'label')]] : []),
			...speaker,
			...words,
		);
	}
	return {lines, figureRows};
}

function labelWidth(incident: Incident, region: Region, width: number): number {
	const labels = [
		...region.figures.map(({metric}) => metricLabel(incident, metric)),
		...region.damage.map(({kind}) => kindLabel[kind]),
		'Killed',
	];
	return Math.min(Math.max(...labels.map(text => text.length)), Math.floor(width / 3)) + 3;
}

/** What was hit, by kind; who said so stands once beneath what one source said in a row. */
function damageLines(
	incident: Incident,
	damage: readonly Damage[],
	label: number,
	width: number,
	now: number,
): readonly Line[] {
	if (damage.length === 0) return [[span('No damage reported', 'muted')]];
	const sorted = byKind(damage);
	return sorted.flatMap((entry, index) => {
		const said = plainText([credit(incident, entry, now)]);
		const following = sorted[index + 1];
		const isLastOfSource = following === undefined || plainText([credit(incident, following, now)]) !== said;
		const isSameKind = sorted[index - 1]?.kind === entry.kind;
		const note = entry.note === undefined ? [] : [span(` (${entry.note})`, 'muted')];
		return [
			...labelled(isSameKind ? '' : kindLabel[entry.kind], label, width, [span(entry.what), ...note]),
			...(isLastOfSource ? labelled('', label, width, credit(incident, entry, now)) : []),
		];
	});
}
