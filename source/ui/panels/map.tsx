import {memo} from 'react';
import {contentSize} from '../../board/layout/rects.ts';
import {LinesPanel} from '../components/lines-panel.tsx';
import type {PanelPlace} from '../components/panel.tsx';
import {span} from '../text/line.ts';
import {type MapLinesProps, mapLines} from './map-lines.ts';

interface MapPanelProps extends PanelPlace, Omit<MapLinesProps, 'columns' | 'rows' | 'shapes' | 'regions'> {
	/** Undefined where there is no map of the country. */
	readonly shapes: MapLinesProps['shapes'] | undefined;
}

/** The map with the selected region on it. */
export const MapPanel = memo(function MapPanel({
	shapes,
	incident,
	selected,
	highlights,
	...place
}: MapPanelProps) {
	const size = contentSize(place, place.frame);
	const lines =
		shapes === undefined
			? [[span('There is no map', 'muted')]]
			: mapLines({shapes, incident, regions: incident.regions, selected, highlights, ...size});
	return <LinesPanel {...place} title="Map" lines={lines} />;
});
