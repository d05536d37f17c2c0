import {indexOfRegion} from '../../board/lookup.ts';
import {remembering} from '../../board/remembering.ts';
import {worstFirst} from '../../board/sort-and-filter.ts';
import type {Region} from '../../incident/schema/incident-schema.ts';
import {gridOf} from '../../map/grid.ts';
import type {Shapes} from '../../map/shapes.ts';
import {type Line, span, wrapLine} from '../text/line.ts';
import {labelsOn} from './map/labels.ts';
import {notesBelow, notesBeside} from './map/legend.ts';
import {paintedRows} from './map/paint-rows.ts';
import {levelsOf, type MappedRegion, type MapView} from './map/region-labels.ts';

/** With less than this a map says nothing; the last are its rows without the notes. */
const smallest = {columns: 24, rows: 8, map: 3};

/** Columns of notes beside a map: fewer cut names short, more are not read as a column. */
const narrowest = 22;
const widest = 44;
const gap = 2;

/**
 * The map with its regions filled by severity, what they are called and what happened there as far as there is room,
 * the regions that are not on it, what the fills mean and who drew it: at most `rows` lines of at most `columns` cells.
 */
export function mapLines(view: MapView, columns: number, rows: number): readonly Line[] {
	const {unplaced} = placesOf(view);
	const below = columns < smallest.columns ? [] : notesFor(view, unplaced, columns, rows < 16 ? 1 : 2);
	const upper = {columns, rows: rows - below.length};
	const least = Math.max(smallest.rows, smallest.map + below.length);
	const notesWidth = notesWidthFor(view.shapes, {columns, rows});
	const left = {columns: columns - notesWidth - gap, rows};
	// What stands beside the map costs it nothing on a wide screen, what stands below it nothing on a high one.
	const isBeside = rows >= smallest.rows && scaleIn(view.shapes, left) > scaleIn(view.shapes, upper);
	const beside = isBeside ? notesBeside(view, unplaced, notesWidth, rows) : undefined;
	if (beside !== undefined) {
		const map = mapIn(view, left);
		return beside.map((note, row) => [
			...(map[row] ?? [span(' '.repeat(left.columns))]),
			span(' '.repeat(gap)),
			...note,
		]);
	}
	if (columns >= smallest.columns && rows >= least) return [...mapIn(view, upper), ...below];
	const words = `A map needs ${smallest.columns} columns and ${least} rows`;
	return columns < 1 ? [] : wrapLine([span(words, 'muted')], columns).slice(0, Math.max(0, rows));
}

/** The notes below a map. A selection that is on the map does not stand in them. */
function notesFor(view: MapView, unplaced: readonly Region[], columns: number, most: number) {
	const {shapes, incident, regions, selected, highlights} = view;
	// One that is not on the map stands before all others there.
	const named = unplaced[0]?.id === selected ? selected : undefined;
	return notesOf(shapes, incident, regions, named, highlights, unplaced, columns, most);
}

const notesOf = remembering(
	(
		shapes: MapView['shapes'],
		incident: MapView['incident'],
		regions: MapView['regions'],
		selected: MapView['selected'],
		highlights: MapView['highlights'],
		unplaced: readonly Region[],
		columns: number,
		most: number,
	) => notesBelow({shapes, incident, regions, selected, highlights}, unplaced, columns, most),
	4,
);

/** The regions that the map draws, and those that it does not, both worst first, and the selected one before all. */
function placesOf({shapes, regions, selected}: MapView): Places {
	const {placed, unplaced} = worstPlaces(shapes, regions);
	return {
		placed: withFirst(
			placed,
			placed.findIndex(({region}) => region.id === selected),
		),
		unplaced: withFirst(unplaced, indexOfRegion(unplaced, selected)),
	};
}

interface Places {
	readonly placed: readonly MappedRegion[];
	readonly unplaced: readonly Region[];
}

const worstPlaces = remembering((shapes: Shapes, regions: readonly Region[]): Places => {
	const indexes = new Map(shapes.shapes.map(({id}, index) => [id, index]));
	const placed: MappedRegion[] = [];
	const unplaced: Region[] = [];
	for (const region of worstFirst(regions)) {
		const shape = indexes.get(region.id);
		if (shape === undefined) unplaced.push(region);
		else placed.push({region, shape});
	}
	return {placed, unplaced};
});

/** The list with one of its items before all others. */
function withFirst<Item>(list: readonly Item[], index: number): readonly Item[] {
	return index < 1 ? list : [...list.slice(index, index + 1), ...list.toSpliced(index, 1)];
}

interface Size {
	readonly columns: number;
	readonly rows: number;
}

/** How large a map becomes, in no unit; a cell is twice as high as wide. */
function scaleIn({width, height}: Shapes, {columns, rows}: Size): number {
	return Math.min(columns / width, (rows * 2) / height);
}

/** What a map that is as high as it can be leaves free. */
function notesWidthFor({width, height}: Shapes, {columns, rows}: Size): number {
	const free = columns - gap - Math.ceil((rows * 2 * width) / height);
	return Math.max(narrowest, Math.min(widest, free));
}

/** The map in the middle of its columns, in as many rows as it takes, each of them filled up. */
function mapIn(view: MapView, {columns, rows}: Size): readonly Line[] {
	const {shapes, incident, regions, selected, highlights} = view;
	const grid = gridOf(shapes, columns, rows);
	const {placed} = worstPlaces(shapes, regions);
	const levels = levelsOf(placed);
	const labels = labelsFor(shapes, incident, regions, selected, highlights, columns, rows);
	return paintedRows(grid, view, placed, levels, labels, leftOf(grid, columns), columns);
}

/** Whoever goes through the regions comes back to them. */
const labelsFor = remembering(
	(
		shapes: MapView['shapes'],
		incident: MapView['incident'],
		regions: MapView['regions'],
		selected: MapView['selected'],
		highlights: MapView['highlights'],
		columns: number,
		rows: number,
	) => {
		const view = {shapes, incident, regions, selected, highlights};
		const grid = gridOf(shapes, columns, rows);
		const levels = levelsOf(worstPlaces(shapes, regions).placed);
		return labelsOn(grid, view, placesOf(view).placed, leftOf(grid, columns), columns, levels);
	},
	32,
);

/** Free columns before a map in the middle of its own. */
function leftOf(grid: {readonly columns: number}, columns: number): number {
	return Math.floor((columns - grid.columns) / 2);
}
