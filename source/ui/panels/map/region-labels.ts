import {changedMark, type Highlights} from '../../../board/highlights.ts';
import {severityScale, worstFigure} from '../../../board/severity.ts';
import {metricPhrase} from '../../../incident/display-names.ts';
import type {Incident, Region} from '../../../incident/schema/incident-schema.ts';
import type {Shapes} from '../../../map/shapes.ts';
import {figureMarks} from '../../text/claims/attribution.ts';
import {type Line, span} from '../../text/line.ts';

/** What is shown on a map. */
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

/** How bad it is in the regions that a map draws, by shape. */
export function levelsOf({incident}: MapView, mapped: readonly MappedRegion[]): ReadonlyMap<number, number> {
	// Not of the regions that a filter leaves: it would change what the shades mean.
	const {levelOf} = severityScale(incident.regions);
	return new Map(mapped.map(({region, shape}) => [shape, levelOf(region)]));
}

/** A region's name, marked where it is selected, and where something about it is new. */
export function nameLine({selected, highlights}: MapView, {id, name}: Region): Line {
	const isSelected = id === selected;
	return [
		...(highlights.region(id) ? [span(changedMark, 'changed')] : []),
		...(isSelected ? [span('▸', 'key')] : []),
		span(name, isSelected ? 'key' : 'title'),
	];
}

/** `3 killed` with the marks that belong to the number; empty where nobody is reported killed or injured. */
export function casualtiesLine({incident}: MapView, region: Region): Line {
	const figure = worstFigure(region);
	if (figure === undefined) return [];
	const metric = metricPhrase(incident, figure.metric);
	return [span(figure.value.words, 'claim'), span(` ${metric}`), ...figureMarks(figure, region.figures)];
}
