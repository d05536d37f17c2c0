import {memo} from 'react';
import {OverlayPanel, type OverlayPlace, overlayColumns} from '../components/overlay-panel.tsx';
import {type ChangesTextProps, changesText} from './changes-lines.ts';

interface ChangesOverlayProps extends OverlayPlace, Omit<ChangesTextProps, 'columns'> {}

/** All changes of the file since the board was started, one of them selected. */
export const ChangesOverlay = memo(function ChangesOverlay({
	log,
	fresh,
	timeZone,
	now,
	selected,
	...place
}: ChangesOverlayProps) {
	const text = changesText({log, fresh, timeZone, now, selected, columns: overlayColumns(place)});
	return <OverlayPanel {...place} text={text} />;
});
