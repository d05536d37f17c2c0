import {memo} from 'react';
import {OverlayPanel, type OverlayPlace, overlayColumns} from '../components/overlay-panel.tsx';
import {type ProblemsTextProps, problemsText} from './problems-lines.ts';

interface ProblemsOverlayProps extends OverlayPlace, Omit<ProblemsTextProps, 'columns'> {}

/** All that is wrong with the file and with its map. */
export const ProblemsOverlay = memo(function ProblemsOverlay({
	trouble,
	warnings,
	mapError,
	path,
	hasData,
	...place
}: ProblemsOverlayProps) {
	const text = problemsText({trouble, warnings, mapError, path, hasData, columns: overlayColumns(place)});
	return <OverlayPanel {...place} text={text} />;
});
