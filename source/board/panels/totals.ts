import type {Figure, Incident} from '../../incident/schema.ts';
import {ageOf, isOld} from '../age.ts';
import {bigText} from '../big-text.ts';
import {blocksWidth, fittingBlocks, joinBlocks, pad} from '../blocks.ts';
import {metricLabel, sourceName} from '../claims.ts';
import {shownTime} from '../clock.ts';
import {blank, cutLine, type Line, span, widthOf} from '../line.ts';
import {groupLines, partLines} from './total-bars.ts';
import {type Scale, selection, totalMarks, verdictLine} from './total-marks.ts';
import {type Totals, totalsOf} from './total-order.ts';

/** Columns between figures: large ones that stand close read as one number. */
const gapAt: Readonly<Record<Scale, number>> = {0: 2, 1: 5, 2: 8};

/** The national totals in at most `height` lines; what finds no room is counted. */
export function totalsLines(
	incident: Incident,
	width: number,
	height: number,
	scale: Scale,
	now: number,
	selected?: string,
): readonly Line[] {
	const totals = totalsOf(incident);
	if (totals.heads.length + totals.groups.length === 0)
		return [[span('No national totals reported', 'muted')]];
	const large = blockLines(incident, totals, width, scale, now, selected);
	return large.length <= height ? large : listLines(incident, totals, width, height, selected);
}

/** Rows that the totals would like to have at this width and scale. */
export function totalsHeight(incident: Incident, width: number, scale: Scale): number {
	return Math.max(1, blockLines(incident, totalsOf(incident), width, scale, 0).length);
}

/** Figures side by side, the bars beside them where there is the width, else below. */
function blockLines(
	incident: Incident,
	totals: Totals,
	width: number,
	scale: Scale,
	now: number,
	selected?: string,
): readonly Line[] {
	const all = totals.heads.map(figure =>
		headBlock(incident, figure, scale, totals.sharedTime === undefined ? now : undefined, selected),
	);
	const gap = gapAt[scale];
	const beside = width - blocksWidth(all, gap) - gap;
	const bars = (room: number) => groupLines(incident, totals, room, now, selected);
	if (totals.groups.length > 0 && beside >= 34) return joinBlocks([...all.map(pad), bars(beside)], gap);
	const fitting = fittingBlocks(all, width, gap);
	const left = all.length - fitting.length;
	return [
		...joinBlocks(fitting.map(pad), gap),
		...(left > 0 ? [[span(`+${left} more totals`, 'muted')]] : []),
		...(totals.groups.length > 0 ? [...(fitting.length > 0 ? [blank] : []), ...bars(width)] : []),
	];
}

function headBlock(
	incident: Incident,
	figure: Figure,
	scale: Scale,
	now: number | undefined,
	selected: string | undefined,
): readonly Line[] {
	const mark = totalMarks(figure);
	const label = [
		span(metricLabel(incident, figure.metric).toUpperCase(), 'label'),
		...selection(figure, selected),
	];
	const who = sourceName(incident, figure.source);
	const age =
		figure.asOf === undefined || now === undefined || scale === 0 ? '' : ageOf(incident, figure.asOf, now);
	const day =
		figure.asOf === undefined || now === undefined
			? ''
			: shownTime(figure.asOf, incident.incident.timeZone, now);
	const when = [day, age].filter(part => part !== '').join(', ');
	const old = isOld(incident, figure.asOf, now ?? 0) ? [span(' ◷ old', 'old')] : [];
	const said: readonly Line[] = [
		[span(who, 'muted')],
		...(when === '' ? [] : [[span(when, 'muted'), ...old]]),
		...verdictLine(incident, figure.metric, scale),
	];
	if (scale === 0) {
		return [[span(figure.value.words, 'claim'), ...mark], label, ...said];
	}
	const {hedge, core} = splitHedge(figure.value.words);
	const big = bigText(core, scale);
	const rows = big ?? [figure.value.words];
	return [
		[span(big === undefined ? '' : hedge, 'claim'), ...mark],
		...rows.map(row => [span(row, 'claim')]),
		label,
		...said,
	];
}

/** `at least 4` is a hedge and a core to be drawn large; where the two cannot be told apart, all is core. */
function splitHedge(words: string): {hedge: string; core: string} {
	const last = words.lastIndexOf(' ') + 1;
	const hedge = words.slice(0, last).trim();
	const isSplit =
		hedge !== '' &&
		!/\d/.test(hedge) &&
		!/^(a|many|several)$/i.test(hedge) &&
		/^[\d,.]+\+?$/.test(words.slice(last));
	return isSplit ? {hedge, core: words.slice(last)} : {hedge: '', core: words};
}

/** A line for each total, where there is no room for more. */
function listLines(
	incident: Incident,
	{heads, groups}: Totals,
	width: number,
	height: number,
	selected: string | undefined,
): readonly Line[] {
	const label = (figure: Figure) => metricLabel(incident, figure.metric);
	const lines = [
		...heads.map(
			(figure): Line => [
				span(`${label(figure)} `, 'label'),
				span(figure.value.words, 'claim'),
				...totalMarks(figure),
				...selection(figure, selected),
				span(` · ${sourceName(incident, figure.source)}`, 'muted'),
			],
		),
		...groups.flatMap(({whole, parts}) =>
			partLines(incident, whole, parts, width, {subject: 0, value: 0}, selected),
		),
	].map(line => cutLine(line, width));
	if (lines.length <= height) return lines;
	const shown = lines.slice(0, height - 1);
	return [...shown, [span(`+${lines.length - shown.length} more lines of totals`, 'muted')]].map(line =>
		widthOf(line.map(({text}) => text).join('')) > width ? cutLine(line, width) : line,
	);
}
