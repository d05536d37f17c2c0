import type {Totals} from '../../../board/totals.ts';
import {sourceName} from '../../../incident/display-names.ts';
import {type Line, lineWidth, span, truncateLine, wrapLine} from '../../text/line.ts';
import type {TotalsContext} from './context.ts';
import {annotation, packedLines, plainTotal} from './packed-lines.ts';
import {partsLines} from './parts-lines.ts';

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
			const whole = [...plainTotal(context, figure), credit];
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
