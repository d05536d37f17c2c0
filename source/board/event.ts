import type {Snapshot} from '../incident/snapshot.ts';
import type {LoadedMap} from '../map/loaded-map.ts';
import type {FeedState, Overlay, Size} from './state.ts';

/** What the panel or overlay that the keyboard is in measures on the screen, in rows of text. */
export interface Viewport {
	/** Rows of the whole text, in view or not. */
	readonly lines: number;
	/** Rows in view. */
	readonly rows: number;
	/** The row of each figure or entry that can be selected in the text. */
	readonly itemRows: readonly number[];
	/** Where the feed goes from what it shows now; undefined where it is not on the screen. */
	readonly feed: FeedView | undefined;
}

/** What the feed shows: numbers of statements count from 1. */
export interface FeedView {
	readonly first: number;
	readonly last: number;
	/** The next page or statement; undefined where all statements are in view. */
	readonly next: FeedPosition | undefined;
}

export type FeedPosition = Pick<FeedState, 'index' | 'page'>;

/** Moves within what the keyboard is in; how far that goes depends on what stands on the screen. */
export type Movement =
	| {readonly type: 'moved'; readonly by: number}
	| {readonly type: 'paged'; readonly by: number}
	| {readonly type: 'jumped'; readonly to: 'first' | 'last'};

/** Everything that can happen to a board. Moments and spans of time are in ms. */
export type BoardEvent =
	| {readonly type: 'ticked'; readonly now: number}
	/** The machine slept, or the program was stopped. */
	| {readonly type: 'resumed'; readonly asleep: number}
	/** A key was pressed, whatever it does. */
	| {readonly type: 'user-active'; readonly now: number}
	| {readonly type: 'resized'; readonly size: Size}
	| {readonly type: 'snapshot-loaded'; readonly snapshot: Snapshot}
	| {readonly type: 'map-loaded'; readonly map: LoadedMap | undefined}
	| (Movement & {readonly viewport: Viewport})
	/** The feed has stood as long as it takes to read it. */
	| {readonly type: 'feed-turned'; readonly to: FeedPosition}
	/** The rotation has shown a page of a region as long as it takes to read it. */
	| {readonly type: 'rotation-advanced'; readonly viewport: Viewport}
	| {readonly type: 'overlay-opened'; readonly overlay: Overlay}
	| {readonly type: 'entered'}
	| {readonly type: 'back'}
	| {readonly type: 'focus-moved'; readonly by: number}
	| {readonly type: 'feed-scope-toggled'}
	| {readonly type: 'feed-toggled'}
	| {readonly type: 'filter-opened'}
	| {readonly type: 'filter-typed'; readonly text: string}
	| {readonly type: 'filter-erased'}
	| {readonly type: 'filter-applied'}
	| {readonly type: 'filter-cleared'}
	| {readonly type: 'sort-cycled'}
	| {readonly type: 'theme-cycled'}
	| {readonly type: 'map-cycled'}
	| {readonly type: 'large-type-toggled'}
	| {readonly type: 'rotation-toggled'}
	/** Somebody has seen what changed. */
	| {readonly type: 'changes-acknowledged'}
	| {readonly type: 'quit-requested'}
	| {readonly type: 'notice-shown'; readonly text: string};
