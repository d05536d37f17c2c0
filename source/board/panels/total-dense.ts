import type {Figure, Incident} from '../../incident/schema.ts';
import {metricLabel} from '../claims.ts';
import type {Highlights} from '../highlights.ts';
import {cutLine, type Line, lineWidth, span} from '../line.ts';
import {changedSpans} from './changed.ts';
import {selection, totalMarks} from './total-marks.ts';

const gap = 2;

/** Figures one after the other with nothing but their names, where a line for each would be too much; whose they are is one key away. */
export function denseLines(
	incident: Incident,
	figures: readonly Figure[],
	width: number,
	{selected, highlights}: {readonly selected: string | undefined; readonly highlights: Highlights},
): readonly Line[] {
	const lines: Line[] = [];
	for (const figure of figures) {
		const {metric, value} = figure;
		const entry = [
			span(`${metricLabel(incident, metric)} `, 'label'),
			span(value.words, 'claim'),
			...totalMarks(figure),
			...(metric === selected ? selection(figure, selected) : []),
			...changedSpans(highlights.figure(undefined, metric), 2),
		];
		const last = lines.at(-1);
		if (last !== undefined && lineWidth(last) + gap + lineWidth(entry) <= width) {
			lines[lines.length - 1] = [...last, span(' '.repeat(gap)), ...entry];
		} else lines.push(cutLine(entry, width));
	}
	return lines;
}
