import {memo} from 'react';
import {OverlayPanel, type OverlayPlace, overlayColumns} from '../components/overlay-panel.tsx';
import {type AlarmsTextProps, alarmsText} from './alarms-lines.ts';

interface AlarmsOverlayProps extends OverlayPlace, Omit<AlarmsTextProps, 'columns'> {}

/** All that looks wrong in the file, one of it selected. */
export const AlarmsOverlay = memo(function AlarmsOverlay({alarms, selected, ...place}: AlarmsOverlayProps) {
	const text = alarmsText({alarms, selected, columns: overlayColumns(place)});
	return <OverlayPanel {...place} text={text} />;
});
