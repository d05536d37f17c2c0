import {changedMark, type Highlight} from '../../../board/highlights.ts';
import type {Figure} from '../../../incident/schema/incident-schema.ts';
import {blockLetters} from '../../text/block-letters.ts';
import {changedWords} from '../../text/claims/change-spans.ts';
import {type Line, lineWidth, type Span, span} from '../../text/line.ts';
import {textWidth} from '../../text/text-width.ts';
import {selection} from './figure-marks.ts';
import type {TotalFrame} from './total-block.ts';

interface Annotation extends Pick<TotalFrame, 'form' | 'isHedged'> {
	readonly columns: number;
	readonly figure: Figure;
	/** The metric that is selected. */
	readonly selected: string | undefined;
	readonly highlight: Highlight | undefined;
}

/** The block with marks for the selection and a change, in the room that it takes anyway: nothing moves for them. */
export function annotatedBlock(
	block: readonly Line[],
	{form, isHedged, columns, figure, selected, highlight}: Annotation,
): readonly Line[] {
	const label = block.findIndex(line => line[0]?.role === 'label');
	const marked = block.map((line, row) =>
		row === label ? [...line.slice(0, -1), ...selection(figure, selected)] : line,
	);
	if (highlight === undefined) return marked;
	// The underline of `changed` would strike block letters through.
	const role = form.figure === 0 ? 'changed' : 'fresh';
	const coloured = marked.map(line =>
		line.map(each => (each.role === 'claim' ? span(each.text, role) : each)),
	);
	const hedge = isHedged && form.figure > 0 ? form.hedge : 0;
	const first = block.findIndex((line, row) => row >= hedge && lineWidth(line) > 0);
	const places = [
		// The last row of the figure has its marks already.
		{first, count: Math.max(1, label - first - 1)},
		{first: label, count: 1},
	];
	const words = changedWords(highlight).map(text => span(text, 'changed'));
	const whole = span(words.map(({text}) => text).join(' '), 'changed');
	const mark = form.hedge === 1 ? [] : (blockLetters(changedMark, 3) ?? []);
	const large = mark.map(text => span(text, 'fresh'));
	for (const pieces of [[...large, whole], [whole], words, [span(changedMark, 'changed')]]) {
		for (const place of places) {
			const annotated = besideLines(coloured, pieces, place, columns);
			if (annotated !== undefined) return annotated;
		}
	}
	return coloured.map((line, row) => (row === label ? [span(changedMark, 'changed'), ...line] : line));
}

/** The pieces at the right of `count` lines of a block, one a line; undefined where they do not fit. */
function besideLines(
	block: readonly Line[],
	pieces: readonly Span[],
	{first, count}: {readonly first: number; readonly count: number},
	columns: number,
): readonly Line[] | undefined {
	const taken = Math.max(...block.slice(first, first + count).map(lineWidth)) + 1;
	const widest = Math.max(...pieces.map(({text}) => textWidth(text)));
	if (pieces.length > count || widest > columns - taken) return undefined;
	return block.map((line, row) => {
		const piece = pieces[row - first];
		return row < first || piece === undefined
			? line
			: [...line, span(' '.repeat(taken - lineWidth(line))), piece];
	});
}
