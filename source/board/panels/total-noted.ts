import type {Figure} from '../../incident/schema/incident-schema.ts';
import {bigText} from '../big-text.ts';
import {changedMark, type Highlight} from '../highlights.ts';
import {type Line, lineWidth, type Span, span, widthOf} from '../line.ts';
import {changedWords} from './changed.ts';
import type {HeadFrame} from './total-head.ts';
import {selection} from './total-marks.ts';

/**
 * The block with what the keyboard and a change add to it, in the room that it has anyway, `width` cells: its form
 * and its place stay as they are.
 */
export function notedBlock(
	block: readonly Line[],
	{form, isHedged}: HeadFrame,
	width: number,
	figure: Figure,
	selected: string | undefined,
	highlight: Highlight | undefined,
): readonly Line[] {
	const label = block.findIndex(line => line[0]?.tone === 'label');
	const chosen = block.map((line, row) =>
		row === label ? [...line.slice(0, -1), ...selection(figure, selected)] : line,
	);
	if (highlight === undefined) return chosen;
	// An underline, which goes with what changed, would strike block letters through.
	const tone = form.figure === 0 ? 'changed' : 'fresh';
	const marked = chosen.map(line => line.map(each => (each.tone === 'claim' ? span(each.text, tone) : each)));
	const hedge = isHedged && form.figure > 0 ? form.hedge : 0;
	const first = block.findIndex((line, row) => row >= hedge && lineWidth(line) > 0);
	const places = [
		// The last row of the figure has its marks already.
		{first, count: Math.max(1, label - first - 1)},
		{first: label, count: 1},
	];
	const words = changedWords(highlight).map(text => span(text, 'changed'));
	const whole = span(words.map(({text}) => text).join(' '), 'changed');
	const mark = form.hedge === 1 ? [] : (bigText(changedMark, 3) ?? []);
	const large = mark.map(text => span(text, 'fresh'));
	for (const pieces of [[...large, whole], [whole], words, [span(changedMark, 'changed')]]) {
		for (const place of places) {
			const noted = written(marked, pieces, place, width);
			if (noted !== undefined) return noted;
		}
	}
	return marked.map((line, row) => (row === label ? [span(changedMark, 'changed'), ...line] : line));
}

/** The pieces beside `count` lines of a block, one a line; undefined where they do not fit. */
function written(
	block: readonly Line[],
	pieces: readonly Span[],
	{first, count}: {readonly first: number; readonly count: number},
	width: number,
): readonly Line[] | undefined {
	const taken = Math.max(...block.slice(first, first + count).map(lineWidth)) + 1;
	if (pieces.length > count || Math.max(...pieces.map(({text}) => widthOf(text))) > width - taken)
		return undefined;
	return block.map((line, row) => {
		const piece = pieces[row - first];
		return row < first || piece === undefined
			? line
			: [...line, span(' '.repeat(taken - lineWidth(line))), piece];
	});
}
