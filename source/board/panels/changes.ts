import {momentIn} from '../clock.ts';
import {changedMark} from '../highlights.ts';
import {type Line, span, toWidth, widthOf, wrapLine} from '../line.ts';
import {freshNow} from '../selectors.ts';
import type {Data, State} from '../state.ts';

export interface ChangesText {
	readonly lines: readonly Line[];
	/** The line that each change begins on. */
	readonly rows: readonly number[];
}

/** What changed and when the board read it, newest first; the selected entry, from 0, is where Enter goes. */
export function changeLines(state: State, {incident}: Data, width: number, selected = -1): ChangesText {
	const {log, now} = state;
	if (log.entries.length === 0) {
		const words = span('Nothing has changed since the board was started', 'muted');
		return {lines: wrapLine([words], width), rows: []};
	}
	const fresh = new Set(freshNow(state));
	const {timeZone} = incident.incident;
	const times = log.entries.map(({at}) => momentIn(at, timeZone, now));
	const column = 4 + Math.max(...times.map(widthOf)) + 2;
	const lines: Line[] = [];
	const rows: number[] = [];
	for (const [index, entry] of log.entries.entries()) {
		rows.push(lines.length);
		const isFresh = fresh.has(entry);
		const words = wrapLine([span(entry.change.text, isFresh ? 'changed' : 'plain')], width - column);
		lines.push(
			...words.map((line, row): Line => {
				if (row > 0) return [span(' '.repeat(column)), ...line];
				const marks = `${index === selected ? '▸' : ' '} ${isFresh ? changedMark : ' '} `;
				return [
					span(marks, index === selected ? 'key' : 'changed'),
					span(toWidth(times[index] ?? '', column - 4), 'label'),
					...line,
				];
			}),
		);
	}
	const dropped = log.count - log.entries.length;
	if (dropped > 0) lines.push([span(`${dropped} older changes are not kept`, 'muted')]);
	return {lines, rows};
}

/** `Changes: 12, 3 not seen` for the head of the sheet. */
export function changesTitle(state: State): string {
	const unseen = freshNow(state).length;
	return `Changes: ${state.log.count}${unseen === 0 ? '' : `, ${unseen} not seen`}`;
}
