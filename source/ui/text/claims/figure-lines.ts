import {trendOf} from '../../../board/claims.ts';
import type {Highlight} from '../../../board/highlights.ts';
import {sourceName} from '../../../incident/display-names.ts';
import {compareQuantities} from '../../../incident/quantity/quantity.ts';
import type {Figure, Incident} from '../../../incident/schema/incident-schema.ts';
import {formatClaimTime, formatFileAge, formatFileTime, zoneName} from '../format-time.ts';
import {labelledLines} from '../labelled-lines.ts';
import {type Line, type Span, span} from '../line.ts';
import {sparkline} from '../sparkline.ts';
import type {TextContext} from '../text-context.ts';
import {attribution, credit, oldMark, trendMark} from './attribution.ts';
import {changedSpans} from './change-spans.ts';

interface FigureLinesProps extends Pick<TextContext, 'incident' | 'now'> {
	readonly figure: Figure;
	/** What stands at the left of it, such as `Killed` or `also`. */
	readonly label: string;
	/** Cells for the label. */
	readonly labelColumns: number;
	readonly columns: number;
	/** With the source and time of every earlier value. */
	readonly isWhole: boolean;
	/** In the overlay about the claim itself: side, zone and whether it is verified are spelt out. */
	readonly isOverlay?: boolean;
	/** What other sources say instead, or that it is what another says instead; empty where all agree. */
	readonly rivals?: string;
	/** Where the figure changed so lately that it stands out. */
	readonly highlight?: Highlight | undefined;
}

/** Of more earlier values, a panel shows the last ones; the overlay of the claim has them all. */
const maxEarlierValues = 3;

/** A chart of more values would take a line of its own: it shows the last ones. */
const maxChartColumns = 24;

/** A claim with all that belongs to it: the number, what it was, whom it includes, who says so and who does not. */
export function figureLines({
	incident,
	figure,
	label,
	labelColumns,
	columns,
	now,
	isWhole,
	isOverlay = false,
	rivals = '',
	highlight,
}: FigureLinesProps): readonly Line[] {
	const line = (content: Line) => labelledLines({label: '', labelColumns, columns, content});
	const content = [
		...earlierSpans(figure, isWhole),
		span(figure.value.words, highlight === undefined ? 'claim' : 'changed'),
		...trendSpans(figure),
		...sparkSpans(figure),
		...changedSpans(highlight, columns),
		...whomSpans(figure),
		...(rivals === '' ? [] : [span(` ‡ ${rivals}`, 'old')]),
		...(figure.verified === 'unverified' || isOverlay ? [] : [span(` · ${figure.verified}`, 'fresh')]),
	];
	return [
		...labelledLines({label, labelColumns, columns, content}),
		...(figure.note === undefined ? [] : line([span(figure.note)])),
		...(isOverlay ? attributionLines(incident, figure, now) : [credit(incident, figure, now)]).flatMap(line),
		...(figure.url === undefined || !isWhole ? [] : line([span(figure.url, 'muted')])),
		...(isWhole
			? (figure.was ?? []).flatMap(earlier => earlierLine(incident, earlier, now)).flatMap(line)
			: []),
		...contestLines(incident, '≠ disputed by', figure.disputedBy).flatMap(line),
		...contestLines(incident, '⊘ denied by', figure.deniedBy).flatMap(line),
	];
}

function attributionLines(incident: Incident, figure: Figure, now: number): readonly Line[] {
	const {asOf, confirmedAt, source, via, table, verified} = figure;
	const zone = zoneName(incident.incident.timeZone);
	const told = formatClaimTime(figure, incident.incident.timeZone, now);
	const words = told === undefined ? 'of when is not told' : asOf === undefined ? told : `as of ${told}`;
	const latest = confirmedAt ?? asOf;
	const where = latest === undefined || words.endsWith(zone) ? '' : ` in ${zone}`;
	const age = latest === undefined ? '' : formatFileAge(latest, incident.incident.timeZone, now);
	return [
		[...attribution(incident, source, via), ...(table === undefined ? [] : [span(` · ${table}`, 'muted')])],
		[
			span(`${words}${where}${age === '' ? '' : `, ${age}`}`),
			...oldMark(incident, latest, now),
			span(` · ${verified === 'unverified' ? 'not verified' : verified}`),
		],
	];
}

function earlierSpans({was = []}: Figure, isWhole: boolean): readonly Span[] {
	const shown = isWhole ? was : was.slice(-maxEarlierValues);
	const more = was.length > shown.length ? [span('… → ', 'muted')] : [];
	return [...more, ...shown.map(({value}) => span(`${value.words} → `, 'muted'))];
}

/** A column for each value that it had and the one it has, also for those that a panel has no room to tell. */
function sparkSpans(figure: Figure): readonly Span[] {
	const values = [...(figure.was ?? []), figure].map(({value}) => value);
	const columns = sparkline(values.slice(-maxChartColumns));
	return columns === '' ? [] : [span(` ${columns}`, 'share')];
}

function trendSpans(figure: Figure): readonly Span[] {
	const trend = trendOf(figure);
	if (trend === undefined) return [];
	const reason = figure.reason === undefined ? '' : ` (${figure.reason})`;
	return [span(` ${trendMark[trend]} ${trend}${reason}`, trend === 'fell' ? 'fell' : 'rose')];
}

function whomSpans({value, ofWhom = []}: Figure): readonly Span[] {
	return ofWhom.map(({count, whom}) =>
		span(compareQuantities(count, value) === 0 ? `, all ${whom}` : `, including ${count.words} ${whom}`),
	);
}

function earlierLine(
	incident: Incident,
	{value, source, asOf, reason}: NonNullable<Figure['was']>[number],
	now: number,
): readonly Line[] {
	const said = [
		source === undefined ? undefined : sourceName(incident, source),
		asOf === undefined ? undefined : formatFileTime(asOf, incident.incident.timeZone, now),
		reason,
	].filter(part => part !== undefined);
	return said.length === 0 ? [] : [[span(`was ${value.words}: ${said.join(' · ')}`, 'muted')]];
}

function contestLines(incident: Incident, words: string, contests: Figure['disputedBy']): readonly Line[] {
	return (contests ?? []).map(({source, text}) => [
		span(`${words} ${sourceName(incident, source)}: `, 'alarm'),
		span(text),
	]);
}
