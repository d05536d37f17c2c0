import {type Line, lineWidth, span} from './line.ts';

// Blocks of lines that stand side by side.

function blockWidth(block: readonly Line[]): number {
	return Math.max(...block.map(lineWidth));
}

/** Columns that blocks take side by side, with gaps between them. */
export function blocksWidth(blocks: readonly (readonly Line[])[], gap: number): number {
	return blocks.reduce((width, block) => width + blockWidth(block), 0) + gap * Math.max(0, blocks.length - 1);
}

/** The first blocks, as many as fit into a width. */
export function fittingBlocks(
	blocks: readonly (readonly Line[])[],
	width: number,
	gap: number,
): readonly (readonly Line[])[] {
	let count = blocks.length;
	while (count > 0 && blocksWidth(blocks.slice(0, count), gap) > width) count -= 1;
	return blocks.slice(0, count);
}

/** The block with all its lines of one width. */
export function pad(block: readonly Line[]): readonly Line[] {
	const width = blockWidth(block);
	return block.map(line => [...line, span(' '.repeat(width - lineWidth(line)))]);
}

/** Padded blocks side by side, as high as the highest. */
export function joinBlocks(blocks: readonly (readonly Line[])[], space: number): readonly Line[] {
	const height = Math.max(0, ...blocks.map(block => block.length));
	return Array.from({length: height}, (_, row) =>
		blocks.flatMap((block, index) => [
			...(index === 0 ? [] : [span(' '.repeat(space))]),
			...(block[row] ?? [span(' '.repeat(index === blocks.length - 1 ? 0 : blockWidth(block)))]),
		]),
	);
}
