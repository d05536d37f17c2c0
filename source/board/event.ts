import type {Reading, Sheet, Size} from './state.ts';

/** Everything that can happen to a board. */
export type Event =
	| {readonly type: 'ticked'; readonly now: number}
	| {readonly type: 'resized'; readonly size: Size}
	| {readonly type: 'read'; readonly reading: Reading}
	| {readonly type: 'moved'; readonly by: number}
	| {readonly type: 'paged'; readonly by: number}
	| {readonly type: 'jumped'; readonly to: 'first' | 'last'}
	| {readonly type: 'opened'; readonly sheet: Sheet}
	| {readonly type: 'entered'}
	| {readonly type: 'feed-narrowed'}
	| {readonly type: 'left'}
	| {readonly type: 'focused'; readonly by: number}
	| {readonly type: 'filter-began'}
	| {readonly type: 'filter-typed'; readonly text: string}
	| {readonly type: 'filter-erased'}
	| {readonly type: 'filter-kept'}
	| {readonly type: 'filter-cleared'}
	| {readonly type: 'sorted'}
	| {readonly type: 'theme-turned'}
	| {readonly type: 'feed-toggled'}
	| {readonly type: 'noticed'; readonly text: string};
