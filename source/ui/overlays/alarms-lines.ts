import type {Alarm} from '../../incident/checks/alarms.ts';
import {type Line, span, wrapLine} from '../text/line.ts';
import type {OverlayText} from '../text/overlay-text.ts';

interface AlarmsTextProps {
	readonly alarms: readonly Alarm[];
	/** The index of the alarm that Enter goes to; -1 for none. */
	readonly selected: number;
	readonly columns: number;
}

/** All that looks wrong in the file, one of it selected. */
export function alarmsText({alarms, selected, columns}: AlarmsTextProps): OverlayText {
	const title = `What looks wrong: ${alarms.length}`;
	if (alarms.length === 0) return {title, lines: [[span('Nothing looks wrong', 'fresh')]]};
	const lines: Line[] = [];
	const rows: number[] = [];
	for (const [index, {text}] of alarms.entries()) {
		rows.push(lines.length);
		const isSelected = index === selected;
		const wrapped = wrapLine([span(text)], columns - 4);
		lines.push(
			...wrapped.map((line, row) => [
				span(row > 0 ? '    ' : isSelected ? '▸ ⚠ ' : '  ⚠ ', isSelected ? 'claim' : 'old'),
				...line,
			]),
		);
	}
	return {title, lines, itemRows: rows};
}
