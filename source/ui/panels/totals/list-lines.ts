import {metricLabel} from '../../../board/claims.ts';
import type {Totals} from '../../../board/totals.ts';
import {rivalsOf} from '../../../incident/checks/rivals.ts';
import {sourceName} from '../../../incident/display-names.ts';
import type {Figure} from '../../../incident/schema/incident-schema.ts';
import {changedSpans} from '../../text/claims/change-spans.ts';
import {type Line, lineWidth, span, truncateLine, wrapLine} from '../../text/line.ts';
import type {TotalsContext} from './context.ts';
import {rivalLine, selection, totalMarks} from './figure-marks.ts';
import {partsLines} from './parts-lines.ts';

/** Cells between totals in one line. */
const gap = 2;

/**
 * A line for each total, in at most so many rows; where those are too few, several totals in a line, and what still finds
 * no room is counted.
 */
export function listLines(
	context: TotalsContext,
	{standalone, groups}: Totals,
	{columns, rows}: {readonly columns: number; readonly rows: number},
): readonly Line[] {
	const sizes = {columns, thickness: 0, subjectColumns: 0, valueColumns: 0} as const;
	const lines = [
		...standalone.flatMap(figure => {
			const credit = span(` · ${sourceName(context.incident, figure.source)}`, 'muted');
			const rival = rivalLine(context.incident, figure);
			const also = rival.length === 0 ? [] : [span(' · ', 'muted'), ...rival];
			const whole = [...plainTotal(context, figure), credit, ...also];
			return wrapLine([...whole, ...annotation(context, figure, columns - lineWidth(whole))], columns);
		}),
		...groups.flatMap(group => partsLines(context, group, sizes)),
	];
	if (lines.length <= rows) return lines;
	const all = [...standalone, ...groups.flatMap(({whole, parts}) => [whole, ...parts])];
	const packed = packedLines(context, all, columns);
	if (packed.length <= rows) return packed;
	const rest = span(`+${packed.length - rows + 1} more lines of totals`, 'muted');
	return [...packed.slice(0, rows - 1), truncateLine([rest], columns)];
}

/** A total in plain text: its name, its number, its marks. */
function plainTotal({incident, highlights}: TotalsContext, figure: Figure): Line {
	const {metric, value} = figure;
	const isChanged = highlights.figure(undefined, metric) !== undefined;
	return [
		span(`${metricLabel(incident, metric)} `, 'label'),
		span(value.words, isChanged ? 'changed' : 'claim'),
		...totalMarks(incident, figure),
	];
}

/** That a total is selected and what it was before, in at most `room` cells: it must not move what stands beside it. */
function annotation({selected, highlights}: TotalsContext, {metric}: Figure, room: number): Line {
	const marker = metric === selected && room >= 2 ? selection({metric}, selected) : [];
	const changed = changedSpans(highlights.figure(undefined, metric), room - lineWidth(marker));
	return [...marker, ...changed];
}

/** Several totals in a line, without who says so: the overlay of each has that. */
function packedLines(context: TotalsContext, figures: readonly Figure[], columns: number): readonly Line[] {
	const rows: {readonly figure: Figure; readonly line: Line}[][] = [];
	const widthOf = (row: (typeof rows)[number]) =>
		row.reduce((sum, {line}) => sum + lineWidth(line) + gap, -gap);
	for (const figure of figures) {
		const [rival] = rivalsOf(context.incident.totals, figure.metric);
		const also = rival === undefined ? [] : [span(` also ${rival.value.words}`, 'old')];
		const entry = {figure, line: [...plainTotal(context, figure), ...also]};
		const last = rows.at(-1);
		if (last !== undefined && widthOf([...last, entry]) <= columns) last.push(entry);
		else rows.push([entry]);
	}
	return rows.flatMap(row => {
		let spare = columns - widthOf(row);
		const line = row.flatMap(({figure, line: entry}, index) => {
			const note = annotation(context, figure, spare);
			spare -= lineWidth(note);
			return [...(index === 0 ? [] : [span(' '.repeat(gap))]), ...entry, ...note];
		});
		return wrapLine(line, columns);
	});
}
