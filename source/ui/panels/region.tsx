import {memo} from 'react';
import {contentSize} from '../../board/layout/rects.ts';
import {LinesPanel} from '../components/lines-panel.tsx';
import type {PanelPlace} from '../components/panel.tsx';
import {span} from '../text/line.ts';
import {scrolledLines} from '../text/scrolled-lines.ts';
import {type RegionLinesProps, regionLines} from './region-lines.ts';

interface RegionPanelProps extends PanelPlace, Omit<RegionLinesProps, 'columns' | 'region' | 'isWhole'> {
	/** The one that is selected; undefined where the filter hides it or there is none. */
	readonly region: RegionLinesProps['region'] | undefined;
	readonly isFocused: boolean;
	/** The first line in view. */
	readonly scroll: number;
}

/** All about the selected region. */
export const RegionPanel = memo(function RegionPanel(props: RegionPanelProps) {
	const {incident, region, quotes, now, selectedFigure, highlights, scroll, ...place} = props;
	if (region === undefined)
		return <LinesPanel {...place} title="Region" lines={[[span('No region is selected', 'muted')]]} />;
	const {columns, rows} = contentSize(place, place.frame);
	const {lines} = regionLines({incident, region, quotes, now, columns, selectedFigure, highlights});
	const inView = scrolledLines(lines, rows, scroll);
	return <LinesPanel {...place} title={region.name} notes={[inView.note, region.id]} lines={inView.lines} />;
});
