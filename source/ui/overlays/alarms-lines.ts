import {remembering} from '../../board/remembering.ts';
import type {Alarm} from '../../incident/checks/alarms.ts';
import {type Line, span, wrapLine} from '../text/line.ts';

export interface AlarmLines {
	readonly lines: readonly Line[];
	/** The line that each alarm begins on. */
	readonly rows: readonly number[];
}

/** What looks wrong, said and not corrected; the selected one is where Enter goes. */
export function alarmLines(alarms: readonly Alarm[], selected: number, width: number): AlarmLines {
	const text = unselected(alarms, width);
	const [first, end] = [text.rows[selected], text.rows[selected + 1] ?? text.lines.length];
	if (first === undefined) return text;
	const lines = text.lines.map((line, row) => {
		if (row < first || row >= end) return line;
		return [span(row === first ? '▸ ⚠ ' : '    ', 'claim'), ...line.slice(1)];
	});
	return {...text, lines};
}

const unselected = remembering((alarms: readonly Alarm[], width: number): AlarmLines => {
	if (alarms.length === 0) return {lines: [[span('Nothing looks wrong', 'fresh')]], rows: []};
	const lines: Line[] = [];
	const rows: number[] = [];
	for (const {text} of alarms) {
		rows.push(lines.length);
		const wrapped = wrapLine([span(text)], width - 4);
		lines.push(...wrapped.map((line, row) => [span(row === 0 ? '  ⚠ ' : '    ', 'old'), ...line]));
	}
	return {lines, rows};
});
