import type {Viewport} from '../board/event.ts';
import {boardArea, isLargeEnough} from '../board/layout/board-area.ts';
import {contentSize} from '../board/layout/rects.ts';
import type {Size, State} from '../board/state.ts';
import {overlayColumns} from './components/overlay-panel.tsx';
import {overlayPlace, panelSize} from './measure-layout.ts';
import {overlayText} from './overlay-contents.ts';
import {feedProps, regionProps} from './panel-props.ts';
import {type FeedView, feedView} from './panels/feed-lines.ts';
import {type RegionLines, regionLines} from './panels/region-lines.ts';

/** What the keyboard is in, as it stands on the screen: what a movement there depends on. */
export function measureViewport(state: State): Viewport {
	return {...measureText(state), feed: feedOnScreen(state)};
}

function measureText(state: State): Omit<Viewport, 'feed'> {
	const {data, overlay, focus} = state;
	if (!isLargeEnough(boardArea(state))) return {lines: 0, rows: 1, itemRows: []};
	if (overlay !== undefined || data === undefined) {
		const place = overlayPlace(state);
		const {lines, itemRows = []} = overlayText(state, overlay, overlayColumns(place, overlay));
		return {lines: lines.length, rows: contentSize(place).rows, itemRows};
	}
	const region = focus === 'region' ? regionOnScreen(state) : undefined;
	if (region === undefined) return {lines: 0, rows: panelSize(state, focus)?.rows ?? 1, itemRows: []};
	const {lines, figureRows} = region.text;
	return {lines: lines.length, rows: region.room.rows, itemRows: figureRows};
}

/** True where the panels stand on the screen, and no overlay does. */
function arePanelsShown(state: State): boolean {
	return state.data !== undefined && state.overlay === undefined && isLargeEnough(boardArea(state));
}

/** The feed as it stands on the screen; undefined where it does not. */
export function feedOnScreen(state: State): FeedView | undefined {
	const size = arePanelsShown(state) ? panelSize(state, 'feed') : undefined;
	if (state.data === undefined || size === undefined) return undefined;
	const {about: _about, isStopped: _stopped, isHeld: _held, ...props} = feedProps(state, state.data);
	return feedView({...props, ...size});
}

/** The text of the selected region in its panel, with the room it has there; undefined where it is not on the screen. */
export function regionOnScreen(state: State): {readonly text: RegionLines; readonly room: Size} | undefined {
	const room = arePanelsShown(state) ? panelSize(state, 'region') : undefined;
	if (state.data === undefined || room === undefined) return undefined;
	const {region, scroll: _, ...props} = regionProps(state, state.data);
	return region === undefined
		? undefined
		: {text: regionLines({...props, region, columns: room.columns}), room};
}
