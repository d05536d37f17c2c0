import {memo} from 'react';
import {OverlayPanel, type OverlayPlace, overlayColumns} from '../components/overlay-panel.tsx';
import {type RegionTextProps, regionText} from './region-lines.ts';

interface RegionOverlayProps extends OverlayPlace, Omit<RegionTextProps, 'columns'> {}

/** All about one region, with everything that was said about it. */
export const RegionOverlay = memo(function RegionOverlay({
	incident,
	region,
	position,
	now,
	highlights,
	...place
}: RegionOverlayProps) {
	const text = regionText({incident, region, position, now, highlights, columns: overlayColumns(place)});
	return <OverlayPanel {...place} text={text} />;
});
