import {memo} from 'react';
import {OverlayPanel, type OverlayPlace, overlayColumns} from '../components/overlay-panel.tsx';
import {type HelpTextProps, helpText} from './help-lines.ts';

interface HelpOverlayProps extends OverlayPlace, Omit<HelpTextProps, 'columns'> {}

/** All keys, and what the marks on the board mean. */
export const HelpOverlay = memo(function HelpOverlay({keyBindings, ...place}: HelpOverlayProps) {
	const text = helpText({keyBindings, columns: overlayColumns(place)});
	return <OverlayPanel {...place} text={text} />;
});
