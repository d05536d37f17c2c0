import type {Incident, Region} from '../../incident/schema/incident-schema.ts';
import type {Shapes} from '../../map/shapes.ts';
import {figureMarks, metricLabel} from '../claims.ts';
import {changedMark, type Highlights} from '../highlights.ts';
import {type Line, span} from '../line.ts';
import {rememberingEach} from '../remembering.ts';
import {severityOf, tollOf} from '../severity.ts';

/** What a map shows. */
export interface MapView {
	readonly shapes: Shapes;
	readonly incident: Incident;
	readonly regions: readonly Region[];
	/** The id of a region, on the map or not. */
	readonly selected: string | undefined;
	readonly highlights: Highlights;
}

/** A region that the map draws, and the index of its shape. */
export interface Placed {
	readonly region: Region;
	readonly shape: number;
}

/** How bad it is in the regions that a map draws, by shape; the same object where it is as it was last. */
export const levelsOf = rememberingEach((placed: readonly Placed[]): ReadonlyMap<number, number> => {
	const levels = new Map(placed.map(({region, shape}) => [shape, severityOf(region)]));
	const isSame =
		levels.size === lastLevels.size && [...levels].every(([shape, of]) => lastLevels.get(shape) === of);
	if (!isSame) lastLevels = levels;
	return lastLevels;
});

let lastLevels: ReadonlyMap<number, number> = new Map();

/** A region's name, marked where it is selected, and where something about it is new. */
export function nameLine({selected, highlights}: MapView, {id, name}: Region): Line {
	const isSelected = id === selected;
	return [
		...(highlights.region(id) ? [span(changedMark, 'changed')] : []),
		...(isSelected ? [span('▸', 'key')] : []),
		span(name, isSelected ? 'key' : 'title'),
	];
}

/** `3 killed` with the marks that belong to the number; blank where there is no toll. */
export function tollLine({incident}: MapView, region: Region): Line {
	const toll = tollOf(region);
	if (toll === undefined) return [];
	const metric = metricLabel(incident, toll.metric).toLowerCase();
	return [span(toll.value.words, 'claim'), span(` ${metric}`), ...figureMarks(toll)];
}
