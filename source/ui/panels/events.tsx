import {memo} from 'react';
import {contentSize} from '../../board/layout/rects.ts';
import type {Incident} from '../../incident/schema/incident-schema.ts';
import {LinesPanel} from '../components/lines-panel.tsx';
import type {PanelPlace} from '../components/panel.tsx';
import {withRest} from '../text/scrolled-lines.ts';
import {eventLines} from './events-lines.ts';

interface EventsPanelProps extends PanelPlace {
	readonly incident: Incident;
	/** ms since 1970, rounded to the minute */
	readonly now: number;
}

/** The first events of the file, and how many lines more there are. */
export const EventsPanel = memo(function EventsPanel({incident, now, ...place}: EventsPanelProps) {
	const {columns, rows} = contentSize(place, place.frame);
	const lines = withRest(eventLines({incident, now, columns}), rows, 'e shows all');
	return <LinesPanel {...place} title="Events" lines={lines} />;
});
