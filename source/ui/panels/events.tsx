import {memo} from 'react';
import {contentSize} from '../../board/layout/rects.ts';
import {LinesPanel} from '../components/lines-panel.tsx';
import type {InPlace} from '../components/panel.tsx';
import {withRest} from '../text/scrolled-lines.ts';
import {type EventLinesProps, eventLines} from './events-lines.ts';

/** The first events of the file, and how many lines more there are. */
export const EventsPanel = memo(function EventsPanel({place, ...props}: InPlace<EventLinesProps>) {
	const {columns, rows} = contentSize(place);
	const lines = withRest(eventLines({...props, columns}), rows, 'e shows all');
	return <LinesPanel place={place} title="Events" lines={lines} />;
});
