import {memo} from 'react';
import {contentSize} from '../../board/layout/rects.ts';
import {type Sort, sortLabel} from '../../board/sort-and-filter.ts';
import {LinesPanel} from '../components/lines-panel.tsx';
import {Panel, type PanelPlace} from '../components/panel.tsx';
import {RegionTable} from '../components/region-table.tsx';
import {span, wrapLine} from '../text/line.ts';
import {type RegionsTableProps, regionsTable} from './regions-lines.ts';

interface RegionsPanelProps extends PanelPlace, Omit<RegionsTableProps, 'columns' | 'rows'> {
	readonly isFocused: boolean;
	readonly sort: Sort;
	/** What is looked for; empty for nothing. */
	readonly filter: string;
	/** True while the filter is typed, and so stands in the footer. */
	readonly isTyping: boolean;
}

/** The table of regions, or why there is none. */
export const RegionsPanel = memo(function RegionsPanel(props: RegionsPanelProps) {
	const {incident, regions, selected, highlights, sort, filter, isTyping, ...place} = props;
	const size = contentSize(place, place.frame);
	const count =
		regions.length === incident.regions.length
			? `${regions.length}`
			: `${regions.length} of ${incident.regions.length}`;
	const heading = {
		title: `Regions, ${sortLabel[sort]}`,
		notes: [filter === '' || isTyping ? count : `${count} match “${filter}”`],
	};
	if (regions.length === 0) {
		const words = incident.regions.length === 0 ? 'No region is reported' : `No region matches “${filter}”`;
		const lines = wrapLine([span(words, 'muted')], size.columns).slice(0, size.rows);
		return <LinesPanel {...place} {...heading} lines={lines} />;
	}
	return (
		<Panel {...place} {...heading}>
			<RegionTable
				table={regionsTable({incident, regions, selected, highlights, ...size})}
				columns={size.columns}
				rows={size.rows}
			/>
		</Panel>
	);
});
