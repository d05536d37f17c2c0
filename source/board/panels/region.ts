import {compareQuantities} from '../../incident/quantity.ts';
import type {Damage, Figure, Incident, Quote, Region} from '../../incident/schema.ts';
import {byKind, kindLabel, leads, quotesAbout, saidBy, sourceName, trendMark, trendOf} from '../claims.ts';
import {shownTime} from '../clock.ts';
import {blank, type Line, span, toWidth, wrap, wrapLine} from '../line.ts';
import {statementOf} from './statement.ts';

/** Everything about one region: figures, what was hit, what was said about it. As many lines as it takes. */
export function regionLines(
	incident: Incident,
	quotes: readonly Quote[],
	region: Region,
	width: number,
	now: number,
): readonly Line[] {
	const label = labelWidth(incident, region, width);
	const about = quotesAbout(quotes, region.id);
	return [
		...(region.note === undefined ? [] : [...wrapLine([span(region.note, 'muted')], width), blank]),
		...figures(incident, region, label, width, now),
		blank,
		...damageLines(incident, region.damage, label, width, now),
		...about.flatMap((quote, index) => {
			const {speaker, words} = statementOf(incident, quote, width, now);
			return [...(index === 0 ? [blank, heading('What is said about it')] : [blank]), ...speaker, ...words];
		}),
	];
}

function heading(text: string): Line {
	return [span(text.toUpperCase(), 'label')];
}

function labelWidth(incident: Incident, region: Region, width: number): number {
	const labels = [
		...region.figures.map(({metric}) => incident.metrics.get(metric)?.label ?? metric),
		...region.damage.map(({kind}) => kindLabel[kind]),
		'Killed',
	];
	return Math.min(Math.max(...labels.map(text => text.length)), Math.floor(width / 3)) + 2;
}

function figures(
	incident: Incident,
	region: Region,
	label: number,
	width: number,
	now: number,
): readonly Line[] {
	const first = leads(region.figures, incident);
	const others = region.figures.filter(figure => !first.includes(figure));
	if (first.length === 0) return [[span('No figures reported', 'muted')]];
	return first.flatMap(lead => [
		...figureLines(incident, lead, label, width, now),
		...others
			.filter(({metric}) => metric === lead.metric)
			.flatMap(other => figureLines(incident, other, label, width, now, 'also')),
	]);
}

function figureLines(
	incident: Incident,
	figure: Figure,
	label: number,
	width: number,
	now: number,
	also?: string,
): readonly Line[] {
	const name = incident.metrics.get(figure.metric)?.label ?? figure.metric;
	const trend = trendOf(figure);
	const before = (figure.was ?? []).map(({value}) => span(`${value.words} → `, 'muted'));
	const whom = (figure.ofWhom ?? []).map(({count, whom: people}) =>
		compareQuantities(count, figure.value) === 0 ? `all ${people}` : `including ${count.words} ${people}`,
	);
	return [
		...labelled(also ?? name, label, width, [
			...before,
			span(figure.value.words, 'claim'),
			...(trend === undefined
				? []
				: [span(` ${trendMark[trend]} ${trend}`, trend === 'fell' ? 'fell' : 'rose')]),
			...whom.map(people => span(`, ${people}`)),
			...(figure.verified === 'unverified' ? [] : [span(` · ${figure.verified}`, 'fresh')]),
		]),
		...(figure.note === undefined ? [] : labelled('', label, width, [span(figure.note)])),
		...labelled('', label, width, [span(saidBy(incident, figure, now), 'muted')]),
		...(figure.was ?? []).flatMap(earlier => {
			const said = [
				...(earlier.source === undefined ? [] : [sourceName(incident, earlier.source)]),
				...(earlier.asOf === undefined ? [] : [shownTime(earlier.asOf, incident.incident.timeZone, now)]),
			];
			return said.length === 0
				? []
				: labelled('', label, width, [span(`was ${earlier.value.words}: ${said.join(' · ')}`, 'muted')]);
		}),
		...(figure.disputedBy ?? []).flatMap(({source, text}) =>
			labelled('', label, width, [
				span(`≠ disputed by ${sourceName(incident, source)}: `, 'alarm'),
				span(text),
			]),
		),
	];
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
		const said = saidBy(incident, entry, now);
		const following = sorted[index + 1];
		const isLastOfSource = following === undefined || saidBy(incident, following, now) !== said;
		const isSameKind = sorted[index - 1]?.kind === entry.kind;
		const note = entry.note === undefined ? [] : [span(` (${entry.note})`, 'muted')];
		return [
			...labelled(isSameKind ? '' : kindLabel[entry.kind], label, width, [span(entry.what), ...note]),
			...(isLastOfSource ? labelled('', label, width, [span(said, 'muted')]) : []),
		];
	});
}

/** A label at the left, and what it is about in the rest of the width. */
function labelled(name: string, label: number, width: number, content: Line): readonly Line[] {
	const names = wrap(name, label - 1);
	const lines = wrapLine(content, Math.max(8, width - label));
	return Array.from({length: Math.max(names.length, lines.length)}, (_, row) => [
		span(toWidth(names[row] ?? '', label), 'label'),
		...(lines[row] ?? []),
	]);
}
