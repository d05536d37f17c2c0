import {braille, heavyBorderOf} from '../../map/borders.ts';
import type {Grid} from '../../map/grid.ts';
import {type Line, lineWidth, type Span, span, type Tone} from '../line.ts';
import {remembering} from '../remembering.ts';
import {severityFill, severityTone} from '../severity.ts';
import {fillsOf} from './map-fills.ts';
import type {MapView, Placed} from './map-view.ts';
import type {Label} from './map-ways.ts';

/** The rows of a map with its labels, `left` columns in, each of exactly `columns` cells. */
export function paintedRows(
	grid: Grid,
	{selected}: MapView,
	placed: readonly Placed[],
	levels: ReadonlyMap<number, number>,
	labels: readonly Label[],
	left: number,
	columns: number,
): readonly Line[] {
	const chosen = placed.find(({region}) => region.id === selected);
	const heavy = chosen === undefined ? undefined : heavyBorderOf(grid.raster, chosen.shape);
	const fills = fillsAt(grid, levels);
	const {borders} = grid;
	// The heavy border of the selected region; the fill of a region; a thin border elsewhere.
	const toneAt = (cell: number): Tone => {
		if ((heavy?.[cell] ?? 0) > 0) return 'key';
		const level = fills[cell] ?? 0;
		return level > 0 ? (severityTone[level] ?? 'plain') : 'muted';
	};
	const textAt = (cell: number): string => {
		const outline = heavy?.[cell] ?? 0;
		if (outline > 0) return braille(outline);
		const level = fills[cell] ?? 0;
		return level > 0 ? (severityFill[level] ?? '') : braille(borders[cell] ?? 0);
	};
	return Array.from({length: grid.rows}, (_, row) => {
		const spans: Span[] = [];
		// Neighbours of one tone are one span: the screen is made of as few pieces as it takes.
		let last: Span = span('');
		const close = () => {
			if (last.text !== '') spans.push(last);
		};
		let column = 0;
		const paintTo = (end: number) => {
			let {text, tone} = last;
			for (; column < end; column += 1) {
				const isMap = column >= left && column < left + grid.columns;
				const cell = row * grid.columns + column - left;
				const own = isMap ? toneAt(cell) : 'plain';
				if (own !== tone) {
					last = {text, tone};
					close();
					text = '';
					tone = own;
				}
				text += isMap ? textAt(cell) : ' ';
			}
			last = {text, tone};
		};
		for (const label of labels.filter(each => each.row === row).sort((a, b) => a.column - b.column)) {
			paintTo(label.column);
			close();
			spans.push(...label.line.slice(0, -1));
			last = label.line.at(-1) ?? span('');
			column += lineWidth(label.line);
		}
		paintTo(columns);
		close();
		return spans;
	});
}

const fillsAt = remembering(fillsOf, 4);
