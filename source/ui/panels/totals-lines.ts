import {type Highlights, noHighlights} from '../../board/highlights.ts';
import {groupTotals, type Totals} from '../../board/totals.ts';
import type {Incident} from '../../incident/schema/incident-schema.ts';
import {type Block, blocksWidth, flowBlocks, joinBlocks, widthOfBlock} from '../text/blocks.ts';
import {blank, type Line, span} from '../text/line.ts';
import {annotatedBlock} from './totals/annotate-block.ts';
import type {Scale} from './totals/figure-marks.ts';
import {listLines} from './totals/list-lines.ts';
import {groupLines, type Thickness} from './totals/parts-lines.ts';
import {type Form, forms, isHedged, totalBlock} from './totals/total-block.ts';

/** Narrower than this, the bars stand below the figures. */
const narrowestBars = 34;

/** Cells for source and time beside figures that are narrower, the most first: whole names could push figures off. */
const saidWidths = [40, 26, 16] as const;

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
	const totals = groupTotals(incident);
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
		const tooHigh: (readonly Line[])[] = [];
		for (const said of saidWidths) {
			const blocks = totalBlocks(incident, totals, form, said, width, notes);
			for (const thickness of thicknesses) {
				const lines = arranged(incident, totals, blocks, form.gap, width, thickness, notes);
				if (lines !== undefined && lines.length <= height) return lines;
				if (lines !== undefined) tooHigh.push(lines);
			}
		}
		// Empty lines go before the letters do.
		const closer = form.figure === 3 ? tooHigh.map(lines => lines.filter(line => line !== blank)) : [];
		const lines = closer.find(each => each.length <= height);
		if (lines !== undefined) return lines;
	}
	return undefined;
}

/** A figure with its notes, which may reach into the gap after it. */
interface TotalBlock extends Block {
	/** The same with the notes in the figure's own width. */
	readonly within: readonly Line[];
}

/** The figures that stand for themselves in one form, source and time as wide as those, or as `said` cells. */
export function totalBlocks(
	incident: Incident,
	{heads, sharedTime}: Totals,
	form: Form,
	said: number,
	width: number,
	{now, selected, highlights}: Notes,
): readonly TotalBlock[] {
	const isTimed = sharedTime === undefined;
	const frame = {
		form,
		said,
		isHedged: form.hedge > 0 && heads.some(isHedged),
		now: isTimed ? now : undefined,
	};
	return heads.map(figure => {
		const lines = totalBlock(incident, figure, frame);
		const own = widthOfBlock(lines);
		const highlight = highlights.figure(undefined, figure.metric);
		const notedIn = (room: number) => annotatedBlock(lines, frame, room, figure, selected, highlight);
		const noted = notedIn(Math.min(width, own + form.gap - 2));
		return {lines: noted, width: own, within: highlight === undefined ? noted : notedIn(own)};
	});
}

/**
 * Figures side by side, in as many rows as they need, the bars beside them where there is the width, else below;
 * undefined where one is too wide.
 */
export function arranged(
	incident: Incident,
	totals: Totals,
	heads: readonly TotalBlock[],
	gap: number,
	width: number,
	thickness: Thickness,
	{now, selected, highlights}: Notes,
): readonly Line[] | undefined {
	if (heads.some(block => block.width > width)) return undefined;
	// At the right edge there is no gap to reach into.
	const isNoted = heads.some(({lines, within}) => lines !== within);
	const isWide = isNoted && widthOfBlock(flowBlocks(heads, gap, width)) > width;
	const blocks = isWide ? heads.map(head => ({...head, lines: head.within})) : heads;
	const bars = (room: number) => groupLines(incident, totals, room, now, {selected, highlights, thickness});
	if (totals.groups.length === 0) return flowBlocks(blocks, gap, width);
	const beside = width - blocksWidth(blocks, gap) - gap;
	return beside >= narrowestBars
		? joinBlocks([...blocks, {lines: bars(beside), width: beside}], gap)
		: [...flowBlocks(blocks, gap, width), ...(blocks.length > 0 ? [blank] : []), ...bars(width)];
}
