import type {Alarm} from '../../incident/alarms.ts';
import {type Line, span, wrapLine} from '../line.ts';

export interface AlarmText {
	readonly lines: readonly Line[];
	/** The line that each alarm begins on. */
	readonly rows: readonly number[];
}

/** What looks wrong, said and not corrected; the selected one is where Enter goes. */
export function alarmText(alarms: readonly Alarm[], selected: number, width: number): AlarmText {
	if (alarms.length === 0) return {lines: [[span('Nothing looks wrong', 'fresh')]], rows: []};
	const lines: Line[] = [];
	const rows: number[] = [];
	for (const [index, {text}] of alarms.entries()) {
		rows.push(lines.length);
		const wrapped = wrapLine([span(text)], width - 4);
		lines.push(
			...wrapped.map((line, row) => [
				span(
					row === 0 ? (index === selected ? '▸ ⚠ ' : '  ⚠ ') : '    ',
					index === selected ? 'claim' : 'old',
				),
				...line,
			]),
		);
	}
	return {lines, rows};
}
