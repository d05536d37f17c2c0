import type {Grid} from '../../../map/grid.ts';
import {blank} from '../../text/line.ts';
import {isSmall} from './label-anchors.ts';
import type {Label} from './label-candidates.ts';
import {bestCandidate, forcedCandidate, type LabelMap, type ShapeText} from './label-placement.ts';
import {casualtiesLine, levelsOf, type MappedRegion, type MapView, nameLine} from './region-labels.ts';

interface LabelsProps {
	readonly grid: Grid;
	readonly view: MapView;
	/** The regions to be labelled, the most important first. */
	readonly mapped: readonly MappedRegion[];
	/** Free columns before the map. */
	readonly left: number;
	/** Columns in all. */
	readonly columns: number;
}

/**
 * The names of regions, each with its casualties behind it as far as there is room. No label touches that of
 * another region, or hides more than half of its own; of other regions of the incident it hides only less severe ones,
 * as little of them as can be, and at most half. Labels with casualties come before names alone, and among each the
 * first of `mapped`. The selected region always has its name, and its casualties wherever both fit into the map.
 */
export function labelsOn({grid, view, mapped, left, columns}: LabelsProps): readonly Label[] {
	const texts = mapped.map(({region, shape}) => ({
		shape,
		name: nameLine(view, region),
		casualties: casualtiesLine(view, region),
	}));
	const selectedAt = mapped.findIndex(({region}) => region.id === view.selected);
	const selected = texts[selectedAt];
	const others = texts.filter(text => text !== selected);
	const levels = levelsOf(view, mapped);
	const emptyMap = (): LabelMap => ({grid, left, columns, levels, placed: new Map()});
	if (selected === undefined) return withNames(emptyMap(), others);
	// The selected region takes the place of a worse one only where it has no other.
	for (const before of [others.length, 1]) {
		const labelMap = emptyMap();
		placeWithCasualties(labelMap, others.slice(0, before));
		place(labelMap, selected, bestCandidate(labelMap, selected));
		if (labelMap.placed.has(selected.shape)) return withNames(labelMap, others);
	}
	const labelMap = emptyMap();
	place(labelMap, selected, forcedCandidate(labelMap, selected));
	return withNames(labelMap, others);
}

function place({placed}: LabelMap, {shape}: ShapeText, label: Label | undefined): void {
	if (label !== undefined) placed.set(shape, label);
}

/** Places names with their casualties where there is room for both. */
function placeWithCasualties(labelMap: LabelMap, texts: readonly ShapeText[]): void {
	for (const text of texts) {
		const isOpen = text.casualties.length > 0 && !labelMap.placed.has(text.shape);
		if (isOpen) place(labelMap, text, bestCandidate(labelMap, text));
	}
}

/** All labels: those placed already, then names with casualties, then names alone. */
function withNames(labelMap: LabelMap, texts: readonly ShapeText[]): readonly Label[] {
	placeWithCasualties(labelMap, texts);
	for (const text of texts) {
		// A mark in the only cell of a region would hide how bad it is there.
		const isHidingIt = text.casualties.length > 0 && isSmall(labelMap, text.shape);
		if (!isHidingIt && !labelMap.placed.has(text.shape))
			place(labelMap, text, bestCandidate(labelMap, {...text, casualties: blank}));
	}
	return [...labelMap.placed.values()];
}
