import type {Grid} from '../../map/grid.ts';
import {blank, type Line} from '../line.ts';
import {remembering} from '../remembering.ts';
import {chosen, insisted, type Sheet} from './map-room.ts';
import {isSmall} from './map-spots.ts';
import {levelsOf, type MapView, nameLine, type Placed, tollLine} from './map-view.ts';
import type {Label, Way} from './map-ways.ts';

/**
 * The names of regions, each with its toll behind it or below it as far as there is room, on a map with `left` free
 * columns before it and `columns` in all. No label touches that of another region, or lies over more than half of its
 * own one; over others of the incident only if they are less severe, over as little of them as can be, and at most
 * half. Tolls come before names that stand alone, and among each the first of `placed`. The selected region has its
 * name in any case, and its toll wherever the two fit into the map, whatever they cover.
 */
export function labelsOn(
	grid: Grid,
	view: MapView,
	placed: readonly Placed[],
	left: number,
	columns: number,
	levels = levelsOf(placed),
): readonly Label[] {
	const asked = placed.map(place => askedFor(view, place));
	const selected = asked.find(({isSelected}) => isSelected);
	const others = asked.filter(each => each !== selected);
	const known = knownOn(grid, levels, left, columns);
	const emptySheet = (): Sheet => ({grid, left, columns, levels, known, found: new Map()});
	if (selected === undefined) return completed(emptySheet(), others);
	const {shape, name, toll} = selected;
	// The selected region takes the place of a worse one only where it has no other.
	for (const before of [others.length, 1]) {
		const sheet = emptySheet();
		tell(sheet, others.slice(0, before));
		add(sheet, selected, chosen(sheet, shape, name, toll));
		if (sheet.found.has(shape)) return completed(sheet, others);
	}
	const sheet = emptySheet();
	add(sheet, selected, insisted(sheet, shape, name, toll));
	return completed(sheet, others);
}

// A selection that moves changes two of the names: what was found out about the others holds, for as long as the map
// is as large and the regions are as bad.
const knownOn = remembering(
	(_grid: Grid, _levels: ReadonlyMap<number, number>, _left: number, _columns: number): Sheet['known'] =>
		new Map(),
	4,
);

interface Asked {
	readonly shape: number;
	readonly name: Line;
	readonly toll: Line;
	readonly isSelected: boolean;
}

function askedFor(view: MapView, {region, shape}: Placed): Asked {
	const isSelected = region.id === view.selected;
	return {shape, name: nameLine(view, region), toll: tollLine(view, region), isSelected};
}

function add({found}: Sheet, {shape}: Asked, way: Way | undefined): void {
	if (way !== undefined) found.set(shape, way);
}

/** Puts names with their tolls where there is room for both. */
function tell(sheet: Sheet, asked: readonly Asked[]): void {
	for (const each of asked) {
		const isOpen = each.toll.length > 0 && !sheet.found.has(each.shape);
		if (isOpen) add(sheet, each, chosen(sheet, each.shape, each.name, each.toll));
	}
}

/** All labels, with those that are still to be put there. */
function completed(sheet: Sheet, asked: readonly Asked[]): readonly Label[] {
	tell(sheet, asked);
	for (const each of asked) {
		// A mark in the only cell of a region would hide how bad it is there.
		const isTold = each.toll.length > 0 && isSmall(sheet, each.shape);
		if (!isTold && !sheet.found.has(each.shape))
			add(sheet, each, chosen(sheet, each.shape, each.name, blank));
	}
	return [...sheet.found.values()].flat();
}
