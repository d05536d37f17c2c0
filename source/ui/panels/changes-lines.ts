import type {ChangeEntry, ChangeLog} from '../../board/change-log.ts';
import {changedMark} from '../../board/highlights.ts';
import {formatMoment} from '../text/format-time.ts';
import {type Line, padToWidth, span, wrapLine} from '../text/line.ts';
import {memoizeProps} from '../text/memoize-props.ts';
import {textWidth} from '../text/text-width.ts';

export interface ChangeLinesProps {
	readonly log: ChangeLog;
	/** Those of its entries that still stand out. */
	readonly fresh: readonly ChangeEntry[];
	readonly timeZone: string;
	/** ms since 1970 */
	readonly now: number;
	readonly columns: number;
}

export interface ChangeLines {
	readonly lines: readonly Line[];
	/** The line that each change begins on. */
	readonly rows: readonly number[];
}

/**
 * What changed and when the board read it, newest first, as many lines as it takes. Memoized, since a log can have 1,000
 * entries and every key asks for their rows.
 */
export const changeLines = memoizeProps(
	({log, fresh, timeZone, now, columns}: ChangeLinesProps): ChangeLines => {
		if (log.entries.length === 0) {
			const words = span('Nothing has changed since the board was started', 'muted');
			return {lines: wrapLine([words], columns), rows: []};
		}
		const isFresh = new Set(fresh);
		const times = log.entries.map(({at}) => formatMoment(at, timeZone, now));
		const margin = 4 + Math.max(...times.map(textWidth)) + 2;
		const lines: Line[] = [];
		const rows: number[] = [];
		for (const [index, entry] of log.entries.entries()) {
			rows.push(lines.length);
			const isMarked = isFresh.has(entry);
			const text = wrapLine([span(entry.change.text, isMarked ? 'changed' : 'plain')], columns - margin);
			const start = [
				span(`  ${isMarked ? changedMark : ' '} `, 'changed'),
				span(padToWidth(times[index] ?? '', margin - 4), 'label'),
			];
			lines.push(...text.map((line, row) => [...(row === 0 ? start : [span(' '.repeat(margin))]), ...line]));
		}
		const dropped = log.count - log.entries.length;
		if (dropped > 0) lines.push([span(`${dropped} older changes are not kept`, 'muted')]);
		return {lines, rows};
	},
	2,
);
