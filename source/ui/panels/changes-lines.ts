import type {ChangeEntry, ChangeLog} from '../../board/change-log.ts';
import {changedMark} from '../../board/highlights.ts';
import {remembering} from '../../board/remembering.ts';
import {formatMoment} from '../text/format-time.ts';
import {type Line, padToWidth, span, wrapLine} from '../text/line.ts';
import {textWidth} from '../text/text-width.ts';

export interface ChangesText {
	readonly lines: readonly Line[];
	/** The line that each change begins on. */
	readonly rows: readonly number[];
}

/**
 * What changed and when the board read it, newest first, with those that are `fresh` marked; the selected entry, from
 * 0, is where Enter goes.
 */
export function changeLines(
	log: ChangeLog,
	fresh: readonly ChangeEntry[],
	timeZone: string,
	width: number,
	now: number,
	selected = -1,
): ChangesText {
	const text = unselected(log, fresh, timeZone, width, now);
	const row = text.rows[selected];
	if (row === undefined) return text;
	const lines = text.lines.map((line, index) =>
		index === row ? [span(`▸${line[0]?.text.slice(1) ?? ''}`, 'key'), ...line.slice(1)] : line,
	);
	return {...text, lines};
}

const unselected = remembering(allChanges, 2);

function allChanges(
	log: ChangeLog,
	freshOnes: readonly ChangeEntry[],
	timeZone: string,
	width: number,
	now: number,
): ChangesText {
	if (log.entries.length === 0) {
		const words = span('Nothing has changed since the board was started', 'muted');
		return {lines: wrapLine([words], width), rows: []};
	}
	const fresh = new Set(freshOnes);
	const times = log.entries.map(({at}) => formatMoment(at, timeZone, now));
	const column = 4 + Math.max(...times.map(textWidth)) + 2;
	const lines: Line[] = [];
	const rows: number[] = [];
	for (const [index, entry] of log.entries.entries()) {
		rows.push(lines.length);
		const isFresh = fresh.has(entry);
		const words = wrapLine([span(entry.change.text, isFresh ? 'changed' : 'plain')], width - column);
		lines.push(
			...words.map((line, row): Line => {
				if (row > 0) return [span(' '.repeat(column)), ...line];
				return [
					span(`  ${isFresh ? changedMark : ' '} `, 'changed'),
					span(padToWidth(times[index] ?? '', column - 4), 'label'),
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
export function changesTitle({count}: ChangeLog, fresh: readonly ChangeEntry[]): string {
	const unseen = fresh.length;
	return `Changes: ${count}${unseen === 0 ? '' : `, ${unseen} not seen`}`;
}
