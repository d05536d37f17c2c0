import type {Line} from './line.ts';

// Silent reading of English prose: 238 words a minute on average (Brysbaert 2019, Journal of Memory and Language
// 109); from across a room, and for readers of other first languages, somewhat less.
const wordsPerMinute = 200;

/** The shortest time that the feed rests before it turns by itself, in ms. */
export const shortestDwell = 4000;

/** The time it takes to read lines from across a room, in ms. */
export function readingTime(lines: readonly Line[]): number {
	const text = lines.flatMap(line => line.map(({text: words}) => words)).join(' ');
	const words = text.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word)).length;
	return (words / wordsPerMinute) * 60_000;
}
