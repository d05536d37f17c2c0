import type {Line} from './line.ts';

interface ScrolledLines {
	readonly lines: readonly Line[];
	/** What is in view: `lines 12–30 of 80 ▾`; empty where that is everything. */
	readonly note: string;
}

/** The `rows` lines from `scroll` on, or the last ones where it is too far. */
export function scrolledLines(lines: readonly Line[], rows: number, scroll: number): ScrolledLines {
	if (lines.length <= rows) return {lines, note: ''};
	const first = Math.min(scroll, lines.length - rows);
	const end = first + rows;
	const range = `lines ${first + 1}–${end} of ${lines.length}`;
	return {lines: lines.slice(first, end), note: `${range}${end < lines.length ? ' ▾' : ' ▴'}`};
}

/** The first lines, and in the last of the `rows` how many more there are and `where`. */
export function withRest(lines: readonly Line[], rows: number, where: string): readonly Line[] {
	if (lines.length <= rows) return lines;
	const more = lines.length - rows + 1;
	return [...lines.slice(0, rows - 1), [{text: `+${more} more lines: ${where}`, role: 'muted'}]];
}
