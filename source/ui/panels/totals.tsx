import {memo} from 'react';
import {contentSize} from '../../board/layout/rects.ts';
import {totalsName} from '../../incident/display-names.ts';
import {LinesPanel} from '../components/lines-panel.tsx';
import type {InPlace} from '../components/panel.tsx';
import {totalsNotes} from './totals/notes.ts';
import {type TotalsLinesProps, totalsLines} from './totals-lines.ts';

interface TotalsPanelProps extends InPlace<TotalsLinesProps> {
	readonly isFocused: boolean;
}

/** The figures for the whole country, or for the scope that the incident has. */
export const TotalsPanel = memo(function TotalsPanel({place, isFocused, ...props}: TotalsPanelProps) {
	const lines = totalsLines({...props, ...contentSize(place)});
	const heading = {title: totalsName(props.incident), notes: totalsNotes(props.incident, props.now)};
	return <LinesPanel place={place} isFocused={isFocused} {...heading} lines={lines} />;
});
