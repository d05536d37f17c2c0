import {newestInPlace} from '../../board/sort-and-filter.ts';
import type {Region} from '../../incident/schema/incident-schema.ts';
import {regionLines} from '../panels/region-lines.ts';
import {span} from '../text/line.ts';
import type {OverlayText} from '../text/overlay-text.ts';
import type {TextContext} from '../text/text-context.ts';

interface RegionTextProps extends TextContext {
	/** The one that is selected; undefined where the filter hides it or there is none. */
	readonly region: Region | undefined;
	/** Where it stands among those shown, such as `2 of 7`. */
	readonly position: string;
	readonly columns: number;
}

/** All about one region, with everything that was said about it. */
export function regionText({region, position, ...given}: RegionTextProps): OverlayText {
	if (region === undefined) return {title: 'Region', lines: [[span('No region is selected', 'muted')]]};
	const {lines} = regionLines({
		...given,
		region,
		quotes: newestInPlace(given.incident.quotes, given.incident.incident.timeZone),
	});
	return {title: region.name, notes: [position, region.id], lines};
}
