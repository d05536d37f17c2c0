import {areSame, remembering} from '../../../board/remembering.ts';
import {braille, heavyBorderOf} from '../../../map/borders.ts';
import type {Grid} from '../../../map/grid.ts';
import {blank, type Line, lineWidth, type Span, span, type TextRole} from '../../text/line.ts';
import {fillsOf} from './fills.ts';
import type {Label} from './label-candidates.ts';
import type {MappedRegion, MapView} from './region-labels.ts';
import {severityFill, severityRole} from './severity-style.ts';

/** The rows of a map with its labels, `left` columns in, each of exactly `columns` cells. */
export function paintedRows(
	grid: Grid,
	{selected}: MapView,
	placed: readonly MappedRegion[],
	levels: ReadonlyMap<number, number>,
	labels: readonly Label[],
	left: number,
	columns: number,
): readonly Line[] {
	const chosen = placed.find(({region}) => region.id === selected);
	const heavy = chosen === undefined ? undefined : borderOf(grid.raster, chosen.shape);
	const fills = fillsAt(grid, levels);
	const {borders} = grid;
	// The heavy border of the selected region; the fill of a region; a thin border elsewhere.
	const toneAt = (cell: number): TextRole => {
		if ((heavy?.[cell] ?? 0) > 0) return 'key';
		const level = fills[cell] ?? 0;
		return level > 0 ? (severityRole[level] ?? 'plain') : 'muted';
	};
	const textAt = (cell: number): string => {
		const outline = heavy?.[cell] ?? 0;
		if (outline > 0) return braille(outline);
		const level = fills[cell] ?? 0;
		return level > 0 ? (severityFill[level] ?? '') : braille(borders[cell] ?? 0);
	};
	const labelsOfRows = Array.from({length: grid.rows}, (_, row) => labels.filter(each => each.row === row));
	const isSameMap =
		last.grid === grid && last.fills === fills && last.left === left && last.columns === columns;
	const before = isSameMap ? last : nothing;
	// A selection that moves changes the rows of two regions, and of their labels.
	const isAsBefore = (row: number) =>
		before.rows[row] !== undefined &&
		areSame(before.labels[row] ?? [], labelsOfRows[row] ?? []) &&
		(before.heavy === heavy || !(isOutlined(grid, before.heavy, row) || isOutlined(grid, heavy, row)));
	const rows = labelsOfRows.map((labelsOfRow, row) =>
		isAsBefore(row) ? (before.rows[row] ?? blank) : painted(labelsOfRow, row),
	);
	last = {grid, fills, left, columns, heavy, labels: labelsOfRows, rows};
	return rows;

	function painted(labelsOfRow: readonly Label[], row: number): Line {
		const spans: Span[] = [];
		// Neighbours of one tone are one span: the screen is made of as few pieces as it takes.
		let piece: Span = span('');
		const close = () => {
			if (piece.text !== '') spans.push(piece);
		};
		let column = 0;
		const paintTo = (end: number) => {
			let {text, role} = piece;
			for (; column < end; column += 1) {
				const isMap = column >= left && column < left + grid.columns;
				const cell = row * grid.columns + column - left;
				const own = isMap ? toneAt(cell) : 'plain';
				if (own !== role) {
					piece = {text, role};
					close();
					text = '';
					role = own;
				}
				text += isMap ? textAt(cell) : ' ';
			}
			piece = {text, role};
		};
		for (const label of labelsOfRow.toSorted((a, b) => a.column - b.column)) {
			paintTo(label.column);
			close();
			spans.push(...label.line.slice(0, -1));
			piece = label.line.at(-1) ?? span('');
			column += lineWidth(label.line);
		}
		paintTo(columns);
		close();
		return spans;
	}
}

interface Painted {
	readonly grid: Grid | undefined;
	readonly fills: Uint8Array | undefined;
	readonly left: number;
	readonly columns: number;
	/** The border of the selected region. */
	readonly heavy: Uint8Array | undefined;
	/** By row. */
	readonly labels: readonly (readonly Label[])[];
	readonly rows: readonly Line[];
}

const nothing: Painted = {
	grid: undefined,
	fills: undefined,
	left: 0,
	columns: 0,
	heavy: undefined,
	labels: [],
	rows: [],
};

/** The map as it was painted last. */
let last = nothing;

function isOutlined({columns}: Grid, heavy: Uint8Array | undefined, row: number): boolean {
	return heavy?.subarray(row * columns, (row + 1) * columns).some(cell => cell > 0) ?? false;
}

const fillsAt = remembering(fillsOf, 4);
/** For as many regions as somebody goes through. */
const borderOf = remembering(heavyBorderOf, 32);
