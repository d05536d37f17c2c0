import {changedMark} from '../../board/highlights.ts';
import type {Column} from '../panels/regions/columns.ts';
import type {RegionsTable} from '../panels/regions-lines.ts';
import type {Run} from '../text/ansi-row.ts';
import {padToWidth} from '../text/line.ts';
import {textWidth} from '../text/text-width.ts';
import type {Theme} from '../theme/theme.ts';

/** The titles of the columns, a run a column. */
export function headerCells(columns: readonly Column[], {styles}: Theme): readonly Run[] {
	return columns.map((column, index) => ({text: inColumn(column.title, column, index), style: styles.label}));
}

/** The cells of a region, with the marks of what is selected and what has news before its name. */
export function regionCells(
	{cells, isSelected, isChanged}: RegionsTable['rows'][number],
	columns: readonly Column[],
	{styles, selected}: Theme,
): readonly Run[] {
	const marks = `${isSelected ? '▸' : ' '}${isChanged ? changedMark : ' '}`;
	return columns.map((column, index) => {
		const {text, role} = cells[index] ?? {text: '', role: 'plain'};
		const marked = index === 0 ? marks + text : text;
		return {text: inColumn(marked, column, index), style: isSelected ? selected : styles[role]};
	});
}

/**
 * The gap belongs to the cell, so that a selected row is one bar from end to end. A number is never truncated, since that
 * would be another number.
 */
function inColumn(text: string, {width, align}: Column, index: number): string {
	const shown = align === 'right' && textWidth(text) > width ? '…' : text;
	return (index > 0 ? ' ' : '') + padToWidth(shown, width, align);
}
