import type {FeedPosition, FeedView} from '../event.ts';
import {feedQuotes} from '../selectors.ts';
import type {Data, FeedState, State} from '../state.ts';

/** The feed waits this long after somebody scrolled it, in ms. */
const holdFor = 30_000;

/** One statement on or back, through the pages of a long one; the feed then waits before it turns by itself. */
export function scrollFeed(state: State, by: number, shown: FeedView | undefined): State {
	const {feed} = state;
	const last = Math.max(0, feedQuotes(state).length - 1);
	const isPaging = by === 1 && shown?.next !== undefined && shown.next.index === feed.index;
	const position = isPaging
		? shown.next
		: by === -1 && feed.page > 0
			? {index: feed.index, page: feed.page - 1}
			: {index: Math.max(0, Math.min(feed.index + by, last)), page: 0};
	return holdFeed(state, position);
}

/** As many statements on or back as stand on the screen. */
export function pageFeed(state: State, by: number, shown: FeedView | undefined): State {
	const step = shown === undefined ? 1 : Math.max(1, shown.last - shown.first + 1);
	return scrollFeed(state, by * step, shown);
}

/** The feed where somebody put it, for as long as it is held. */
export function holdFeed(state: State, position: FeedPosition): State {
	return withFeed(state, {...position, heldUntil: state.now + holdFor});
}

/** The position of the first statement. */
export const feedTop: FeedPosition = {index: 0, page: 0};

/** Changes where the feed stands or whether it turns; what it shows then has its whole time from now. */
export function withFeed(state: State, change: Partial<FeedState>): State {
	return {...state, feed: {...state.feed, ...change, turnedAt: state.now}};
}

/** The same statement stays at the top of the feed, wherever it stands now. */
export function keepFeedPosition({feed, data: before}: State, data: Data): FeedPosition {
	const id = before?.quotes[feed.index]?.id;
	const index = data.quotes.findIndex(quote => quote.id === id);
	if (index >= 0) return {index, page: feed.page};
	return {index: Math.min(feed.index, Math.max(0, data.quotes.length - 1)), page: 0};
}
