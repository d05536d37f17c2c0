import {metricLabel} from '../../../board/claims.ts';
import type {Highlights} from '../../../board/highlights.ts';
import type {Figure, Incident} from '../../../incident/schema/incident-schema.ts';
import {changedSpans} from '../../text/claims/change-spans.ts';
import {type Line, lineWidth, span, wrapLine} from '../../text/line.ts';
import {selection, totalMarks} from './figure-marks.ts';

const gap = 2;

interface Marks {
	readonly selected: string | undefined;
	readonly highlights: Highlights;
}

/** A total in one line of plain text: its name, its number in the tone of what stands out, its marks. */
export function plainTotal(incident: Incident, figure: Figure, {highlights}: Marks): Line {
	const {metric, value} = figure;
	const isChanged = highlights.figure(undefined, metric) !== undefined;
	return [
		span(`${metricLabel(incident, metric)} `, 'label'),
		span(value.words, isChanged ? 'changed' : 'claim'),
		...totalMarks(figure),
	];
}

/** What follows a total in plain text as far as there is room for it: nothing moves for it. */
export function noteOf({metric}: Figure, {selected, highlights}: Marks, room: number): Line {
	const marker = metric === selected && room >= 2 ? selection({metric}, selected) : [];
	const changed = changedSpans(highlights.figure(undefined, metric), room - lineWidth(marker));
	return [...marker, ...changed];
}

/** Figures one after the other with nothing but their names, where a line for each would be too much; whose they are is one key away. */
export function packedLines(
	incident: Incident,
	figures: readonly Figure[],
	width: number,
	marks: Marks,
): readonly Line[] {
	const rows: {readonly figure: Figure; readonly line: Line}[][] = [];
	const widthOf = (row: (typeof rows)[number]) =>
		row.reduce((sum, {line}) => sum + lineWidth(line) + gap, -gap);
	for (const figure of figures) {
		const entry = {figure, line: plainTotal(incident, figure, marks)};
		const last = rows.at(-1);
		if (last !== undefined && widthOf([...last, entry]) <= width) last.push(entry);
		else rows.push([entry]);
	}
	return rows.flatMap(row => {
		let spare = width - widthOf(row);
		const line = row.flatMap(({figure, line: entry}, index) => {
			const note = noteOf(figure, marks, spare);
			spare -= lineWidth(note);
			return [...(index === 0 ? [] : [span(' '.repeat(gap))]), ...entry, ...note];
		});
		return wrapLine(line, width);
	});
}
