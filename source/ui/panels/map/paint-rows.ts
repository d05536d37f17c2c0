import {braille, heavyBorderOf} from '../../../map/borders.ts';
import type {Grid} from '../../../map/grid.ts';
import {type Line, type Span, span} from '../../text/line.ts';
import {fillsOf} from './fills.ts';
import type {Label} from './label-candidates.ts';
import {severityFill, severityRole} from './severity-style.ts';

interface PaintedMap {
	readonly grid: Grid;
	/** The severity of the incident's regions, by shape. */
	readonly levels: ReadonlyMap<number, number>;
	/** The shape of the selected region, if the map draws it. */
	readonly selectedShape: number | undefined;
	readonly labels: readonly Label[];
	/** Free columns before the map. */
	readonly left: number;
	/** Cells of each row. */
	readonly columns: number;
}

/** The rows of a map with its labels, each of exactly `columns` cells. */
export function paintedRows(map: PaintedMap): readonly Line[] {
	const {grid, labels, left, columns} = map;
	const cellAt = cellPainter(map);
	return Array.from({length: grid.rows}, (_, row) => {
		const spans: Span[] = [];
		let column = 0;
		const paintTo = (end: number) => {
			for (; column < end; column += 1) {
				const isMap = column >= left && column < left + grid.columns;
				spans.push(isMap ? cellAt(row * grid.columns + column - left) : space);
			}
		};
		const labelsOfRow = labels.filter(label => label.row === row).sort((a, b) => a.column - b.column);
		for (const label of labelsOfRow) {
			paintTo(label.column);
			spans.push(...label.line);
			column += label.width;
		}
		paintTo(columns);
		return spans;
	});
}

const space = span(' ');

/** What stands in a cell: the heavy border of the selected region, the fill of a region, or a thin border. */
function cellPainter({grid, levels, selectedShape}: PaintedMap): (cell: number) => Span {
	const outline = selectedShape === undefined ? undefined : heavyBorderOf(grid.raster, selectedShape);
	const fills = fillsOf(grid, levels);
	return cell => {
		const dots = outline?.[cell] ?? 0;
		if (dots > 0) return span(braille(dots), 'key');
		const level = fills[cell] ?? 0;
		return level > 0
			? span(severityFill[level] ?? '', severityRole[level])
			: span(braille(grid.borders[cell] ?? 0), 'muted');
	};
}
