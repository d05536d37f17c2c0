import type {Figure, Incident} from '../../incident/schema.ts';
import {shareOf} from '../../incident/share.ts';
import {metricLabel, sourceName} from '../claims.ts';
import {shownTime} from '../clock.ts';
import {cutLine, type Line, lineWidth, span, toWidth, widthOf, wrapLine} from '../line.ts';
import {selection, totalMarks, verdictLine} from './total-marks.ts';
import type {Totals} from './total-order.ts';

/** A bar for each whole, what became of it beneath, and who says so. */
export function groupLines(
	incident: Incident,
	{groups, sharedTime}: Totals,
	width: number,
	now: number,
	selected: string | undefined,
): readonly Line[] {
	const credits = groups.map(({whole, parts}) =>
		credit(incident, [whole, ...parts], sharedTime === undefined ? now : undefined),
	);
	const isShared = credits.every(line => line === credits[0]);
	const heads = groups.map(({whole, parts}) => wordsOf(incident, whole, parts));
	const subjects = Math.max(...heads.map(({subject}) => widthOf(subject)));
	const values = Math.max(...groups.map(({whole}) => widthOf(whole.value.words)));
	const columns = {subject: Math.min(subjects, Math.floor(width / 3)), value: values};
	return groups.flatMap(({whole, parts}, index) => [
		...partLines(incident, whole, parts, width, columns, selected),
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

/** One whole with its bar, and a line for each of its parts. */
export function partLines(
	incident: Incident,
	whole: Figure,
	parts: readonly Figure[],
	width: number,
	columns: Columns,
	selected: string | undefined,
): readonly Line[] {
	const {subject, verb} = wordsOf(incident, whole, parts);
	const head: Line = [
		...(subject === ''
			? []
			: [span(`${toWidth(subject, Math.max(columns.subject, widthOf(subject)))} `, 'label')]),
		span(' '.repeat(Math.max(0, columns.value - widthOf(whole.value.words)))),
		span(whole.value.words, 'claim'),
		span(` ${verb(whole)}`),
		...totalMarks(whole),
		...selection(whole, selected),
		span(' '),
	];
	const first = parts[0];
	const share = first === undefined ? undefined : shareOf(first.value, whole.value);
	const room = Math.min(40, width - lineWidth(head));
	return [
		cutLine(
			share === undefined ? head : [...head, ...bar(share.best ?? share.low ?? share.high ?? 0, room)],
			width,
		),
		...parts.map(part => {
			const percent = shareOf(part.value, whole.value);
			const line = [
				span('  '),
				span(part.value.words, 'claim'),
				span(` ${verb(part)}`),
				...(percent === undefined ? [] : [span(`, ${percent.words}`)]),
				...totalMarks(part),
				...selection(part, selected),
			];
			const [verdict] = verdictLine(incident, part.metric, 0);
			const judged = verdict === undefined ? line : [...line, span(' · regions: ', 'muted'), ...verdict];
			return lineWidth(judged) <= width ? judged : cutLine(line, width);
		}),
	];
}

function bar(percent: number, width: number): Line {
	if (width < 6) return [];
	const filled = Math.round((Math.min(100, Math.max(0, percent)) / 100) * width);
	return [span('█'.repeat(filled), 'share'), span('░'.repeat(width - filled), 'rest')];
}

/** `Drones ` for "Drones launched" and "Drones destroyed". */
function commonStart(labels: readonly string[]): string {
	const start = `${labels[0]?.split(' ')[0] ?? ''} `;
	return labels.every(label => label.startsWith(start)) ? start : '';
}

function credit(incident: Incident, figures: readonly Figure[], now: number | undefined): string {
	const who = [...new Set(figures.map(({source}) => sourceName(incident, source)))].join('; ');
	const times = now === undefined ? [] : figures.map(({asOf}) => asOf).filter(asOf => asOf !== undefined);
	const when = [...new Set(times.map(time => shownTime(time, incident.incident.timeZone, now ?? 0)))];
	return [who, ...when].join(' · ');
}
