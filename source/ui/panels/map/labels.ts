import {remembering} from '../../../board/remembering.ts';
import type {Grid} from '../../../map/grid.ts';
import {blank, type Line} from '../../text/line.ts';
import {isSmall} from './label-anchors.ts';
import type {Candidate, Label} from './label-candidates.ts';
import {bestCandidate, forcedCandidate, type LabelMap} from './label-placement.ts';
import {casualtiesLine, levelsOf, type MappedRegion, type MapView, nameLine} from './region-labels.ts';

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
	placed: readonly MappedRegion[],
	left: number,
	columns: number,
	levels = levelsOf(placed),
): readonly Label[] {
	const asked = placed.map(place => askedFor(view, place));
	const selected = asked.find(({isSelected}) => isSelected);
	const others = asked.filter(each => each !== selected);
	const known = knownOn(grid, levels, left, columns);
	const emptyLabelMap = (): LabelMap => ({grid, left, columns, levels, known, found: new Map()});
	if (selected === undefined) return completed(emptyLabelMap(), others);
	const {shape, name, casualties} = selected;
	// The selected region takes the place of a worse one only where it has no other.
	for (const before of [others.length, 1]) {
		const labelMap = emptyLabelMap();
		tell(labelMap, others.slice(0, before));
		add(labelMap, selected, bestCandidate(labelMap, shape, name, casualties));
		if (labelMap.found.has(shape)) return completed(labelMap, others);
	}
	const labelMap = emptyLabelMap();
	add(labelMap, selected, forcedCandidate(labelMap, shape, name, casualties));
	return completed(labelMap, others);
}

// A selection that moves changes two of the names: what was found out about the others holds, for as long as the map
// is as large and the regions are as bad.
const knownOn = remembering(
	(_grid: Grid, _levels: ReadonlyMap<number, number>, _left: number, _columns: number): LabelMap['known'] =>
		new Map(),
	4,
);

interface Asked {
	readonly shape: number;
	readonly name: Line;
	readonly casualties: Line;
	readonly isSelected: boolean;
}

function askedFor(view: MapView, {region, shape}: MappedRegion): Asked {
	const isSelected = region.id === view.selected;
	return {shape, name: nameLine(view, region), casualties: casualtiesLine(view, region), isSelected};
}

function add({found}: LabelMap, {shape}: Asked, candidate: Candidate | undefined): void {
	if (candidate !== undefined) found.set(shape, candidate);
}

/** Puts names with their tolls where there is room for both. */
function tell(labelMap: LabelMap, asked: readonly Asked[]): void {
	for (const each of asked) {
		const isOpen = each.casualties.length > 0 && !labelMap.found.has(each.shape);
		if (isOpen) add(labelMap, each, bestCandidate(labelMap, each.shape, each.name, each.casualties));
	}
}

/** All labels, with those that are still to be put there. */
function completed(labelMap: LabelMap, asked: readonly Asked[]): readonly Label[] {
	tell(labelMap, asked);
	for (const each of asked) {
		// A mark in the only cell of a region would hide how bad it is there.
		const isTold = each.casualties.length > 0 && isSmall(labelMap, each.shape);
		if (!isTold && !labelMap.found.has(each.shape))
			add(labelMap, each, bestCandidate(labelMap, each.shape, each.name, blank));
	}
	return [...labelMap.found.values()].flat();
}
