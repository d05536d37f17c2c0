import {sourceName} from '../../incident/called.ts';
import {leadOf} from '../../incident/placed-figures.ts';
import {isUnknown} from '../../incident/read-quantity.ts';
import type {Figure, Incident, Region} from '../../incident/schema.ts';
import {bigText, type LetterRows} from '../big-text.ts';
import {type Block, flowBlocks, joinBlocks, widthOfBlock} from '../blocks.ts';
import {figureMarks, metricLabel} from '../claims.ts';
import {shownTime} from '../clock.ts';
import {changedMark, type Highlights} from '../highlights.ts';
import {blank, type Line, lineWidth, span, type Tone, widthOf, wrap} from '../line.ts';
import {splitHedge} from './drawn-words.ts';

/** What is drawn for the eye far away. */
export interface DistanceView {
	readonly incident: Incident;
	readonly regions: readonly Region[];
	readonly selected: string | undefined;
	readonly now: number;
	readonly highlights: Highlights;
}

/** Rows that letters for regions can be high, the largest first. */
export const letterRows = [5, 4, 3] as const satisfies readonly LetterRows[];

export type Rows = 0 | (typeof letterRows)[number];

const gap = 5;

/** Cells at the left that say which region is selected, and which has news. */
const marker = 2;

/** With less than this beside the tolls, the names stand above them. */
const narrowestName = 24;

/** Each region's name and toll in letters of so many rows, 0 for ordinary text, and who says so in the line below. */
export function regionBlocks(
	view: DistanceView,
	regions: readonly Region[],
	rows: Rows,
	width: number,
): readonly (readonly Line[])[] {
	const room = width - marker;
	const tolls = regions.map(region => tollLines(view, region, rows, room));
	const beside = room - gap - Math.max(0, ...tolls.map(widthOfBlock));
	const isBeside = beside >= narrowestName;
	const names = regions.map(region => drawn(region.name, rows, isBeside ? beside : room, 'title'));
	const nameWidth = Math.max(0, ...names.map(widthOfBlock));
	return regions.map((region, index) => {
		const name = names[index] ?? [];
		const toll = tolls[index] ?? [];
		const lines = isBeside
			? joinBlocks([{lines: centred(name, toll.length), width: nameWidth}, blockOf(toll)], gap)
			: [...name, ...toll];
		return [
			...lines.map(line => [...markerOf(view, region), ...line]),
			...wrap(creditOf(view, region), room).map(
				(said): Line => [span(' '.repeat(marker)), span(said, 'muted')],
			),
		];
	});
}

/** True where the tolls of all these regions can be drawn in letters of so many rows, as far as there are letters. */
export function areTollsDrawn(
	{incident}: DistanceView,
	regions: readonly Region[],
	rows: Rows,
	width: number,
): boolean {
	if (rows === 0) return true;
	return regions.flatMap(shownFigures).every(figure => {
		const room = width - marker - lineWidth(figureMarks(figure));
		return tollTexts(incident, figure, rows, room).every(text => isFitting(text, rows, room));
	});
}

function shownFigures({figures}: Region): readonly Figure[] {
	return ['killed', 'injured'].map(metric => leadOf(figures, metric)).filter(each => each !== undefined);
}

/** The lines in the middle of so many rows. */
function centred(lines: readonly Line[], rows: number): readonly Line[] {
	return [...Array.from({length: Math.max(0, Math.floor((rows - lines.length) / 2))}, () => blank), ...lines];
}

/** Stands before every row, since a mark in one would be lost on the way across the room. */
function markerOf({selected, highlights}: DistanceView, {id}: Region): Line {
	return [
		span(id === selected ? '▌' : ' ', 'key'),
		highlights.region(id) ? span(changedMark, 'changed') : span(' '),
	];
}

/** `3 killed` and `10 injured`, with their hedges and marks; a dash where nobody has said anything. */
function tollLines(view: DistanceView, region: Region, rows: Rows, width: number): readonly Line[] {
	const blocks = shownFigures(region).map(figure => {
		const isChanged = view.highlights.figure(region.id, figure.metric) !== undefined;
		const marks = [...figureMarks(figure), ...(isChanged ? [span(` ${changedMark}`, 'changed')] : [])];
		const room = width - lineWidth(marks);
		const texts = tollTexts(view.incident, figure, rows, room);
		// An underline, which goes with what changed, would strike block letters through.
		const tone = isChanged ? (rows === 0 ? 'changed' : 'fresh') : 'claim';
		const lines = texts.flatMap(text => drawn(text, rows, room, tone));
		return blockOf(lines.map((line, row) => (row === lines.length - 1 ? [...line, ...marks] : line)));
	});
	if (blocks.length === 0) return drawn('–', rows, width, 'muted');
	// Between two rows there is air enough in the letters themselves.
	return flowBlocks(blocks, rows === 0 ? 2 : gap, width).filter(line => line !== blank);
}

/** `at least 46 killed`, or `at least` and `46 killed` in two rows where letters of so many rows need them. */
function tollTexts(
	incident: Incident,
	{metric, value}: Figure,
	rows: Rows,
	width: number,
): readonly string[] {
	const label = metricLabel(incident, metric).toLowerCase();
	if (isUnknown(value)) return [`${label}: ${value.words}`];
	const whole = `${value.words} ${label}`;
	const {hedge, core} = splitHedge(value.words);
	return hedge === '' || isFitting(whole, rows, width) ? [whole] : [hedge, `${core} ${label}`];
}

/** True for a text that fits in letters of so many rows, or that there are no letters for at all. */
function isFitting(text: string, rows: Rows, width: number): boolean {
	return widthOf(rows === 0 ? text : (bigText(text, rows)?.[0] ?? '')) <= width;
}

/** The text in letters of at most so many rows, or whole in ordinary ones where none fit or there are none for it. */
function drawn(text: string, rows: Rows, width: number, tone: Tone): readonly Line[] {
	const big = letterRows
		.filter(size => size <= rows)
		.map(size => bigText(text, size))
		.find(lines => lines !== undefined && widthOf(lines[0] ?? '') <= width);
	return (big ?? wrap(text, width)).map(line => [span(line, tone)]);
}

function blockOf(lines: readonly Line[]): Block {
	return {lines, width: widthOfBlock(lines)};
}

/** `Officials · Fri 6 Jun` for the figures that are shown. */
function creditOf({incident, now}: DistanceView, region: Region): string {
	const shown = shownFigures(region);
	const who = shown.map(({source}) => sourceName(incident, source));
	const when = shown.flatMap(({asOf}) =>
		asOf === undefined ? [] : [shownTime(asOf, incident.incident.timeZone, now)],
	);
	return [[...new Set(who)].join('; '), ...new Set(when)].filter(part => part !== '').join(' · ');
}
