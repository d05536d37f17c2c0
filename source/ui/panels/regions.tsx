import {memo} from 'react';
import {contentSize} from '../../board/layout/rects.ts';
import {type Sort, sortLabel} from '../../board/sort-and-filter.ts';
import {LinesPanel} from '../components/lines-panel.tsx';
import {type InPlace, Panel} from '../components/panel.tsx';
import {RegionTable} from '../components/region-table.tsx';
import {span, wrapLine} from '../text/line.ts';
import {type RegionsTableProps, regionsTable} from './regions-lines.ts';

interface RegionsPanelProps extends InPlace<RegionsTableProps> {
	readonly isFocused: boolean;
	readonly sort: Sort;
	/** What is looked for; empty for nothing. */
	readonly filter: string;
	/** True while the filter is typed, and so stands in the footer. */
	readonly isTyping: boolean;
}

/** The table of regions, or why there is none. */
export const RegionsPanel = memo(function RegionsPanel(props: RegionsPanelProps) {
	const {place, isFocused, sort, filter, isTyping, ...content} = props;
	const {incident, regions} = content;
	const size = contentSize(place);
	const all = incident.regions.length;
	const count = regions.length === all ? `${all}` : `${regions.length} of ${all}`;
	// A filter may have found a speaker, and left all regions, which then match nothing.
	const filtered = regions.length === all ? `${count}, filter “${filter}”` : `${count} match “${filter}”`;
	const panel = {
		place,
		isFocused,
		title: `Regions, ${sortLabel[sort]}`,
		notes: [filter === '' || isTyping ? count : filtered],
	};
	if (regions.length === 0) {
		const words = all === 0 ? 'No region is reported' : `No region matches “${filter}”`;
		const lines = wrapLine([span(words, 'muted')], size.columns).slice(0, size.rows);
		return <LinesPanel {...panel} lines={lines} />;
	}
	return (
		<Panel {...panel}>
			<RegionTable table={regionsTable({...content, ...size})} {...size} />
		</Panel>
	);
});
