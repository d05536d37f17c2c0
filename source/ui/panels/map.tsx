import {memo} from 'react';
import {contentSize} from '../../board/layout/rects.ts';
import {LinesPanel} from '../components/lines-panel.tsx';
import type {InPlace} from '../components/panel.tsx';
import {span} from '../text/line.ts';
import {type MapLinesProps, mapLines} from './map-lines.ts';

interface MapPanelProps extends Omit<InPlace<MapLinesProps>, 'shapes'> {
	/** Undefined where there is no map of the country. */
	readonly shapes: MapLinesProps['shapes'] | undefined;
}

/** The map with the selected region on it. */
export const MapPanel = memo(function MapPanel({place, shapes, ...view}: MapPanelProps) {
	const lines =
		shapes === undefined
			? [[span('There is no map', 'muted')]]
			: mapLines({...view, shapes, ...contentSize(place)});
	return <LinesPanel place={place} title="Map" lines={lines} />;
});
