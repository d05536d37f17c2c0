import {memo} from 'react';
import {contentSize} from '../../board/layout/rects.ts';
import {LinesPanel} from '../components/lines-panel.tsx';
import type {PanelPlace} from '../components/panel.tsx';
import {totalsNotes} from './totals/notes.ts';
import {type TotalsLinesProps, totalsLines} from './totals-lines.ts';

interface TotalsPanelProps extends PanelPlace, Omit<TotalsLinesProps, 'columns' | 'rows'> {
	readonly isFocused: boolean;
}

/** The figures for the whole country. */
export const TotalsPanel = memo(function TotalsPanel({
	incident,
	now,
	selected,
	highlights,
	scale,
	...place
}: TotalsPanelProps) {
	const size = contentSize(place, place.frame);
	const lines = totalsLines({incident, now, selected, highlights, scale, ...size});
	return <LinesPanel {...place} title="National totals" notes={totalsNotes(incident, now)} lines={lines} />;
});
