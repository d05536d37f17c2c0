import {memo} from 'react';
import {OverlayPanel, type OverlayPlace, overlayColumns} from '../components/overlay-panel.tsx';
import {type ClaimTextProps, claimText} from './claim-lines.ts';

interface ClaimOverlayProps extends OverlayPlace, Omit<ClaimTextProps, 'columns'> {}

/** All claims about one metric in one place. */
export const ClaimOverlay = memo(function ClaimOverlay({
	incident,
	about,
	now,
	highlights,
	...place
}: ClaimOverlayProps) {
	const text = claimText({incident, about, now, highlights, columns: overlayColumns(place)});
	return <OverlayPanel {...place} text={text} />;
});
