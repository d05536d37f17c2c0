import {noHighlights} from '../../board/highlights.ts';
import type {FeedState} from '../../board/state.ts';
import {sourceName} from '../../incident/display-names.ts';
import type {Incident, Quote} from '../../incident/schema/incident-schema.ts';
import {type QuoteLines, quoteLines} from '../text/claims/quote-lines.ts';
import {blank, type Line, span, truncateLine} from '../text/line.ts';
import {readingTime, shortestDwell} from '../text/reading-time.ts';

interface FeedPosition {
	readonly index: number;
	readonly page: number;
}

export interface FeedView {
	readonly lines: readonly Line[];
	/** Numbers of the first and last statement in view, from 1. */
	readonly first: number;
	readonly last: number;
	/** Where the feed goes when it turns, or undefined when all that there is stands on the screen. */
	readonly next: FeedPosition | undefined;
	/** How long this view rests before the feed turns, in ms: as long as its first statement takes to be read. */
	readonly dwell: number;
}

/**
 * The statements from the feed's position on, as many as fit whole into `height` lines. One that is longer than
 * the panel is shown in pages, each with its speaker.
 */
export function feedView(
	incident: Incident,
	quotes: readonly Quote[],
	position: Pick<FeedState, 'index' | 'page'>,
	width: number,
	height: number,
	now: number,
	highlights = noHighlights,
): FeedView {
	const index = Math.min(position.index, Math.max(0, quotes.length - 1));
	const first = quotes[index];
	if (first === undefined) {
		return {lines: [[span('Nobody is quoted', 'muted')]], first: 0, last: 0, next: undefined, dwell: 0};
	}
	const top = quoteLines(incident, first, width, now, highlights);
	const pages = pagesOf(top, height);
	if (pages.length > 1) {
		const page = Math.min(position.page, pages.length - 1);
		const isLastPage = page === pages.length - 1;
		const lines = pages[page] ?? [];
		return {
			lines,
			dwell: dwell(lines),
			first: index + 1,
			last: index + 1,
			next: isLastPage ? {index: (index + 1) % quotes.length, page: 0} : {index, page: page + 1},
		};
	}
	const space = height >= 9 ? 1 : 0;
	const lines: Line[] = [...top.speaker, ...top.words];
	let last = index;
	for (let place = index + 1; place < quotes.length; place += 1) {
		const quote = quotes[place];
		// Every statement takes two lines at least: what is below the panel is not laid out at all.
		if (quote === undefined || lines.length + space + 2 > height) break;
		const {speaker, words} = quoteLines(incident, quote, width, now, highlights);
		if (lines.length + space + speaker.length + words.length > height) break;
		lines.push(...Array.from({length: space}, () => blank), ...speaker, ...words);
		last += 1;
	}
	const following = quotes[last + 1];
	if (following !== undefined && lines.length + space < height) {
		lines.push(
			...Array.from({length: space}, () => blank),
			truncateLine([span(`▾ next: ${sourceName(incident, following.source)}`, 'muted')], width),
		);
	}
	const isEnd = last === quotes.length - 1;
	const next = isEnd ? (index === 0 ? undefined : {index: 0, page: 0}) : {index: index + 1, page: 0};
	return {lines, first: index + 1, last: last + 1, next, dwell: dwell([...top.speaker, ...top.words])};
}

function pagesOf({speaker, words}: QuoteLines, height: number): readonly (readonly Line[])[] {
	if (speaker.length + words.length <= height) return [[...speaker, ...words]];
	// The speaker heads every page, unless that would leave no line for the words: then one follows the other.
	const head = speaker.length + 2 <= height ? speaker : [];
	const body = head === speaker ? words : [...speaker, ...words];
	const room = Math.max(1, height - head.length - 1);
	const count = Math.ceil(body.length / room);
	return Array.from({length: count}, (_, page) => [
		...head,
		...body.slice(page * room, (page + 1) * room),
		...(height > 1 ? [[span(`  page ${page + 1} of ${count}`, 'muted')]] : []),
	]);
}

function dwell(lines: readonly Line[]): number {
	return Math.max(shortestDwell, readingTime(lines));
}
