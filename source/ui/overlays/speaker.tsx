import {memo} from 'react';
import {OverlayPanel, type OverlayPlace, overlayColumns} from '../components/overlay-panel.tsx';
import {type SpeakerTextProps, speakerText} from './speaker-lines.ts';

interface SpeakerOverlayProps extends OverlayPlace, Omit<SpeakerTextProps, 'columns'> {}

/** All that one source says. */
export const SpeakerOverlay = memo(function SpeakerOverlay({
	incident,
	source,
	now,
	...place
}: SpeakerOverlayProps) {
	const text = speakerText({incident, source, now, columns: overlayColumns(place)});
	return <OverlayPanel {...place} text={text} />;
});
