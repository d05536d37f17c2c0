import type {FeedPosition, FeedView as FeedRange} from '../../board/event.ts';
import {sourceName} from '../../incident/display-names.ts';
import type {Quote} from '../../incident/schema/incident-schema.ts';
import {type QuoteLines, quoteLines} from '../text/claims/quote-lines.ts';
import {blank, type Line, span, truncateLine} from '../text/line.ts';
import {memoizeProps} from '../text/memoize-props.ts';
import {readingTime, shortestDwell} from '../text/reading-time.ts';
import type {TextContext} from '../text/text-context.ts';

export interface FeedViewProps extends FeedPosition, TextContext {
	readonly quotes: readonly Quote[];
	readonly columns: number;
	readonly rows: number;
}

/** What the feed shows, drawn; `first` and `last` are 0 where there is no statement. */
export interface FeedView extends FeedRange {
	readonly lines: readonly Line[];
	/** How long this view rests before the feed turns, in ms: as long as its first statement takes to be read. */
	readonly dwell: number;
}

/**
 * The statements from the feed's position on, as many as fit whole into the rows. One that is longer than the panel is
 * shown in pages, each with its speaker. Memoized, since the panel draws what the feed's timing and every key ask for.
 */
export const feedView = memoizeProps((props: FeedViewProps): FeedView => {
	const {quotes, rows} = props;
	const index = Math.min(props.index, Math.max(0, quotes.length - 1));
	const first = quotes[index];
	if (first === undefined) {
		return {lines: [[span('Nobody is quoted', 'muted')]], first: 0, last: 0, next: undefined, dwell: 0};
	}
	const top = linesOf(props, first);
	const pages = pagesOf(top, rows);
	if (pages.length === 1) return wholeStatements(props, index, top);
	const page = Math.min(props.page, pages.length - 1);
	const isLastPage = page === pages.length - 1;
	const lines = pages[page] ?? [];
	return {
		lines,
		first: index + 1,
		last: index + 1,
		next: isLastPage ? {index: (index + 1) % quotes.length, page: 0} : {index, page: page + 1},
		dwell: dwellFor(lines),
	};
});

/** The statement at `index`, which fits, those after it that fit as well, and who speaks next. */
function wholeStatements(props: FeedViewProps, index: number, top: QuoteLines): FeedView {
	const {quotes, rows, columns, incident} = props;
	const space = Array.from({length: rows >= 9 ? 1 : 0}, () => blank);
	const lines: Line[] = [...top.speaker, ...top.words];
	let last = index;
	for (const quote of quotes.slice(index + 1, index + rows)) {
		// Every statement takes two lines at least.
		if (lines.length + space.length + 2 > rows) break;
		const {speaker, words} = linesOf(props, quote);
		if (lines.length + space.length + speaker.length + words.length > rows) break;
		lines.push(...space, ...speaker, ...words);
		last += 1;
	}
	const following = quotes[last + 1];
	if (following !== undefined && lines.length + space.length < rows) {
		const next = span(`▾ next: ${sourceName(incident, following.source)}`, 'muted');
		lines.push(...space, truncateLine([next], columns));
	}
	const isEnd = last === quotes.length - 1;
	return {
		lines,
		first: index + 1,
		last: last + 1,
		next: !isEnd ? {index: index + 1, page: 0} : index === 0 ? undefined : {index: 0, page: 0},
		dwell: dwellFor([...top.speaker, ...top.words]),
	};
}

function linesOf({incident, now, columns, highlights}: FeedViewProps, quote: Quote): QuoteLines {
	return quoteLines({incident, quote, now, columns, highlights});
}

function pagesOf({speaker, words}: QuoteLines, rows: number): readonly (readonly Line[])[] {
	if (speaker.length + words.length <= rows) return [[...speaker, ...words]];
	// The speaker heads every page, unless that would leave no line for the words: then one follows the other.
	const head = speaker.length + 2 <= rows ? speaker : [];
	const body = head === speaker ? words : [...speaker, ...words];
	const room = Math.max(1, rows - head.length - 1);
	const count = Math.ceil(body.length / room);
	return Array.from({length: count}, (_, page) => [
		...head,
		...body.slice(page * room, (page + 1) * room),
		...(rows > 1 ? [[span(`  page ${page + 1} of ${count}`, 'muted')]] : []),
	]);
}

function dwellFor(lines: readonly Line[]): number {
	return Math.max(shortestDwell, readingTime(lines));
}
