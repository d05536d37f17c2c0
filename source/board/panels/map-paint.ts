import {braille, heavyBorderOf} from '../../map/borders.ts';
import type {Grid} from '../../map/grid.ts';
import {type Line, lineWidth, type Span, span} from '../line.ts';
import {severityFill, severityOf, severityTone} from '../severity.ts';
import {fillsOf} from './map-fills.ts';
import type {MapView, Placed} from './map-view.ts';
import type {Label} from './map-ways.ts';

/** The rows of a map with its labels, `left` columns in, each of exactly `columns` cells. */
export function paintedRows(
	grid: Grid,
	view: MapView,
	placed: readonly Placed[],
	labels: readonly Label[],
	left: number,
	columns: number,
): readonly Line[] {
	const cellAt = cellsOf(grid, view, placed);
	return Array.from({length: grid.rows}, (_, row) => {
		const spans: Span[] = [];
		let column = 0;
		const paintTo = (end: number) => {
			for (; column < end; column += 1) {
				const isMap = column >= left && column < left + grid.columns;
				append(spans, isMap ? cellAt(row * grid.columns + column - left) : space);
			}
		};
		for (const label of labels.filter(each => each.row === row).sort((a, b) => a.column - b.column)) {
			paintTo(label.column);
			spans.push(...label.line);
			column += lineWidth(label.line);
		}
		paintTo(columns);
		return spans;
	});
}

const space = span(' ');

/** Neighbours of one tone are one span: the screen is made of as few pieces as it takes. */
function append(spans: Span[], {text, tone}: Span): void {
	const last = spans.at(-1);
	if (last?.tone === tone) spans[spans.length - 1] = {text: last.text + text, tone};
	else spans.push({text, tone});
}

/** What each cell shows: the heavy border of the selected region; the fill of a region; a thin border elsewhere. */
function cellsOf(grid: Grid, {selected}: MapView, placed: readonly Placed[]): (cell: number) => Span {
	const levels = new Map(placed.map(({region, shape}) => [shape, severityOf(region)]));
	const chosen = placed.find(({region}) => region.id === selected);
	const heavy = chosen === undefined ? undefined : heavyBorderOf(grid.raster, chosen.shape);
	const fills = fillsOf(grid, levels);
	return cell => {
		const outline = heavy?.[cell] ?? 0;
		if (outline > 0) return span(braille(outline), 'key');
		const level = fills[cell] ?? 0;
		return level > 0
			? span(severityFill[level] ?? '', severityTone[level])
			: span(braille(grid.borders[cell] ?? 0), 'muted');
	};
}
