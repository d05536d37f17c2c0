import {trendOf} from '../../../board/claims.ts';
import type {Highlight} from '../../../board/highlights.ts';
import {hour, latestMoment} from '../../../board/incident-time.ts';
import {sourceName} from '../../../incident/display-names.ts';
import {compareQuantities} from '../../../incident/quantity/quantity.ts';
import type {Figure, Incident} from '../../../incident/schema/incident-schema.ts';
import {isDate} from '../../../incident/time.ts';
import {formatClaimTime, formatFileAge, formatFileTime, zoneName} from '../format-time.ts';
import {labelledLines} from '../labelled-lines.ts';
import {type Line, type Span, span} from '../line.ts';
import {sparkline} from '../sparkline.ts';
import type {TextContext} from '../text-context.ts';
import {attribution, credit, oldMark, trendMark} from './attribution.ts';
import {changedSpans} from './change-spans.ts';
import {wordsSpan} from './quote-lines.ts';

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
		...(figure.kind === 'projection' ? [] : sparkSpans(figure)),
		...changedSpans(highlight, columns),
		...whomSpans(figure),
		...(figure.kind === 'projection' ? [span(' · a projection, no count', 'old')] : []),
		...(figure.withdrawn === undefined ? [] : [span(' · withdrawn', 'old')]),
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
		...(isWhole ? wordsLines(incident, figure) : []).flatMap(line),
		...withdrawalLines(incident, figure, now).flatMap(line),
		...(figure.doubt === undefined ? [] : line([span('doubted by this desk: ', 'old'), span(figure.doubt)])),
		...contestLines(incident, 'neither confirmed nor denied by', figure.response).flatMap(line),
		...contestLines(incident, '≠ disputed by', figure.disputedBy).flatMap(line),
		...contestLines(incident, '⊘ denied by', figure.deniedBy).flatMap(line),
	];
}

function attributionLines(incident: Incident, figure: Figure, now: number): readonly Line[] {
	const {asOf, confirmedAt, source, via, table, verified} = figure;
	const {timeZone} = incident.incident;
	const told = formatClaimTime(figure, timeZone, now);
	const words = told === undefined ? 'of when is not told' : asOf === undefined ? told : `as of ${told}`;
	const latest = confirmedAt ?? asOf;
	const where =
		latest === undefined || !isDate(latest) ? '' : ` in ${zoneName(timeZone, noonOf(latest, timeZone))}`;
	const age = latest === undefined ? '' : formatFileAge(latest, timeZone, now);
	return [
		[...attribution(incident, source, via), ...(table === undefined ? [] : [span(` · ${table}`, 'muted')])],
		[
			span(`${words}${where}${age === '' ? '' : `, ${age}`}`),
			...oldMark(incident, latest, now),
			span(` · ${verified === 'unverified' ? 'not verified' : verified}`),
		],
	];
}

/** No clock is changed at noon. */
function noonOf(date: string, zone: string): number {
	return latestMoment(date, zone) - 12 * hour;
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

/** The words that the number is taken from, its own or those of a statement. */
function wordsLines({quotes}: Incident, {said, quote: id}: Figure): readonly Line[] {
	const quote = quotes.find(quote => quote.id === id);
	return [
		...(said === undefined ? [] : [[wordsSpan({mode: 'direct', text: said})]]),
		...(quote === undefined ? [] : [[wordsSpan(quote)]]),
	];
}

/** `withdrawn by the ministry · Sat 7 Jun 09:40 Kyiv · counted twice` */
function withdrawalLines(incident: Incident, {source, withdrawn}: Figure, now: number): readonly Line[] {
	if (withdrawn === undefined) return [];
	const {at, reason} = withdrawn;
	const told = [
		sourceName(incident, withdrawn.source ?? source),
		at === undefined ? undefined : formatFileTime(at, incident.incident.timeZone, now),
		reason,
	].filter(part => part !== undefined);
	return [[span(`withdrawn by ${told.join(' · ')}`, 'muted')]];
}

function contestLines(incident: Incident, words: string, contests: Figure['disputedBy']): readonly Line[] {
	return (contests ?? []).map(({source, text}) => [
		span(`${words} ${sourceName(incident, source)}: `, 'alarm'),
		span(text),
	]);
}
