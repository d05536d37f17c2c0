import type {PanelName} from '../board/layout/rects.ts';
import type {Data, State} from '../board/state.ts';
import type {PanelPlace} from './components/panel.tsx';
import {
	changesProps,
	eventsProps,
	feedProps,
	largeTypeProps,
	mapProps,
	regionProps,
	regionsProps,
	totalsProps,
} from './panel-props.ts';
import {ChangesPanel} from './panels/changes.tsx';
import {EventsPanel} from './panels/events.tsx';
import {FeedPanel} from './panels/feed.tsx';
import {LargeTypePanel} from './panels/large-type.tsx';
import {MapPanel} from './panels/map.tsx';
import {RegionPanel} from './panels/region.tsx';
import {RegionsPanel} from './panels/regions.tsx';
import {TotalsPanel} from './panels/totals.tsx';

interface BoardPanelProps extends PanelPlace {
	readonly name: PanelName;
	readonly state: State;
	readonly data: Data;
}

/** A panel by its name. */
export function BoardPanel({name, state, data, ...place}: BoardPanelProps) {
	const isFocused = state.focus === name;
	switch (name) {
		case 'totals':
			return <TotalsPanel {...place} isFocused={isFocused} {...totalsProps(state, data)} />;
		case 'regions':
			return <RegionsPanel {...place} isFocused={isFocused} {...regionsProps(state, data)} />;
		case 'region':
			return <RegionPanel {...place} isFocused={isFocused} {...regionProps(state, data)} />;
		case 'feed':
			return <FeedPanel {...place} isFocused={isFocused} {...feedProps(state, data)} />;
		case 'events':
			return <EventsPanel {...place} {...eventsProps(state, data)} />;
		case 'changes':
			return <ChangesPanel {...place} {...changesProps(state, data)} />;
		case 'map':
			return <MapPanel {...place} {...mapProps(state, data)} />;
		case 'large-type':
			return <LargeTypePanel {...place} {...largeTypeProps(state, data)} />;
		default:
			return name satisfies never;
	}
}
