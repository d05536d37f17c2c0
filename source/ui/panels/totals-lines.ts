import {groupTotals, type Totals} from '../../board/totals.ts';
import {totalsName, withinSentence} from '../../incident/display-names.ts';
import {type Block, blocksWidth, flowBlocks, joinBlocks, widthOfBlock} from '../text/blocks.ts';
import {blank, type Line, span, wrapLine} from '../text/line.ts';
import {annotatedBlock} from './totals/annotate-block.ts';
import type {TotalsContext} from './totals/context.ts';
import type {Scale} from './totals/figure-marks.ts';
import {listLines} from './totals/list-lines.ts';
import {groupLines, type Thickness} from './totals/parts-lines.ts';
import {type Form, forms, isHedged, totalBlock} from './totals/total-block.ts';

export interface TotalsLinesProps extends TotalsContext {
	/** The largest size of the figures. */
	readonly scale: Scale;
	readonly columns: number;
	readonly rows: number;
}

/** Where bars would be narrower, they stand below the figures. */
const minBarColumns = 34;

/** Cells for source and time beside narrower figures, the most first: whole names could push figures off. */
const creditColumns = [40, 26, 16] as const;

/** The national totals in at most `rows` lines, in the largest letters that fit; what finds no room is counted. */
export function totalsLines(props: TotalsLinesProps): readonly Line[] {
	const totals = groupTotals(props.incident);
	const large = forms.filter(({figure}) => figure > 0 && figure <= props.scale);
	return (
		blockLines(props, totals, large) ??
		mixedLines(props, totals, large) ??
		blockLines(props, totals, smallest) ??
		listLines(props, totals, props)
	);
}

const smallest = forms.filter(({figure}) => figure === 0);

/** The first figures as large as fit side by side, and a line for each of the rest; undefined where that is too high. */
function mixedLines(
	props: TotalsLinesProps,
	totals: Totals,
	among: readonly Form[],
): readonly Line[] | undefined {
	const {columns, rows} = props;
	const {standalone} = totals;
	for (const form of among) {
		for (let count = standalone.length - 1; count > 0; count -= 1) {
			const first = {...totals, standalone: standalone.slice(0, count), groups: []};
			const blocks = totalBlocks(props, first, {form, credit: creditColumns[1], columns});
			if (blocksWidth(blocks, form.gap) > columns) continue;
			const inRow = blocks.map(block => ({...block, lines: block.within}));
			const rest = {...totals, standalone: standalone.slice(count)};
			const below = listLines(props, rest, {columns, rows: Number.POSITIVE_INFINITY});
			const lines = [...flowBlocks(inRow, form.gap, columns), ...below];
			if (lines.length <= rows) return lines;
		}
	}
	return undefined;
}

/** Figures as large as fit with nothing left out; undefined where none of these forms does. */
function blockLines(
	props: TotalsLinesProps,
	totals: Totals,
	among: readonly Form[],
): readonly Line[] | undefined {
	const {columns, rows} = props;
	for (const form of among) {
		const thicknesses = ([2, 1, 0] as const).filter(height => height === 0 || height * 3 <= form.figure);
		const tooHigh: (readonly Line[])[] = [];
		for (const credit of creditColumns) {
			const blocks = totalBlocks(props, totals, {form, credit, columns});
			for (const thickness of thicknesses) {
				const lines = arrangedBlocks(props, totals, {blocks, gap: form.gap, columns, thickness});
				if (lines !== undefined && lines.length <= rows) return lines;
				if (lines !== undefined) tooHigh.push(lines);
			}
		}
		// Empty lines go before the letters do.
		const closer = form.figure === 3 ? tooHigh.map(lines => lines.filter(line => line !== blank)) : [];
		const lines = closer.find(each => each.length <= rows);
		if (lines !== undefined) return lines;
	}
	return undefined;
}

/** A figure with its annotations, which may reach into the gap after it. */
interface TotalBlock extends Block {
	/** The same with the annotations within the figure's own width. */
	readonly within: readonly Line[];
}

interface BlockSize {
	readonly form: Form;
	/** Cells that source and time may take beside a narrower figure. */
	readonly credit: number;
	readonly columns: number;
}

/** The figures that stand for themselves, all in one form. */
export function totalBlocks(
	{incident, now, selected, highlights}: TotalsContext,
	{standalone, sharedTime}: Totals,
	{form, credit, columns}: BlockSize,
): readonly TotalBlock[] {
	const frame = {
		form,
		credit,
		isHedged: form.hedge > 0 && standalone.some(isHedged),
		now: sharedTime === undefined ? now : undefined,
	};
	return standalone.map(figure => {
		const lines = totalBlock(incident, figure, frame);
		const width = widthOfBlock(lines);
		const highlight = highlights.figure(undefined, figure.metric);
		const annotatedIn = (room: number) =>
			annotatedBlock(lines, {...frame, columns: room, figure, selected, highlight});
		const annotated = annotatedIn(Math.min(columns, width + form.gap - 2));
		return {lines: annotated, width, within: highlight === undefined ? annotated : annotatedIn(width)};
	});
}

interface Arrangement {
	readonly blocks: readonly TotalBlock[];
	/** Cells between blocks. */
	readonly gap: number;
	readonly columns: number;
	readonly thickness: Thickness;
}

/**
 * Figures side by side, in as many rows as they need, the bars beside them where there is the width, else below;
 * undefined where a figure is too wide.
 */
export function arrangedBlocks(
	context: TotalsContext,
	totals: Totals,
	{blocks, gap, columns, thickness}: Arrangement,
): readonly Line[] | undefined {
	if (blocks.length + totals.groups.length === 0) {
		const words = `No ${withinSentence(totalsName(context.incident))} reported`;
		return wrapLine([span(words, 'muted')], columns);
	}
	if (blocks.some(block => block.width > columns)) return undefined;
	// At the right edge there is no gap to reach into.
	const isAnnotated = blocks.some(({lines, within}) => lines !== within);
	const isTooWide = isAnnotated && widthOfBlock(flowBlocks(blocks, gap, columns)) > columns;
	const fitting = isTooWide ? blocks.map(block => ({...block, lines: block.within})) : blocks;
	if (totals.groups.length === 0) return flowBlocks(fitting, gap, columns);
	const bars = (room: number) => groupLines(context, totals, {columns: room, thickness});
	const beside = columns - blocksWidth(fitting, gap) - gap;
	return beside >= minBarColumns
		? joinBlocks([...fitting, {lines: bars(beside), width: beside}], gap)
		: [...flowBlocks(fitting, gap, columns), ...(fitting.length > 0 ? [blank] : []), ...bars(columns)];
}
