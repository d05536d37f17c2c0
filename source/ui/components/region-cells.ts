import {changedMark} from '../../board/highlights.ts';
import type {Column} from '../panels/regions/columns.ts';
import type {RegionsTable} from '../panels/regions-lines.ts';
import {type Line, padToWidth, span} from '../text/line.ts';
import {textWidth} from '../text/text-width.ts';

/** The titles of the columns, a span a column. */
export function headerCells({columns}: RegionsTable): Line {
	return columns.map((column, index) => span(inColumn(column.title, column, index), 'label'));
}

/** The cells of each region, a span a column, with the marks of what is selected and what has news before its name. */
export function regionCells({columns, rows}: RegionsTable): readonly Line[] {
	return rows.map(({cells, isSelected, isChanged}) => {
		const marks = `${isSelected ? '▸' : ' '}${isChanged ? changedMark : ' '}`;
		return columns.map((column, index) => {
			const {text, role} = cells[index] ?? span('');
			const marked = index === 0 ? marks + text : text;
			return span(inColumn(marked, column, index), isSelected ? 'selected' : role);
		});
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
