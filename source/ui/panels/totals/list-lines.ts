import {metricLabel} from '../../../board/claims.ts';
import type {Totals} from '../../../board/totals.ts';
import {sourceName} from '../../../incident/display-names.ts';
import {shareOf} from '../../../incident/quantity/share.ts';
import type {Figure} from '../../../incident/schema/incident-schema.ts';
import {changedSpans} from '../../text/claims/change-spans.ts';
import {blank, type Line, lineWidth, span, truncateLine, wrapLine} from '../../text/line.ts';
import type {TotalsContext} from './context.ts';
import {rivalLine, selection, totalMarks, verdictLine} from './figure-marks.ts';

interface ListSize {
	readonly columns: number;
	readonly rows: number;
}

/**
 * Totals in lines, each with its name, number, source and verdict, in at most so many rows. Where those are too few, the
 * first total stays, those around the selected one follow, and the rest is counted.
 */
export function listLines(
	context: TotalsContext,
	totals: Totals,
	{columns, rows}: ListSize,
): readonly Line[] {
	const entries = entriesOf(context, totals, columns);
	const all = entries.flatMap(({lines}) => lines);
	if (all.length <= rows) return all;
	const selected = entries.findIndex(({metric}) => metric === context.selected);
	const behind = windowOf(entries, selected, rows, line => lineWidth(line) + countColumns <= columns);
	const shown = behind.length > 0 ? behind : windowOf(entries, selected, rows - 1, () => true);
	const last = shown.at(-1)?.lines.at(-1);
	const rest = entries.length - shown.length;
	const count = span(`+${rest} more ${rest === 1 ? 'total' : 'totals'}`, 'muted');
	if (behind.length === 0 || last === undefined) {
		return [...shown.flatMap(({lines}) => lines), truncateLine([count], columns)].slice(0, rows);
	}
	return [...shown.flatMap(({lines}) => lines).slice(0, -1), [...last, span(gap), count]];
}

interface Entry {
	readonly metric: string;
	readonly lines: readonly Line[];
}

const gap = '  ';
/** Cells for what counts the rest, with the gap before it. */
const countColumns = `${gap}+1000 more totals`.length;

/** The first entry and as many others as fit, with the selected one among them; none where a last line has no room for the count. */
function windowOf(
	entries: readonly Entry[],
	selected: number,
	rows: number,
	hasRoom: (line: Line) => boolean,
): readonly Entry[] {
	const [first, ...others] = entries;
	if (first === undefined || first.lines.length > rows) return [];
	for (let start = 0; start <= Math.max(0, selected - 1); start += 1) {
		const shown = [first];
		let left = rows - first.lines.length;
		for (const entry of others.slice(start)) {
			left -= entry.lines.length;
			if (left < 0) break;
			shown.push(entry);
		}
		const isSeen = selected < 1 || shown.some(entry => entry === entries[selected]);
		const last = shown.at(-1)?.lines.at(-1);
		if (isSeen) return last !== undefined && hasRoom(last) ? shown : [];
	}
	return [];
}

/** A total in a line, or in several where its names are long. */
function entriesOf(context: TotalsContext, {standalone, groups}: Totals, columns: number): readonly Entry[] {
	const wholes = new Map(groups.flatMap(({whole, parts}) => parts.map(part => [part, whole] as const)));
	const figures = [...standalone, ...groups.flatMap(({whole, parts}) => [whole, ...parts])];
	return figures.map(figure => {
		const line = [...plainTotal(context, figure, wholes.get(figure)), ...creditSpans(context, figure)];
		// The mark of the selection always has room.
		const lines = wrapLine(line, columns - 2);
		const last = lines.at(-1) ?? blank;
		const note = annotation(context, figure, columns - lineWidth(last));
		return {metric: figure.metric, lines: [...lines.slice(0, -1), [...last, ...note]]};
	});
}

/** A total in plain text: its name, its number, its marks, and what share of its whole it is. */
function plainTotal({incident, highlights}: TotalsContext, figure: Figure, whole: Figure | undefined): Line {
	const {metric, value} = figure;
	const isChanged = highlights.figure(undefined, metric) !== undefined;
	const share = whole === undefined ? undefined : shareOf(value, whole.value);
	return [
		span(`${metricLabel(incident, metric)} `, 'label'),
		span(value.words, isChanged ? 'changed' : 'claim'),
		...(share === undefined ? [] : [span(`, ${share.words}`)]),
		...totalMarks(incident, figure),
	];
}

/** Who says so, and how it compares to the regions; its overlay says of when it is. */
function creditSpans({incident}: TotalsContext, figure: Figure): Line {
	const rival = rivalLine(incident, figure);
	const verdict = verdictLine(incident, figure.metric, 0).flatMap(line => [span(' · ', 'muted'), ...line]);
	return [
		span(` · ${sourceName(incident, figure.source)}`, 'muted'),
		...(rival.length === 0 ? [] : [span(' · ', 'muted'), ...rival]),
		...verdict,
	];
}

/** That a total is selected and what it was before, in at most `room` cells: it must not move what stands beside it. */
function annotation({selected, highlights}: TotalsContext, {metric}: Figure, room: number): Line {
	const marker = metric === selected && room >= 2 ? selection({metric}, selected) : [];
	const changed = changedSpans(highlights.figure(undefined, metric), room - lineWidth(marker));
	return [...marker, ...changed];
}
