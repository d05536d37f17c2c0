import {changedMark} from '../../board/highlights.ts';
import {toWidth, widthOf} from '../../board/line.ts';
import type {Column} from '../../board/panels/region-columns.ts';
import type {Table} from '../../board/panels/regions.ts';
import type {Run} from '../text/ansi-row.ts';
import type {Theme} from '../theme.ts';

/** The titles of the columns, a run a column. */
export function headerRuns(columns: readonly Column[], {tones}: Theme): readonly Run[] {
	return columns.map((column, index) => ({text: inColumn(column.title, column, index), look: tones.label}));
}

/** The cells of a region, with the marks of what is selected and what has news before its name. */
export function regionRuns(
	{cells, isSelected, isChanged}: Table['rows'][number],
	columns: readonly Column[],
	{tones, selected}: Theme,
): readonly Run[] {
	const marks = `${isSelected ? '▸' : ' '}${isChanged ? changedMark : ' '}`;
	return columns.map((column, index) => {
		const {text, tone} = cells[index] ?? {text: '', tone: 'plain'};
		const marked = index === 0 ? marks + text : text;
		return {text: inColumn(marked, column, index), look: isSelected ? selected : tones[tone]};
	});
}

/**
 * The gap belongs to the cell, so that a selected row is one bar from end to end. A number stands whole or not at all:
 * cut, it would be another.
 */
function inColumn(text: string, {width, align}: Column, index: number): string {
	const shown = align === 'right' && widthOf(text) > width ? '…' : text;
	return (index > 0 ? ' ' : '') + toWidth(shown, width, align);
}
