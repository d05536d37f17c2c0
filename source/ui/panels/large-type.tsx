import {memo} from 'react';
import {contentSize} from '../../board/layout/rects.ts';
import {LinesPanel} from '../components/lines-panel.tsx';
import type {PanelPlace} from '../components/panel.tsx';
import {type LargeTypeLinesProps, largeTypeLines} from './large-type-lines.ts';
import {totalsNotes} from './totals/notes.ts';

interface LargeTypePanelProps extends PanelPlace, Omit<LargeTypeLinesProps, 'columns' | 'rows'> {}

/** Totals and the worst regions in the largest letters that there is room for. */
export const LargeTypePanel = memo(function LargeTypePanel({
	incident,
	regions,
	selected,
	now,
	highlights,
	...place
}: LargeTypePanelProps) {
	const size = contentSize(place, place.frame);
	const lines = largeTypeLines({incident, regions, selected, now, highlights, ...size});
	return <LinesPanel {...place} title="From a distance" notes={totalsNotes(incident, now)} lines={lines} />;
});
