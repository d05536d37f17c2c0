import {worstFirst} from '../../board/sort-and-filter.ts';
import type {Size} from '../../board/state.ts';
import type {Region} from '../../incident/schema/incident-schema.ts';
import {gridOf} from '../../map/grid.ts';
import type {Shapes} from '../../map/shapes.ts';
import {type Line, span, wrapLine} from '../text/line.ts';
import {labelsOn} from './map/labels.ts';
import {notesBelow, notesBeside} from './map/legend.ts';
import {paintedRows} from './map/paint-rows.ts';
import {levelsOf, type MappedRegion, type MapView} from './map/region-labels.ts';

export interface MapLinesProps extends MapView, Size {}

/** A smaller map says nothing; the last are its rows without the notes. */
const smallest = {columns: 24, rows: 8, map: 3};

/** Columns of notes beside a map: fewer cut names short, more are not read as a column. */
const minNotesColumns = 22;
const maxNotesColumns = 44;
const gap = 2;

/**
 * The map with its regions filled by severity, their names and casualties as far as there is room, the regions that are
 * not on it, what the fills mean and who drew it: at most `rows` lines of at most `columns` cells.
 */
export function mapLines(props: MapLinesProps): readonly Line[] {
	const {columns, rows, ...view} = props;
	const regions = mappedRegions(view);
	const {unplaced} = regions;
	const most = rows < 16 ? 1 : 2;
	const below = columns < smallest.columns ? [] : notesBelow({view, unplaced, columns, rows: most});
	const upper = {columns, rows: rows - below.length};
	const notesColumns = notesColumnsFor(view.shapes, props);
	const left = {columns: columns - notesColumns - gap, rows};
	// What stands beside the map costs it nothing on a wide screen, what stands below it nothing on a high one.
	const isBeside = rows >= smallest.rows && scaleIn(view.shapes, left) > scaleIn(view.shapes, upper);
	const beside = isBeside ? notesBeside({view, unplaced, columns: notesColumns, rows}) : undefined;
	if (beside !== undefined) {
		const map = mapRows(view, regions, left);
		return beside.map((note, row) => [
			...(map[row] ?? [span(' '.repeat(left.columns))]),
			span(' '.repeat(gap)),
			...note,
		]);
	}
	const least = Math.max(smallest.rows, smallest.map + below.length);
	if (columns >= smallest.columns && rows >= least) return [...mapRows(view, regions, upper), ...below];
	const words = `A map needs ${smallest.columns} columns and ${least} rows`;
	return columns < 1 ? [] : wrapLine([span(words, 'muted')], columns).slice(0, Math.max(0, rows));
}

interface MappedRegions {
	readonly mapped: readonly MappedRegion[];
	readonly unplaced: readonly Region[];
}

/** The regions that the map draws and those that it does not, both worst first, but the selected one before all. */
function mappedRegions({shapes, regions, selected}: MapView): MappedRegions {
	const indexes = new Map(shapes.shapes.map(({id}, index) => [id, index]));
	const sorted = worstFirst(regions);
	const ordered = [...sorted.filter(({id}) => id === selected), ...sorted.filter(({id}) => id !== selected)];
	return {
		mapped: ordered.flatMap(region => {
			const shape = indexes.get(region.id);
			return shape === undefined ? [] : [{region, shape}];
		}),
		unplaced: ordered.filter(({id}) => !indexes.has(id)),
	};
}

/** How large a map becomes, in no unit; a cell is twice as high as wide. */
function scaleIn({width, height}: Shapes, {columns, rows}: Size): number {
	return Math.min(columns / width, (rows * 2) / height);
}

/** Columns that a map leaves free which is as high as it can be. */
function notesColumnsFor({width, height}: Shapes, {columns, rows}: Size): number {
	const free = columns - gap - Math.ceil((rows * 2 * width) / height);
	return Math.max(minNotesColumns, Math.min(maxNotesColumns, free));
}

/** The map in the middle of its columns, in as many rows as it takes, each of them filled up. */
function mapRows(view: MapView, {mapped}: MappedRegions, {columns, rows}: Size): readonly Line[] {
	const grid = gridOf(view.shapes, columns, rows);
	const left = Math.floor((columns - grid.columns) / 2);
	return paintedRows({
		grid,
		levels: levelsOf(view, mapped),
		selectedShape: mapped.find(({region}) => region.id === view.selected)?.shape,
		labels: labelsOn({grid, view, mapped, left, columns}),
		left,
		columns,
	});
}
