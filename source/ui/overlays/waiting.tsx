import {memo} from 'react';
import {contentSize} from '../../board/layout/rects.ts';
import {OverlayPanel, type OverlayPlace} from '../components/overlay-panel.tsx';
import {type WaitingTextProps, waitingText} from './waiting-lines.ts';

interface WaitingOverlayProps extends OverlayPlace, Omit<WaitingTextProps, 'columns'> {}

/** What stands in the place of the panels before there is any good data. */
export const WaitingOverlay = memo(function WaitingOverlay({trouble, path, ...place}: WaitingOverlayProps) {
	const text = waitingText({trouble, path, columns: contentSize(place, place.frame).columns});
	return <OverlayPanel {...place} text={text} />;
});
