import {metricLabel} from '../../../board/claims.ts';
import type {Totals} from '../../../board/totals.ts';
import {shareOf} from '../../../incident/quantity/share.ts';
import type {Figure, Incident} from '../../../incident/schema/incident-schema.ts';
import {sharedCredit} from '../../text/claims/attribution.ts';
import {changedSpans} from '../../text/claims/change-spans.ts';
import {blank, type Line, lineWidth, padToWidth, span, truncateLine, wrapLine} from '../../text/line.ts';
import {textWidth} from '../../text/text-width.ts';
import type {TotalsContext} from './context.ts';
import {rivalLine, selection, totalMarks, verdictLine} from './figure-marks.ts';
import {shareBar} from './share-bar.ts';

/** Rows that a bar is thick, on lines of its own; 0 for a bar at the end of the line about its whole. */
export type Thickness = 0 | 1 | 2;

type Group = Totals['groups'][number];

/** A bar for each whole, what became of it beneath, and who says so. */
export function groupLines(
	context: TotalsContext,
	{groups, sharedTime}: Totals,
	{columns, thickness}: {readonly columns: number; readonly thickness: Thickness},
): readonly Line[] {
	const {incident, now} = context;
	const credits = groups.map(({whole, parts}) =>
		sharedCredit(incident, [whole, ...parts], sharedTime === undefined ? now : undefined),
	);
	const isShared = credits.every(line => line === credits[0]);
	const subjects = groups.map(group => textWidth(wordsOf(incident, group).subject));
	const size: PartsSize = {
		columns,
		thickness,
		subjectColumns: Math.min(Math.max(...subjects), Math.floor(columns / 3)),
		valueColumns: Math.max(...groups.map(({whole}) => textWidth(whole.value.words))),
	};
	return groups.flatMap((group, index) => [
		...(thickness === 2 && index > 0 ? [blank] : []),
		...partsLines(context, group, size),
		...(isShared && index < groups.length - 1
			? []
			: wrapLine([span(credits[index] ?? '', 'muted')], columns)),
	]);
}

/** `Drones` and `launched` for "Drones launched", where the parts are called alike; else the label alone. */
function wordsOf(incident: Incident, {whole, parts}: Group) {
	const label = (figure: Figure) => metricLabel(incident, figure.metric);
	const subject = commonStart([whole, ...parts].map(label));
	return {
		subject: subject.trim(),
		verb: (figure: Figure) => label(figure).slice(subject.length).toLowerCase(),
	};
}

interface PartsSize {
	readonly columns: number;
	readonly thickness: Thickness;
	/** Cells for the subject and for the value of the whole, so that those of several wholes are aligned. */
	readonly subjectColumns: number;
	readonly valueColumns: number;
}

/** A line for a whole, and for each of its parts a bar and a line. */
function partsLines(context: TotalsContext, group: Group, size: PartsSize): readonly Line[] {
	const {incident, selected, highlights} = context;
	const {columns, thickness} = size;
	const {whole, parts} = group;
	const {subject, verb} = wordsOf(incident, group);
	const changed = (figure: Figure, line: Line) =>
		changedSpans(highlights.figure(undefined, figure.metric), columns - 2 - lineWidth(line));
	const subjectWidth = Math.max(size.subjectColumns, textWidth(subject));
	const start: Line = [
		...(subject === '' ? [] : [span(`${padToWidth(subject, subjectWidth)} `, 'label')]),
		span(' '.repeat(Math.max(0, size.valueColumns - textWidth(whole.value.words)))),
		span(whole.value.words, 'claim'),
		span(` ${verb(whole)}`),
		...totalMarks(incident, whole),
	];
	const shares = parts.map(part => shareOf(part.value, whole.value));
	// A bar for some of the parts would be read as what became of the whole.
	const hasBars = shares.every(share => share !== undefined);
	const told: Line = [...start, ...changed(whole, start)];
	const first: Line = [...withRival(incident, whole, told, columns), ...selection(whole, selected)];
	const room = Math.min(40, columns - lineWidth(first) - 1);
	const [share, ...others] = shares;
	const hasBarAtEnd = thickness === 0 && share !== undefined && others.length === 0 && room >= 6;
	return [
		truncateLine(hasBarAtEnd ? [...first, span(' '), ...shareBar(share, room)] : first, columns),
		...parts.flatMap((part, index) => {
			const percent = shares[index];
			const words = [
				span('  '),
				span(part.value.words, 'claim'),
				span(` ${verb(part)}`),
				...(percent === undefined ? [] : [span(`, ${percent.words}`)]),
				...totalMarks(incident, part),
			];
			const line = [...words, ...changed(part, words)];
			const [verdict] = verdictLine(incident, part.metric, 0);
			const judged = verdict === undefined ? line : [...line, span(' · regions: ', 'muted'), ...verdict];
			const fitting = lineWidth(judged) + 2 <= columns ? judged : line;
			const shown = withRival(incident, part, fitting, columns);
			const bars =
				percent === undefined || !hasBars
					? []
					: Array.from({length: thickness}, () => shareBar(percent, columns));
			return [...bars, truncateLine([...shown, ...selection(part, selected)], columns)];
		}),
	];
}

/** The line, and what another source says instead where there is room for it: the mark beside the number stays. */
function withRival(incident: Incident, figure: Figure, line: Line, columns: number): Line {
	const rival = rivalLine(incident, figure);
	const whole = rival.length === 0 ? line : [...line, span(' · ', 'muted'), ...rival];
	return lineWidth(whole) + 2 <= columns ? whole : line;
}

/** `Drones ` for "Drones launched" and "Drones destroyed". */
function commonStart(labels: readonly string[]): string {
	const start = `${labels[0]?.split(' ')[0] ?? ''} `;
	return labels.every(label => label.startsWith(start)) ? start : '';
}
