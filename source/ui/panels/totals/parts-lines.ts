import {metricLabel} from '../../../board/claims.ts';
import type {Highlights} from '../../../board/highlights.ts';
import type {Totals} from '../../../board/totals.ts';
import {sourceName} from '../../../incident/display-names.ts';
import {shareOf} from '../../../incident/quantity/share.ts';
import type {Figure, Incident} from '../../../incident/schema/incident-schema.ts';
import {changedSpans} from '../../text/claims/change-spans.ts';
import {formatFileTime} from '../../text/format-time.ts';
import {blank, type Line, lineWidth, padToWidth, span, truncateLine, wrapLine} from '../../text/line.ts';
import {textWidth} from '../../text/text-width.ts';
import {selection, totalMarks, verdictLine} from './figure-marks.ts';
import {shareBar} from './share-bar.ts';

/** Rows that a bar is thick, on lines of its own; 0 for a bar at the end of the line about its whole. */
export type Thickness = 0 | 1 | 2;

/** What the bars are drawn for: the figure the keyboard is at, what stands out, and the room. */
export interface BarOptions {
	readonly selected: string | undefined;
	readonly highlights: Highlights;
	readonly thickness: Thickness;
}

/** A bar for each whole, what became of it beneath, and who says so. */
export function groupLines(
	incident: Incident,
	{groups, sharedTime}: Totals,
	width: number,
	now: number,
	options: BarOptions,
): readonly Line[] {
	const credits = groups.map(({whole, parts}) =>
		credit(incident, [whole, ...parts], sharedTime === undefined ? now : undefined),
	);
	const isShared = credits.every(line => line === credits[0]);
	const heads = groups.map(({whole, parts}) => wordsOf(incident, whole, parts));
	const subjects = Math.max(...heads.map(({subject}) => textWidth(subject)));
	const values = Math.max(...groups.map(({whole}) => textWidth(whole.value.words)));
	const columns = {subject: Math.min(subjects, Math.floor(width / 3)), value: values};
	return groups.flatMap(({whole, parts}, index) => [
		...(options.thickness === 2 && index > 0 ? [blank] : []),
		...partLines(incident, whole, parts, width, columns, options),
		...(isShared && index < groups.length - 1 ? [] : wrapLine([span(credits[index] ?? '', 'muted')], width)),
	]);
}

/** `Drones` and `launched` for "Drones launched", where the parts are called alike; else the label alone. */
function wordsOf(incident: Incident, whole: Figure, parts: readonly Figure[]) {
	const label = (figure: Figure) => metricLabel(incident, figure.metric);
	const subject = commonStart([whole, ...parts].map(label));
	return {
		subject: subject.trim(),
		verb: (figure: Figure) => label(figure).slice(subject.length).toLowerCase(),
	};
}

interface Columns {
	readonly subject: number;
	readonly value: number;
}

/** One whole, and for each of its parts a bar and a line. */
export function partLines(
	incident: Incident,
	whole: Figure,
	parts: readonly Figure[],
	width: number,
	columns: Columns,
	{selected, highlights, thickness}: BarOptions,
): readonly Line[] {
	const {subject, verb} = wordsOf(incident, whole, parts);
	const changed = (figure: Figure, line: Line) =>
		changedSpans(highlights.figure(undefined, figure.metric), width - 2 - lineWidth(line));
	const head: Line = [
		...(subject === ''
			? []
			: [span(`${padToWidth(subject, Math.max(columns.subject, textWidth(subject)))} `, 'label')]),
		span(' '.repeat(Math.max(0, columns.value - textWidth(whole.value.words)))),
		span(whole.value.words, 'claim'),
		span(` ${verb(whole)}`),
		...totalMarks(whole),
	];
	const shares = parts.map(part => shareOf(part.value, whole.value));
	const [share] = shares;
	const said: Line = [...head, ...changed(whole, head), ...selection(whole, selected)];
	const room = Math.min(40, width - lineWidth(said) - 1);
	const isAtTheEnd = thickness === 0 && share !== undefined && room >= 6;
	return [
		truncateLine(isAtTheEnd ? [...said, span(' '), ...shareBar(share, room)] : said, width),
		...parts.flatMap((part, index) => {
			const percent = shares[index];
			const start = [
				span('  '),
				span(part.value.words, 'claim'),
				span(` ${verb(part)}`),
				...(percent === undefined ? [] : [span(`, ${percent.words}`)]),
				...totalMarks(part),
			];
			const line = [...start, ...changed(part, start)];
			const [verdict] = verdictLine(incident, part.metric, 0);
			const judged = verdict === undefined ? line : [...line, span(' · regions: ', 'muted'), ...verdict];
			const isWhole = lineWidth(judged) + 2 <= width;
			const bars =
				percent === undefined ? [] : Array.from({length: thickness}, () => shareBar(percent, width));
			return [...bars, truncateLine([...(isWhole ? judged : line), ...selection(part, selected)], width)];
		}),
	];
}

/** `Drones ` for "Drones launched" and "Drones destroyed". */
function commonStart(labels: readonly string[]): string {
	const start = `${labels[0]?.split(' ')[0] ?? ''} `;
	return labels.every(label => label.startsWith(start)) ? start : '';
}

function credit(incident: Incident, figures: readonly Figure[], now: number | undefined): string {
	const who = [...new Set(figures.map(({source}) => sourceName(incident, source)))].join('; ');
	const times = now === undefined ? [] : figures.map(({asOf}) => asOf).filter(asOf => asOf !== undefined);
	const when = [...new Set(times.map(time => formatFileTime(time, incident.incident.timeZone, now ?? 0)))];
	return [who, ...when].join(' · ');
}
