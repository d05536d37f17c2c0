import {memo} from 'react';
import {contentSize} from '../../board/layout/rects.ts';
import {LinesPanel} from '../components/lines-panel.tsx';
import type {InPlace} from '../components/panel.tsx';
import {type LargeTypeLinesProps, largeTypeLines} from './large-type-lines.ts';
import {totalsNotes} from './totals/notes.ts';

/** Totals and the worst regions in the largest letters that there is room for. */
export const LargeTypePanel = memo(function LargeTypePanel(props: InPlace<LargeTypeLinesProps>) {
	const {place, ...context} = props;
	const lines = largeTypeLines({...context, ...contentSize(place)});
	const notes = totalsNotes(context.incident, context.now);
	return <LinesPanel place={place} title="From a distance" notes={notes} lines={lines} />;
});
