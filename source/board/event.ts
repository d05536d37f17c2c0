import type {Snapshot} from '../incident/snapshot.ts';
import type {CustomMap} from '../map/custom-map.ts';
import type {Sheet, Size} from './state.ts';

/** Everything that can happen to a board. Moments and spans of time are in ms. */
export type Event =
	| {readonly type: 'ticked'; readonly now: number}
	/** The machine slept, or the program was stopped. */
	| {readonly type: 'woken'; readonly asleep: number}
	/** A key was pressed, whatever it does. */
	| {readonly type: 'pressed'; readonly now: number}
	| {readonly type: 'resized'; readonly size: Size}
	| {readonly type: 'read'; readonly reading: Snapshot}
	| {readonly type: 'map-read'; readonly map: CustomMap | undefined}
	| {readonly type: 'moved'; readonly by: number}
	| {readonly type: 'paged'; readonly by: number}
	| {readonly type: 'jumped'; readonly to: 'first' | 'last'}
	| {readonly type: 'opened'; readonly sheet: Sheet}
	| {readonly type: 'entered'}
	| {readonly type: 'left'}
	| {readonly type: 'focused'; readonly by: number}
	| {readonly type: 'feed-narrowed'}
	| {readonly type: 'feed-toggled'}
	| {readonly type: 'filter-began'}
	| {readonly type: 'filter-typed'; readonly text: string}
	| {readonly type: 'filter-erased'}
	| {readonly type: 'filter-kept'}
	| {readonly type: 'filter-cleared'}
	| {readonly type: 'sorted'}
	| {readonly type: 'theme-turned'}
	| {readonly type: 'map-turned'}
	| {readonly type: 'distance-toggled'}
	| {readonly type: 'kiosk-toggled'}
	/** Somebody has seen what changed. */
	| {readonly type: 'acknowledged'}
	| {readonly type: 'leave-asked'}
	| {readonly type: 'noticed'; readonly text: string};
