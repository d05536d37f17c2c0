import type {Highlights} from '../../board/highlights.ts';
import type {Incident, Region} from '../../incident/schema/incident-schema.ts';
import {regionLines} from '../panels/region-lines.ts';
import {span} from '../text/line.ts';
import type {OverlayText} from '../text/overlay-text.ts';

export interface RegionTextProps {
	readonly incident: Incident;
	/** The one that is selected; undefined where the filter hides it or there is none. */
	readonly region: Region | undefined;
	/** Where it stands among those shown, such as `2 of 7`. */
	readonly position: string;
	/** ms since 1970 */
	readonly now: number;
	readonly highlights: Highlights;
	readonly columns: number;
}

/** All about one region, with everything that was said about it. */
export function regionText({
	incident,
	region,
	position,
	now,
	highlights,
	columns,
}: RegionTextProps): OverlayText {
	if (region === undefined) return {title: 'Region', lines: [[span('No region is selected', 'muted')]]};
	const {lines} = regionLines({incident, region, quotes: incident.quotes, now, columns, highlights});
	return {title: region.name, notes: [position, region.id], lines};
}
