import {trendOf} from '../../../board/claims.ts';
import type {Highlight} from '../../../board/highlights.ts';
import {isOld} from '../../../board/incident-time.ts';
import {sourceName} from '../../../incident/display-names.ts';
import {compareQuantities} from '../../../incident/quantity/quantity.ts';
import type {Figure, Incident} from '../../../incident/schema/incident-schema.ts';
import {formatFileAge, formatFileTime, zoneName} from '../format-time.ts';
import {labelled} from '../labelled-lines.ts';
import {type Line, type Span, span} from '../line.ts';
import {sparkline} from '../sparkline.ts';
import {attribution, credit, trendMark} from './attribution.ts';
import {changedSpans} from './change-spans.ts';

interface Frame {
	/** Cells for the label at the left. */
	readonly label: number;
	readonly width: number;
	readonly now: number;
	/** With the source and time of every earlier value. */
	readonly isWhole: boolean;
	/** On a sheet about the claim itself: side, zone and whether it is verified are spelt out. */
	readonly isOverlay?: boolean;
	/** Where the figure changed so lately that it stands out. */
	readonly highlight?: Highlight | undefined;
}

/** With more earlier values than this, a panel shows the last ones; the claim's sheet has them all. */
const mostEarlier = 3;

/** A chart of more values than this would take a line of its own: it has the last ones. */
const mostColumns = 24;

/** A claim with all that belongs to it: the number, what it was, whom it includes, who says so and who does not. */
export function figureLines(incident: Incident, figure: Figure, name: string, frame: Frame): readonly Line[] {
	const {label, width, now, isWhole, isOverlay = false, highlight} = frame;
	const line = (content: Line) => labelled('', label, width, content);
	return [
		...labelled(name, label, width, [
			...earlierSpans(figure, isWhole),
			span(figure.value.words, highlight === undefined ? 'claim' : 'changed'),
			...trendSpans(figure),
			...sparkSpans(figure),
			...changedSpans(highlight, width),
			...whomSpans(figure),
			...(figure.verified === 'unverified' || isOverlay ? [] : [span(` · ${figure.verified}`, 'fresh')]),
		]),
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
	const {asOf, source, via, verified} = figure;
	const zone = zoneName(incident.incident.timeZone);
	const words =
		asOf === undefined
			? 'of when is not told'
			: `as of ${formatFileTime(asOf, incident.incident.timeZone, now)}`;
	const where = asOf === undefined || words.endsWith(zone) ? '' : ` in ${zone}`;
	const age = asOf === undefined ? '' : formatFileAge(asOf, incident.incident.timeZone, now);
	return [
		attribution(incident, source, via),
		[
			span(`${words}${where}${age === '' ? '' : `, ${age}`}`),
			...(isOld(incident, asOf, now) ? [span(' ◷ old', 'old')] : []),
			span(` · ${verified === 'unverified' ? 'not verified' : verified}`),
		],
	];
}

function shownEarlier({was = []}: Figure, isWhole: boolean): NonNullable<Figure['was']> {
	return isWhole ? was : was.slice(-mostEarlier);
}

function earlierSpans(figure: Figure, isWhole: boolean): readonly Span[] {
	const {was = []} = figure;
	const shown = shownEarlier(figure, isWhole);
	const more = was.length > shown.length ? [span('… → ', 'muted')] : [];
	return [...more, ...shown.map(({value}) => span(`${value.words} → `, 'muted'))];
}

/** A column for each value that it had and the one it has, also for those that a panel has no room to tell. */
function sparkSpans(figure: Figure): readonly Span[] {
	const values = [...(figure.was ?? []), figure].map(({value}) => value);
	const columns = sparkline(values.slice(-mostColumns));
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
