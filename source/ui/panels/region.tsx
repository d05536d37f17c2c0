import {memo} from 'react';
import {contentSize} from '../../board/layout/rects.ts';
import {LinesPanel} from '../components/lines-panel.tsx';
import type {InPlace} from '../components/panel.tsx';
import {span} from '../text/line.ts';
import {scrolledLines} from '../text/scrolled-lines.ts';
import {type RegionLinesProps, regionLines} from './region-lines.ts';

interface RegionPanelProps extends Omit<InPlace<RegionLinesProps>, 'region'> {
	/** The one that is selected; undefined where the filter hides it or there is none. */
	readonly region: RegionLinesProps['region'] | undefined;
	readonly isFocused: boolean;
	/** The first line in view. */
	readonly scroll: number;
}

/** All about the selected region. */
export const RegionPanel = memo(function RegionPanel(props: RegionPanelProps) {
	const {place, isFocused, region, scroll, ...given} = props;
	const panel = {place, isFocused};
	if (region === undefined)
		return <LinesPanel {...panel} title="Region" lines={[[span('No region is selected', 'muted')]]} />;
	const {columns, rows} = contentSize(place);
	const inView = scrolledLines(regionLines({...given, region, columns}).lines, rows, scroll);
	return <LinesPanel {...panel} title={region.name} notes={[inView.note, region.id]} lines={inView.lines} />;
});
