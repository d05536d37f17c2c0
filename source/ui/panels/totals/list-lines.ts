import type {Totals} from '../../../board/totals.ts';
import {sourceName} from '../../../incident/display-names.ts';
import type {Incident} from '../../../incident/schema/incident-schema.ts';
import {type Line, lineWidth, span, truncateLine, wrapLine} from '../../text/line.ts';
import type {Notes} from '../totals-lines.ts';
import {noteOf, packedLines, plainTotal} from './packed-lines.ts';
import {partLines} from './parts-lines.ts';

/** A line for each total, where there is no room for more, in at most `height` lines; closer still, or counted, where that is too few. */
export function listLines(
	incident: Incident,
	{heads, groups}: Totals,
	width: number,
	height: number,
	{selected, highlights}: Notes,
): readonly Line[] {
	const lines = [
		...heads.flatMap(figure => {
			const said = span(` · ${sourceName(incident, figure.source)}`, 'muted');
			const whole = [...plainTotal(incident, figure, {selected, highlights}), said];
			const room = width - lineWidth(whole);
			return wrapLine([...whole, ...noteOf(figure, {selected, highlights}, room)], width);
		}),
		...groups.flatMap(({whole, parts}) =>
			partLines(incident, whole, parts, width, {subject: 0, value: 0}, {selected, highlights, thickness: 0}),
		),
	];
	if (lines.length <= height) return lines;
	const all = [...heads, ...groups.flatMap(({whole, parts}) => [whole, ...parts])];
	const dense = packedLines(incident, all, width, {selected, highlights});
	if (dense.length <= height) return dense;
	const rest = span(`+${dense.length - height + 1} more lines of totals`, 'muted');
	return [...dense.slice(0, height - 1), truncateLine([rest], width)];
}
