import {metricLabel} from '../../../board/claims.ts';
import {changedMark, type Highlights} from '../../../board/highlights.ts';
import {rememberingEach} from '../../../board/remembering.ts';
import {severityOf, worstFigure} from '../../../board/severity.ts';
import type {Incident, Region} from '../../../incident/schema/incident-schema.ts';
import type {Shapes} from '../../../map/shapes.ts';
import {figureMarks} from '../../text/claims/attribution.ts';
import {type Line, span} from '../../text/line.ts';

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
export interface MappedRegion {
	readonly region: Region;
	readonly shape: number;
}

/** How bad it is in the regions that a map draws, by shape; the same object where it is as it was last. */
export const levelsOf = rememberingEach((placed: readonly MappedRegion[]): ReadonlyMap<number, number> => {
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
export function casualtiesLine({incident}: MapView, region: Region): Line {
	const casualties = worstFigure(region);
	if (casualties === undefined) return [];
	const metric = metricLabel(incident, casualties.metric).toLowerCase();
	return [span(casualties.value.words, 'claim'), span(` ${metric}`), ...figureMarks(casualties)];
}
