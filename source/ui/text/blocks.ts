import {blank, type Line, lineWidth, span} from './line.ts';

// Blocks of lines that stand side by side.

/** Lines and the cells reserved for them; a line may be longer by less than the gap after the block. */
export interface Block {
	readonly lines: readonly Line[];
	readonly width: number;
}

/** The width of the longest line, in cells. */
export function widthOfBlock(lines: readonly Line[]): number {
	return Math.max(0, ...lines.map(lineWidth));
}

/** Columns that blocks take side by side, with gaps between them. */
export function blocksWidth(blocks: readonly Block[], gap: number): number {
	return blocks.reduce((sum, {width}) => sum + width, 0) + gap * Math.max(0, blocks.length - 1);
}

/** Blocks side by side, as high as the highest. */
export function joinBlocks(blocks: readonly Block[], gap: number): readonly Line[] {
	const height = Math.max(0, ...blocks.map(({lines}) => lines.length));
	return Array.from({length: height}, (_, row) =>
		blocks.flatMap(({lines, width}, index) => {
			const line = lines[row] ?? blank;
			const rest = index === blocks.length - 1 ? 0 : width + gap - lineWidth(line);
			return rest > 0 ? [...line, span(' '.repeat(rest))] : line;
		}),
	);
}

/**
 * Blocks side by side, wrapped into as many rows as they need at this width, with a blank line between rows. Lines at
 * the top of a row that are empty in all of its blocks are left out.
 */
export function flowBlocks(blocks: readonly Block[], gap: number, width: number): readonly Line[] {
	const rows: Block[][] = [];
	for (const block of blocks) {
		const row = rows.at(-1);
		if (row !== undefined && blocksWidth([...row, block], gap) <= width) row.push(block);
		else rows.push([block]);
	}
	return rows.flatMap((row, index) => {
		const empty = Math.min(...row.map(({lines}) => lines.findIndex(line => lineWidth(line) > 0)));
		return [...(index === 0 ? [] : [blank]), ...joinBlocks(row, gap).slice(Math.max(0, empty))];
	});
}
