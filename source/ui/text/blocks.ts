import {blank, type Line, lineWidth, span} from './line.ts';

// Blocks of lines that stand side by side.

/** A block and the cells that are kept for it; a line may be longer by less than the gap after it. */
export interface Block {
	readonly lines: readonly Line[];
	readonly width: number;
}

/** Cells that a block's longest line takes. */
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
 * Blocks side by side, in as many rows as they need at this width, with a blank line between rows. Lines that are
 * empty in all blocks of a row are left out at its top.
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
