import {changedMark, type Highlights} from '../../../board/highlights.ts';
import {once} from '../../../board/remembering.ts';
import {sourceName} from '../../../incident/display-names.ts';
import type {Incident, Region} from '../../../incident/schema/incident-schema.ts';
import {joinBlocks, widthOfBlock} from '../../text/blocks.ts';
import {formatFileTime} from '../../text/format-time.ts';
import {
	blank,
	indentLines,
	type Line,
	lineWidth,
	padToWidth,
	span,
	truncate,
	wrapLine,
	wrapText,
} from '../../text/line.ts';
import {textWidth} from '../../text/text-width.ts';
import {figureGap} from '../totals/block-letters.ts';
import {casualtiesLine, casualtiesLines, shownFigures} from './casualties.ts';
import {drawnName, isNameDrawn, type Rows} from './letters.ts';

/** Regions to be drawn, the worst first; each line of one that is drawn is entered with its id in `places`. */
export interface RegionsView {
	readonly incident: Incident;
	readonly regions: readonly Region[];
	readonly now: number;
	readonly highlights: Highlights;
	readonly places: Map<Line, string>;
}

/** Regions one below the other, each with its lines. */
export interface RegionBlocks {
	/** Drawn when they are asked for. */
	readonly blocks: () => readonly (readonly Line[])[];
	/** True where the names of the first `named` are in letters, as far as there are letters for them. */
	readonly areNamesDrawn: boolean;
}

/** Cells at the left that say which region is selected, and which has news. */
export const marker = 2;

/** With less than this beside the tolls, ordinary names stand above them. */
const narrowestName = 24;

/** Cells between a name and a toll in one line. */
const lineGap = 2;

/** With less than this for a name, its toll goes into the next line. */
const narrowestInLine = 8;

/**
 * Each region's name and toll in letters of so many rows, 0 for ordinary text, and who says so in the line below. First
 * with the names where the first `named` of them are in letters: beside the tolls, or else above; then, where that
 * takes more rows or cannot be, with names that may be in ordinary letters.
 */
export function regionBlocks(
	view: RegionsView,
	regions: readonly Region[],
	rows: Rows,
	width: number,
	named: number,
): readonly RegionBlocks[] {
	const {incident, highlights} = view;
	const room = width - marker;
	const gap = rows === 0 ? 5 : figureGap[rows];
	const allCasualties = regions.map(region => casualtiesLines(incident, region, highlights, rows, room));
	const beside = room - gap - Math.max(0, ...allCasualties.map(widthOfBlock));
	const areDrawn = (cells: number) =>
		regions.slice(0, named).every(({name}) => isNameDrawn(name, rows, cells));
	const placed = (isBeside: boolean): RegionBlocks => {
		const blocks = once(() => {
			const names = regions.map(({name}) => drawnName(name, rows, isBeside ? beside : room));
			const nameWidth = Math.max(0, ...names.map(widthOfBlock));
			return regions.map((region, index) => {
				const name = names[index] ?? [];
				const casualties = allCasualties[index] ?? [];
				const sides = [
					{lines: centred(name, casualties.length), width: nameWidth},
					{lines: casualties, width: 0},
				];
				const lines = isBeside ? joinBlocks(sides, gap) : [...name, ...casualties];
				return [...marked(view, region, lines), ...creditLines(view, region, room)];
			});
		});
		return {blocks, areNamesDrawn: areDrawn(isBeside ? beside : room)};
	};
	const isWide = beside >= narrowestName;
	if (isWide && areDrawn(beside)) return [placed(true)];
	return isWide ? [placed(false), placed(true)] : [placed(false)];
}

/**
 * Each region in one line of ordinary letters, with who says so where there is room for it; a second line only where the
 * toll would be cut.
 */
export function regionLines(
	view: RegionsView,
	regions: readonly Region[],
	width: number,
): readonly (readonly Line[])[] {
	const {incident, highlights} = view;
	const room = width - marker;
	const casualtiesIn = (region: Region, cells: number) => casualtiesLine(incident, region, highlights, cells);
	const allCasualties = regions.map(region => lineWidth(casualtiesIn(region, 0)));
	const names = regions.map(({name}) => textWidth(name));
	const name = Math.max(
		narrowestInLine,
		Math.min(Math.max(0, ...names), room - lineGap - Math.max(0, ...allCasualties)),
	);
	return regions.map(region => {
		const casualties = casualtiesIn(region, room - name - lineGap);
		const whole = [span(`${padToWidth(region.name, name)}${' '.repeat(lineGap)}`, 'title'), ...casualties];
		const credit = span(`${' '.repeat(lineGap)}${creditOf(view, region)}`, 'muted');
		const said = lineWidth(whole) + textWidth(credit.text) <= room ? [...whole, credit] : whole;
		if (lineWidth(said) <= room) return marked(view, region, [said]);
		return marked(view, region, [
			[span(truncate(region.name, room), 'title')],
			...indentLines(wrapLine(casualties, room - lineGap), lineGap),
		]);
	});
}

/** The lines in the middle of so many rows. */
function centred(lines: readonly Line[], rows: number): readonly Line[] {
	return [...Array.from({length: Math.max(0, Math.floor((rows - lines.length) / 2))}, () => blank), ...lines];
}

/** The marker stands before every row, since a mark in one would be lost on the way across the room. */
function marked({highlights, places}: RegionsView, {id}: Region, lines: readonly Line[]): readonly Line[] {
	const mark = [span(' ', 'key'), highlights.region(id) ? span(changedMark, 'changed') : span(' ')];
	return lines.map(line => {
		const whole = [...mark, ...line];
		places.set(whole, id);
		return whole;
	});
}

/** The same line of a region with the mark of what is selected. */
export function markedLine(line: Line): Line {
	return [span('▌', 'key'), ...line.slice(1)];
}

function creditLines(view: RegionsView, region: Region, width: number): readonly Line[] {
	return wrapText(creditOf(view, region), width).map(words => [
		span(' '.repeat(marker)),
		span(words, 'muted'),
	]);
}

/** `Officials · Fri 6 Jun` for the figures that are shown. */
function creditOf({incident, now}: RegionsView, region: Region): string {
	const shown = shownFigures(region);
	const who = shown.map(({source}) => sourceName(incident, source));
	const when = shown.flatMap(({asOf}) =>
		asOf === undefined ? [] : [formatFileTime(asOf, incident.incident.timeZone, now)],
	);
	return [[...new Set(who)].join('; '), ...new Set(when)].filter(part => part !== '').join(' · ');
}
