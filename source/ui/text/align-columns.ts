import {isNarrow, textWidth} from './text-width.ts';

const esc = '\u001b';
// A CSI sequence with its parameters and its final character, any other esc, a run of spaces, of frame, of text.
const pieces = new RegExp(
	`${esc}\\[([\\d;?]*)([@-~])|${esc}[^[]|( +)|([\u2500-\u257f]+)|[^ ${esc}\u2500-\u257f]+`,
	'g',
);

/**
 * Keeps columns straight where a terminal draws letters in fewer cells than Ink has reserved for them: where the layout
 * goes on behind such letters (after two spaces, at a frame), moves the cursor to the column that Ink means. Takes what
 * Ink writes, rows of which with such letters are cleared first: the cursor only moves over cells that hold nothing.
 */
export function alignColumns(output: string): string {
	return output.split('\n').map(alignRow).join('\n');
}

function alignRow(row: string): string {
	if (isNarrow(row.replaceAll(esc, ''))) return row;
	let aligned = '';
	/** Where Ink means the next piece to stand, from 0. */
	let column = 0;
	/** How many cells left of that the cursor may be. */
	let spare = 0;
	/** The last spaces, and where they end in `aligned`; styles may follow them. */
	let gap = '';
	let gapEnd = 0;

	function align() {
		const at = gap === '' ? aligned.length : gapEnd;
		// Erasing gives the cells that were passed over the background; the spaces once more, all of the gap's style.
		const move = `${esc}[${spare}X${esc}[${column - gap.length + 1}G${gap}`;
		aligned = aligned.slice(0, at) + move + aligned.slice(at);
		spare = 0;
	}

	for (const [piece, parameters = '', final, spaces, frame] of row.matchAll(pieces)) {
		if (final === 'G') column = Math.max(1, Number(parameters)) - 1;
		else if (final === 'E') column = 0;
		else if (!piece.startsWith(esc) && spaces === undefined) {
			if (spare > 0 && (gap.length > 1 || frame !== undefined)) align();
			gap = '';
			column += textWidth(piece);
			if (!isNarrow(piece)) spare += textWidth(piece) - 1;
		}
		aligned += piece;
		if (spaces === undefined) continue;
		column += spaces.length;
		gap = spaces;
		gapEnd = aligned.length;
	}
	if (spare > 0 && gap !== '') align();
	return aligned;
}
