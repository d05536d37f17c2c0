import {sourceName} from '../../incident/called.ts';
import type {Incident} from '../../incident/schema.ts';
import {type Block, blocksWidth, flowBlocks, joinBlocks, widthOfBlock} from '../blocks.ts';
import {metricLabel} from '../claims.ts';
import {type Highlights, noHighlights} from '../highlights.ts';
import {blank, cutLine, type Line, lineWidth, span} from '../line.ts';
import {changedSpans} from './changed.ts';
import {groupLines, partLines, type Thickness} from './total-bars.ts';
import {denseLines} from './total-dense.ts';
import {type Form, forms, headBlock, isHedged, notedBlock} from './total-head.ts';
import {type Scale, selection, totalMarks} from './total-marks.ts';
import {type Totals, totalsOf} from './total-order.ts';

/** Narrower than this, the bars stand below the figures. */
const narrowestBars = 34;

/** Cells for source and time where whole names would push figures off. */
const narrowestCredit = 28;

/** What the totals are drawn for: the time, the figure the keyboard is at, and what stands out. */
export interface Notes {
	readonly now: number;
	readonly selected: string | undefined;
	readonly highlights: Highlights;
}

/** The national totals in at most `height` lines, the figures at most as large as `scale`; what finds no room is counted. */
export function totalsLines(
	incident: Incident,
	width: number,
	height: number,
	scale: Scale,
	now: number,
	selected?: string,
	highlights: Highlights = noHighlights,
): readonly Line[] {
	const totals = totalsOf(incident);
	const notes = {now, selected, highlights};
	return (
		drawnLines(incident, totals, width, height, scale, notes) ??
		listLines(incident, totals, width, height, notes)
	);
}

/** Rows that the totals would like to have at this width and scale, of the `most` that they can get. */
export function totalsHeight(
	incident: Incident,
	width: number,
	scale: Scale,
	most = Number.POSITIVE_INFINITY,
	now = 0,
): number {
	return totalsLines(incident, width, most, scale, now).length;
}

/** The largest figures that fit with nothing left out; undefined where none do. */
function drawnLines(
	incident: Incident,
	totals: Totals,
	width: number,
	height: number,
	scale: Scale,
	notes: Notes,
): readonly Line[] | undefined {
	if (totals.heads.length + totals.groups.length === 0)
		return [[span('No national totals reported', 'muted')]];
	for (const form of forms.filter(({figure}) => figure <= scale)) {
		const thicknesses = ([2, 1, 0] as const).filter(rows => rows === 0 || rows * 3 <= form.figure);
		for (const said of [Number.POSITIVE_INFINITY, narrowestCredit]) {
			const blocks = headBlocks(incident, totals, width, form, said, notes);
			for (const thickness of thicknesses) {
				const lines = arranged(incident, totals, blocks, form.gap, width, thickness, notes);
				if (lines !== undefined && lines.length <= height) return lines;
			}
		}
	}
	return undefined;
}

/** The figures that stand for themselves in one form, source and time in at most `said` cells. */
export function headBlocks(
	incident: Incident,
	{heads, sharedTime}: Totals,
	width: number,
	form: Form,
	said: number,
	{now, selected, highlights}: Notes,
): readonly Block[] {
	const isTimed = sharedTime === undefined;
	const frame = {form, said, isHedged: heads.some(isHedged), now: isTimed ? now : undefined};
	return heads.map(figure => {
		const lines = headBlock(incident, figure, frame);
		const own = widthOfBlock(lines);
		const room = Math.min(width, own + form.gap - 2);
		const highlight = highlights.figure(undefined, figure.metric);
		return {lines: notedBlock(lines, frame, room, figure, selected, highlight), width: own};
	});
}

/**
 * Figures side by side, in as many rows as they need, the bars beside them where there is the width, else below;
 * undefined where one is too wide.
 */
export function arranged(
	incident: Incident,
	totals: Totals,
	blocks: readonly Block[],
	gap: number,
	width: number,
	thickness: Thickness,
	{now, selected, highlights}: Notes,
): readonly Line[] | undefined {
	if (blocks.some(block => block.width > width)) return undefined;
	const bars = (room: number) => groupLines(incident, totals, room, now, {selected, highlights, thickness});
	if (totals.groups.length === 0) return flowBlocks(blocks, gap, width);
	const beside = width - blocksWidth(blocks, gap) - gap;
	return beside >= narrowestBars
		? joinBlocks([...blocks, {lines: bars(beside), width: beside}], gap)
		: [...flowBlocks(blocks, gap, width), ...(blocks.length > 0 ? [blank] : []), ...bars(width)];
}

/** A line for each total, where there is no room for more, in at most `height` lines; closer still, or counted, where that is too few. */
export function listLines(
	incident: Incident,
	{heads, groups}: Totals,
	width: number,
	height: number,
	{selected, highlights}: Notes,
): readonly Line[] {
	const lines = [
		...heads.map((figure): Line => {
			const start = [
				span(`${metricLabel(incident, figure.metric)} `, 'label'),
				span(figure.value.words, 'claim'),
				...totalMarks(figure),
				...(figure.metric === selected ? selection(figure, selected) : []),
			];
			const changed = changedSpans(highlights.figure(undefined, figure.metric), width - lineWidth(start));
			return [...start, ...changed, span(` · ${sourceName(incident, figure.source)}`, 'muted')];
		}),
		...groups.flatMap(({whole, parts}) =>
			partLines(incident, whole, parts, width, {subject: 0, value: 0}, {selected, highlights, thickness: 0}),
		),
	].map(line => cutLine(line, width));
	if (lines.length <= height) return lines;
	const all = [...heads, ...groups.flatMap(({whole, parts}) => [whole, ...parts])];
	const dense = denseLines(incident, all, width, {selected, highlights});
	if (dense.length <= height) return dense;
	const shown = lines.slice(0, height - 1);
	const rest: Line = [span(`+${lines.length - shown.length} more lines of totals`, 'muted')];
	return [...shown, cutLine(rest, width)];
}
