import type {PanelName, PanelPlace} from '../board/layout/rects.ts';
import type {Data, State} from '../board/state.ts';
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

interface BoardPanelProps {
	readonly place: PanelPlace;
	readonly name: PanelName;
	readonly state: State;
	readonly data: Data;
}

/** A panel by its name. */
export function BoardPanel({name, place, state, data}: BoardPanelProps) {
	const panel = {place, isFocused: state.focus === name};
	switch (name) {
		case 'totals':
			return <TotalsPanel {...panel} {...totalsProps(state, data)} />;
		case 'regions':
			return <RegionsPanel {...panel} {...regionsProps(state, data)} />;
		case 'region':
			return <RegionPanel {...panel} {...regionProps(state, data)} />;
		case 'feed':
			return <FeedPanel {...panel} {...feedProps(state, data)} />;
		case 'events':
			return <EventsPanel place={place} {...eventsProps(state, data)} />;
		case 'changes':
			return <ChangesPanel place={place} {...changesProps(state, data)} />;
		case 'map':
			return <MapPanel place={place} {...mapProps(state, data)} />;
		case 'large-type':
			return <LargeTypePanel place={place} {...largeTypeProps(state, data)} />;
		default:
			return name satisfies never;
	}
}
