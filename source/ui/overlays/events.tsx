import {memo} from 'react';
import {OverlayPanel, type OverlayPlace, overlayColumns} from '../components/overlay-panel.tsx';
import type {EventLinesProps} from '../panels/events-lines.ts';
import {eventsText} from './events-lines.ts';

interface EventsOverlayProps extends OverlayPlace, Omit<EventLinesProps, 'columns'> {}

/** All events of the file. */
export const EventsOverlay = memo(function EventsOverlay({incident, now, ...place}: EventsOverlayProps) {
	const text = eventsText({incident, now, columns: overlayColumns(place)});
	return <OverlayPanel {...place} text={text} />;
});
