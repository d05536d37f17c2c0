import {type EventLinesProps, eventLines} from '../panels/events-lines.ts';
import type {OverlayText} from '../text/overlay-text.ts';

/** All events of the file. */
export function eventsText(props: EventLinesProps): OverlayText {
	return {title: 'Events: what led to it, and what followed', lines: eventLines(props)};
}
