import {sourceName} from '../../incident/called.ts';
import type {Figure, Incident} from '../../incident/schema.ts';
import {ageOf, isOld} from '../age.ts';
import {bigText} from '../big-text.ts';
import {metricLabel} from '../claims.ts';
import {shownTime} from '../clock.ts';
import {changedMark, type Highlight} from '../highlights.ts';
import {blank, type Line, lineWidth, type Span, span, widthOf, wrapLine} from '../line.ts';
import {changedWords} from './changed.ts';
import {figureLetters, splitHedge, wordLetters} from './drawn-words.ts';
import {type Scale, selection, totalMarks, verdictLine} from './total-marks.ts';

/** How a figure is drawn. */
export interface Form {
	/** Rows of its letters. */
	readonly figure: Scale;
	/** Rows of the hedge, which must be as easy to read as the figure. */
	readonly hedge: 1 | 3;
	/** Cells that a label may take in letters; a longer one stands in ordinary text, to push no figure away. */
	readonly label: number;
	/** Cells after it: large figures that stand close read as one number. */
	readonly gap: number;
}

/** The largest first. */
export const forms: readonly Form[] = [
	{figure: 7, hedge: 3, label: 46, gap: 7},
	{figure: 7, hedge: 3, label: 30, gap: 7},
	{figure: 5, hedge: 3, label: 46, gap: 6},
	{figure: 5, hedge: 3, label: 30, gap: 6},
	{figure: 4, hedge: 1, label: 0, gap: 5},
	{figure: 3, hedge: 1, label: 0, gap: 5},
	{figure: 0, hedge: 1, label: 0, gap: 2},
];

/** What the blocks that stand in a row have in common. */
export interface HeadFrame {
	readonly form: Form;
	/** True where one of them has a hedge to stand above its figure: then all keep the room. */
	readonly isHedged: boolean;
	/** Cells that source and time may take before they are wrapped. */
	readonly said: number;
	/** For the time of each; undefined where all are of one time, which then stands at the panel's edge. */
	readonly now: number | undefined;
}

/** A figure with hedge, marks, label and who says so, each line as wide as it needs. */
export function headBlock(incident: Incident, figure: Figure, frame: HeadFrame): readonly Line[] {
	const {form} = frame;
	const label = metricLabel(incident, figure.metric).toUpperCase();
	const said = saidLines(incident, figure, frame).flatMap(line => wrapLine(line, frame.said));
	if (form.figure === 0) {
		return [
			[span(figure.value.words, 'claim'), ...totalMarks(figure)],
			[span(label, 'label'), span('  ')],
			...said,
		];
	}
	const {hedge, core} = splitHedge(figure.value.words);
	const big = figureLetters(core, form.figure);
	return [
		...(frame.isHedged ? hedgeLines(hedge, form) : []),
		...big.map((line, row) => (row === big.length - 1 ? [...line, ...totalMarks(figure)] : line)),
		...wordLetters(label, form.label, 'label').map(line => [...line, span('  ')]),
		...said,
	];
}

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
	const mark = form.hedge === 1 ? [] : (bigText(changedMark, form.hedge) ?? []);
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

/** True for words with a hedge that stands apart from the number. */
export function isHedged({value}: Figure): boolean {
	return splitHedge(value.words).hedge !== '';
}

/** The hedge stands right above its figure. */
function hedgeLines(words: string, {hedge: rows}: Form): readonly Line[] {
	const lines = wordLetters(words, rows === 1 ? 0 : Number.POSITIVE_INFINITY, 'claim');
	return [...Array.from({length: rows - lines.length}, () => blank), ...lines];
}

function saidLines(incident: Incident, figure: Figure, {form, now}: HeadFrame): readonly Line[] {
	const {asOf, source, metric} = figure;
	const isTold = asOf !== undefined && now !== undefined;
	const day = isTold ? shownTime(asOf, incident.incident.timeZone, now) : '';
	const age = isTold && form.figure > 0 ? ageOf(incident, asOf, now) : '';
	const when = [day, age].filter(part => part !== '').join(', ');
	const old = isOld(incident, asOf, now ?? 0) ? [span(' ◷ old', 'old')] : [];
	return [
		[span(sourceName(incident, source), 'muted')],
		...(when === '' ? [] : [[span(when, 'muted'), ...old]]),
		...verdictLine(incident, metric, form.figure),
	];
}
