import {metricLabel} from '../../../board/claims.ts';
import {sourceName} from '../../../incident/display-names.ts';
import type {Figure, Incident} from '../../../incident/schema/incident-schema.ts';
import {widthOfBlock} from '../../text/blocks.ts';
import {oldMark} from '../../text/claims/attribution.ts';
import {formatClaimTime, formatClaimTimeWithAge} from '../../text/format-time.ts';
import {blank, type Line, lineWidth, span, wrapLine} from '../../text/line.ts';
import {rivalLine, type Scale, totalMarks, verdictLine} from './figure-marks.ts';
import {figureGap, figureLetters, splitHedge, wordLetters} from './large-words.ts';

/** The size in which a figure is drawn. */
export interface Form {
	/** Rows of its letters. */
	readonly figure: Scale;
	/** Rows of the hedge above the figure; 0 for a hedge before it in letters of the same size. */
	readonly hedge: 0 | 1 | 3;
	/** Cells that a label in large letters may take; a longer one stands in ordinary text. */
	readonly label: number;
	/** Cells between it and the next figure. */
	readonly gap: number;
}

/** All sizes, the largest first. */
export const forms: readonly Form[] = [
	{figure: 7, hedge: 3, label: 46, gap: figureGap[7]},
	{figure: 7, hedge: 3, label: 30, gap: figureGap[7]},
	{figure: 5, hedge: 3, label: 46, gap: figureGap[5]},
	{figure: 5, hedge: 3, label: 30, gap: figureGap[5]},
	{figure: 4, hedge: 1, label: 0, gap: figureGap[4]},
	{figure: 3, hedge: 1, label: 0, gap: figureGap[3]},
	{figure: 0, hedge: 1, label: 0, gap: 2},
];

/** Sizes for reading from across the room: smaller figures rather than a hedge in ordinary letters, which is lost there. */
export const largeTypeForms: readonly Form[] = [
	...forms.filter(({hedge}) => hedge === 3),
	...([4, 3] as const).flatMap(figure =>
		([3, 0] as const).map(hedge => ({figure, hedge, label: 0, gap: figureGap[figure]})),
	),
	...forms.filter(({hedge}) => hedge === 1),
];

/** What figures that stand side by side have in common. */
export interface TotalFrame {
	readonly form: Form;
	/** True where one of them has a hedge above its figure: then all keep that room. */
	readonly isHedged: boolean;
	/** Cells that source and time may take beside a narrower figure before they are wrapped. */
	readonly credit: number;
	/** Undefined where all figures have the same time, which then stands in the panel's title row. */
	readonly now: number | undefined;
}

/** A figure with hedge, marks, label and who says so, each line as wide as it needs. */
export function totalBlock(incident: Incident, figure: Figure, frame: TotalFrame): readonly Line[] {
	const label = metricLabel(incident, figure.metric).toUpperCase();
	const lines = figureBlock(incident, figure, label, frame);
	const width = Math.max(frame.credit, widthOfBlock(lines));
	const rival = rivalLine(incident, figure);
	const [last = blank] = lines.slice(-1);
	// Beside the label there is room that a line of its own would take from the letters.
	const labelled = [...last.slice(0, -1), span('  '), ...rival, ...last.slice(-1)];
	const isBeside = lineWidth(labelled) <= width;
	const told = isBeside ? [...lines.slice(0, -1), labelled] : [...lines, ...wrapLine(rival, width)];
	return [...(rival.length === 0 ? lines : told), ...creditLines(incident, figure, frame, width)];
}

function figureBlock(
	incident: Incident,
	figure: Figure,
	label: string,
	{form, isHedged}: TotalFrame,
): readonly Line[] {
	const {words} = figure.value;
	const marks = totalMarks(incident, figure);
	if (form.figure === 0)
		return [
			[span(words, 'claim'), ...marks],
			[span(label, 'label'), span('  ')],
		];
	const {hedge, core} = form.hedge === 0 ? {hedge: '', core: words} : splitHedge(words);
	const big = figureLetters(core, form.figure);
	return [
		...(isHedged ? hedgeLines(hedge, form.hedge) : []),
		...big.map((line, row) => (row === big.length - 1 ? [...line, ...marks] : line)),
		...wordLetters(label, form.label, 'label').map(line => [...line, span('  ')]),
	];
}

/** True for a value with a hedge, such as `at least`. */
export function isHedged({value}: Figure): boolean {
	return splitHedge(value.words).hedge !== '';
}

/** The hedge stands right above its figure. */
function hedgeLines(words: string, rows: Form['hedge']): readonly Line[] {
	const lines = wordLetters(words, rows < 3 ? 0 : Number.POSITIVE_INFINITY, 'claim');
	return [...Array.from({length: Math.max(0, rows - lines.length)}, () => blank), ...lines];
}

function creditLines(
	incident: Incident,
	figure: Figure,
	{form, now}: TotalFrame,
	width: number,
): readonly Line[] {
	const {asOf, confirmedAt, source, metric} = figure;
	const format = form.figure > 0 ? formatClaimTimeWithAge : formatClaimTime;
	const told = now === undefined ? undefined : format(figure, incident.incident.timeZone, now);
	const when =
		told === undefined || now === undefined
			? []
			: [[span(told, 'muted'), ...oldMark(incident, confirmedAt ?? asOf, now)]];
	return [
		[span(sourceName(incident, source), 'muted')],
		...when,
		...verdictLine(incident, metric, form.figure),
	].flatMap(line => wrapLine(line, width));
}
