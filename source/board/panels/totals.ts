import {reconcile} from '../../incident/reconcile.ts';
import type {Figure, Incident} from '../../incident/schema.ts';
import {shareOf} from '../../incident/share.ts';
import {ageOf, isOld} from '../age.ts';
import {bigText} from '../big-text.ts';
import {figureMarks, leads, metricLabel, sourceName} from '../claims.ts';
import {shownTime} from '../clock.ts';
import {blank, cutLine, type Line, lineWidth, span, toWidth, widthOf, wrapLine} from '../line.ts';
import type {Size} from '../state.ts';

/** How large lead figures are drawn: 0 for ordinary text, else the scale of the block letters. */
export type Scale = 0 | 1 | 2;

/** The largest scale that leaves room for the regions on a screen of this size. */
export function scaleFor({columns, rows}: Size): Scale {
	if (columns >= 150 && rows >= 48) return 2;
	return columns >= 96 && rows >= 34 ? 1 : 0;
}

/** What people ask first stands for itself, also where a file counts parts of it. */
const people: ReadonlySet<string> = new Set([
	'killed',
	'injured',
	'missing',
	'displaced',
	'evacuated',
	'rescued',
]);

/** Lead figures that stand for themselves, and those that are drawn as parts of a whole. */
interface Totals {
	/** The time of them all, where it is the same: it then stands once, at the panel's edge. */
	readonly sharedTime: string | undefined;
	readonly heads: readonly Figure[];
	readonly groups: readonly {readonly whole: Figure; readonly parts: readonly Figure[]}[];
}

function totalsOf(incident: Incident): Totals {
	const all = leads(incident.totals, incident);
	const partsOf = (metric: string) =>
		all.filter(figure => incident.metrics.get(figure.metric)?.partOf === metric);
	const groups = all
		.map(whole => ({whole, parts: partsOf(whole.metric)}))
		.filter(({whole, parts}) => parts.length > 0 && !people.has(whole.metric));
	const drawn = new Set(groups.flatMap(({whole, parts}) => [whole, ...parts]));
	const times = new Set(all.map(({asOf}) => asOf));
	return {
		sharedTime: times.size === 1 ? [...times][0] : undefined,
		heads: all.filter(figure => !drawn.has(figure)),
		groups,
	};
}

/** The metrics of the totals in the order in which they stand, for whoever goes from one to the next. */
export function totalsOrder(incident: Incident): readonly string[] {
	const {heads, groups} = totalsOf(incident);
	return [...heads, ...groups.flatMap(({whole, parts}) => [whole, ...parts])].map(({metric}) => metric);
}

/** For the panel's edge: what the figures are, and of when, where all are of one time. */
export function totalsNotes(incident: Incident, now: number): readonly string[] {
	const {sharedTime} = totalsOf(incident);
	const age = sharedTime === undefined ? '' : ageOf(incident, sharedTime, now);
	const words =
		sharedTime === undefined ? '' : `as of ${shownTime(sharedTime, incident.incident.timeZone, now)}`;
	const old = isOld(incident, sharedTime, now) ? ' ◷ old' : '';
	const time = words === '' ? [] : [`${words}${age === '' ? '' : `, ${age}`}${old}`];
	const isAnyVerified = incident.totals.some(({verified}) => verified !== 'unverified');
	return [...time, isAnyVerified ? 'claims' : 'claims, none verified'];
}

/** Columns between figures: large ones that stand close read as one number. */
const gapAt: Readonly<Record<Scale, number>> = {0: 2, 1: 5, 2: 8};

/** The national totals in at most `height` lines; what finds no room is counted. */
export function totalsLines(
	incident: Incident,
	width: number,
	height: number,
	scale: Scale,
	now: number,
	selected?: string,
): readonly Line[] {
	const totals = totalsOf(incident);
	if (totals.heads.length + totals.groups.length === 0)
		return [[span('No national totals reported', 'muted')]];
	const large = blockLines(incident, totals, width, scale, now, selected);
	return large.length <= height ? large : listLines(incident, totals, width, height, selected);
}

/** Rows that the totals would like to have at this width and scale. */
export function totalsHeight(incident: Incident, width: number, scale: Scale): number {
	return Math.max(1, blockLines(incident, totalsOf(incident), width, scale, 0).length);
}

/** Figures side by side, the bars beside them where there is the width, else below. */
function blockLines(
	incident: Incident,
	totals: Totals,
	width: number,
	scale: Scale,
	now: number,
	selected?: string,
): readonly Line[] {
	const all = totals.heads.map(figure =>
		headBlock(incident, figure, scale, totals.sharedTime === undefined ? now : undefined, selected),
	);
	const gap = gapAt[scale];
	const beside = width - blocksWidth(all, gap) - gap;
	const bars = (room: number) => groupLines(incident, totals, room, now, selected);
	if (totals.groups.length > 0 && beside >= 34) return joinBlocks([...all.map(pad), bars(beside)], gap);
	const fitting = fittingBlocks(all, width, gap);
	const left = all.length - fitting.length;
	return [
		...joinBlocks(fitting.map(pad), gap),
		...(left > 0 ? [[span(`+${left} more totals`, 'muted')]] : []),
		...(totals.groups.length > 0 ? [...(fitting.length > 0 ? [blank] : []), ...bars(width)] : []),
	];
}

function headBlock(
	incident: Incident,
	figure: Figure,
	scale: Scale,
	now: number | undefined,
	selected: string | undefined,
): readonly Line[] {
	const mark = totalMarks(figure);
	const label = [
		span(metricLabel(incident, figure.metric).toUpperCase(), 'label'),
		...selection(figure, selected),
	];
	const who = sourceName(incident, figure.source);
	const age =
		figure.asOf === undefined || now === undefined || scale === 0 ? '' : ageOf(incident, figure.asOf, now);
	const day =
		figure.asOf === undefined || now === undefined
			? ''
			: shownTime(figure.asOf, incident.incident.timeZone, now);
	const when = [day, age].filter(part => part !== '').join(', ');
	const old = isOld(incident, figure.asOf, now ?? 0) ? [span(' ◷ old', 'old')] : [];
	const said: readonly Line[] = [
		[span(who, 'muted')],
		...(when === '' ? [] : [[span(when, 'muted'), ...old]]),
		...verdictLine(incident, figure.metric, scale),
	];
	if (scale === 0) {
		return [[span(figure.value.words, 'claim'), ...mark], label, ...said];
	}
	const {hedge, core} = splitHedge(figure.value.words);
	const big = bigText(core, scale);
	const rows = big ?? [figure.value.words];
	return [
		[span(big === undefined ? '' : hedge, 'claim'), ...mark],
		...rows.map(row => [span(row, 'claim')]),
		label,
		...said,
	];
}

/** Large figures leave room for the words behind the marks. */
function totalMarks(figure: Figure): Line {
	const words = [
		...(figure.disputedBy === undefined ? [] : ['disputed']),
		...(figure.deniedBy === undefined ? [] : ['denied']),
	];
	return [...figureMarks(figure), ...(words.length === 0 ? [] : [span(` ${words.join(', ')}`, 'alarm')])];
}

/** Marks the figure that Enter opens; at its end, so that nothing moves when the keyboard comes and goes. */
function selection({metric}: Figure, selected: string | undefined): Line {
	return metric === selected ? [span(' ◂', 'key')] : [];
}

/** How the total stands to the regions, in the few words there is room for; the claim's sheet has the rest. */
function verdictLine(incident: Incident, metric: string, scale: Scale): readonly Line[] {
	const verdict = reconcile(incident, metric)?.verdict;
	switch (verdict?.kind) {
		case undefined:
			return [];
		case 'agrees':
			return [[span(`${verdict.sum.words} placed`, 'muted')]];
		case 'unplaced': {
			// On a small screen the bars beside need the room.
			const rest = verdict.rest === undefined || scale === 0 ? '' : `, ${verdict.rest.words} not`;
			return [[span(`${verdict.sum.words} placed${rest}`, 'muted')]];
		}
		case 'exceeds':
			return [[span(`⚠ exceeded by ${verdict.by.words}`, 'alarm')]];
		case 'incomparable':
			return [[span('not comparable', 'muted')]];
		default:
			return verdict satisfies never;
	}
}

/** `at least 4` is a hedge and a core to be drawn large; where the two cannot be told apart, all is core. */
function splitHedge(words: string): {hedge: string; core: string} {
	const last = words.lastIndexOf(' ') + 1;
	const hedge = words.slice(0, last).trim();
	const isSplit =
		hedge !== '' &&
		!/\d/.test(hedge) &&
		!/^(a|many|several)$/i.test(hedge) &&
		/^[\d,.]+\+?$/.test(words.slice(last));
	return isSplit ? {hedge, core: words.slice(last)} : {hedge: '', core: words};
}

/** A bar for each whole, what became of it beneath, and who says so. */
function groupLines(
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

function partLines(
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

function blockWidth(block: readonly Line[]): number {
	return Math.max(...block.map(lineWidth));
}

function blocksWidth(blocks: readonly (readonly Line[])[], gap: number): number {
	return blocks.reduce((width, block) => width + blockWidth(block), 0) + gap * Math.max(0, blocks.length - 1);
}

function fittingBlocks(
	blocks: readonly (readonly Line[])[],
	width: number,
	gap: number,
): readonly (readonly Line[])[] {
	let count = blocks.length;
	while (count > 0 && blocksWidth(blocks.slice(0, count), gap) > width) count -= 1;
	return blocks.slice(0, count);
}

function pad(block: readonly Line[]): readonly Line[] {
	const width = blockWidth(block);
	return block.map(line => [...line, span(' '.repeat(width - lineWidth(line)))]);
}

function joinBlocks(blocks: readonly (readonly Line[])[], space: number): readonly Line[] {
	const height = Math.max(0, ...blocks.map(block => block.length));
	return Array.from({length: height}, (_, row) =>
		blocks.flatMap((block, index) => [
			...(index === 0 ? [] : [span(' '.repeat(space))]),
			...(block[row] ?? [span(' '.repeat(index === blocks.length - 1 ? 0 : blockWidth(block)))]),
		]),
	);
}

/** A line for each total, where there is no room for more. */
function listLines(
	incident: Incident,
	{heads, groups}: Totals,
	width: number,
	height: number,
	selected: string | undefined,
): readonly Line[] {
	const label = (figure: Figure) => metricLabel(incident, figure.metric);
	const lines = [
		...heads.map(
			(figure): Line => [
				span(`${label(figure)} `, 'label'),
				span(figure.value.words, 'claim'),
				...totalMarks(figure),
				...selection(figure, selected),
				span(` · ${sourceName(incident, figure.source)}`, 'muted'),
			],
		),
		...groups.flatMap(({whole, parts}) =>
			partLines(incident, whole, parts, width, {subject: 0, value: 0}, selected),
		),
	].map(line => cutLine(line, width));
	if (lines.length <= height) return lines;
	const shown = lines.slice(0, height - 1);
	return [...shown, [span(`+${lines.length - shown.length} more lines of totals`, 'muted')]].map(line =>
		widthOf(line.map(({text}) => text).join('')) > width ? cutLine(line, width) : line,
	);
}
