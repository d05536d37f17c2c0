import type {Region} from '../../../incident/schema/incident-schema.ts';
import {blank, type Line, span} from '../../text/line.ts';
import {moreRegions} from '../regions/more-regions.ts';

/** The lines of one region after the other. */
export type Blocks = readonly (readonly Line[])[];

interface FittingProps {
	readonly regions: readonly Region[];
	/** The regions as large as they are to be drawn. */
	readonly blocks: Blocks;
	/** The same in a line each. */
	readonly lines: Blocks;
	readonly columns: number;
	readonly rows: number;
}

/** Empty rows between regions at most: with more, they are no longer one list. */
const maxSpace = 2;

/**
 * As many regions as fit, and how many of them are drawn large; in the rows that are left, more of them in a line each, or
 * empty rows between them where all are there.
 */
export function fittingRegions({regions, blocks, lines, columns, rows}: FittingProps): {
	readonly lines: readonly Line[];
	readonly shown: number;
} {
	if (rows < 1) return {lines: [], shown: 0};
	if (regions.length === 0) return {lines: [[span('No region to show', 'muted')]], shown: 0};
	const large = fitting(blocks, 0, regions.length, rows);
	const shown = large.length;
	const left = rows - large.flat().length;
	const all = [...large, ...fitting(lines, shown, regions.length, left)];
	if (all.length < regions.length) {
		const more = moreRegions({regions, shown: regions.slice(0, all.length), columns});
		return {lines: [...all.flat(), [span(more, 'old')]], shown};
	}
	const space = Math.floor((rows - all.flat().length) / Math.max(1, shown - 1));
	const between = all.length > shown ? [] : Array.from({length: Math.min(maxSpace, space)}, () => blank);
	return {lines: all.flatMap((block, index) => (index === 0 ? block : [...between, ...block])), shown};
}

/** The blocks from `from` on that fit into `rows`, with a row to spare to count the rest of the `count`. */
function fitting(blocks: Blocks, from: number, count: number, rows: number): Blocks {
	let taken = 0;
	const shown: (readonly Line[])[] = [];
	for (const block of blocks.slice(from)) {
		const isLast = from + shown.length === count - 1;
		taken += block.length;
		if (taken > rows - (isLast ? 0 : 1)) break;
		shown.push(block);
	}
	return shown;
}
