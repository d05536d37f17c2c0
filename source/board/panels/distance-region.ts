import {sourceName} from '../../incident/display-names.ts';
import type {Incident, Region} from '../../incident/schema/incident-schema.ts';
import {joinBlocks, widthOfBlock} from '../blocks.ts';
import {shownTime} from '../clock.ts';
import {changedMark, type Highlights} from '../highlights.ts';
import {blank, cut, indent, type Line, lineWidth, span, toWidth, widthOf, wrap, wrapLine} from '../line.ts';
import {once} from '../remembering.ts';
import {drawnName, isNameDrawn, type Rows} from './distance-letters.ts';
import {shownFigures, tollLine, tollLines} from './distance-toll.ts';
import {figureGap} from './drawn-words.ts';

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
	const tolls = regions.map(region => tollLines(incident, region, highlights, rows, room));
	const beside = room - gap - Math.max(0, ...tolls.map(widthOfBlock));
	const areDrawn = (cells: number) =>
		regions.slice(0, named).every(({name}) => isNameDrawn(name, rows, cells));
	const placed = (isBeside: boolean): RegionBlocks => {
		const blocks = once(() => {
			const names = regions.map(({name}) => drawnName(name, rows, isBeside ? beside : room));
			const nameWidth = Math.max(0, ...names.map(widthOfBlock));
			return regions.map((region, index) => {
				const name = names[index] ?? [];
				const toll = tolls[index] ?? [];
				const sides = [
					{lines: centred(name, toll.length), width: nameWidth},
					{lines: toll, width: 0},
				];
				const lines = isBeside ? joinBlocks(sides, gap) : [...name, ...toll];
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
	const tollIn = (region: Region, cells: number) => tollLine(incident, region, highlights, cells);
	const tolls = regions.map(region => lineWidth(tollIn(region, 0)));
	const names = regions.map(({name}) => widthOf(name));
	const name = Math.max(
		narrowestInLine,
		Math.min(Math.max(0, ...names), room - lineGap - Math.max(0, ...tolls)),
	);
	return regions.map(region => {
		const toll = tollIn(region, room - name - lineGap);
		const whole = [span(`${toWidth(region.name, name)}${' '.repeat(lineGap)}`, 'title'), ...toll];
		const credit = span(`${' '.repeat(lineGap)}${creditOf(view, region)}`, 'muted');
		const said = lineWidth(whole) + widthOf(credit.text) <= room ? [...whole, credit] : whole;
		if (lineWidth(said) <= room) return marked(view, region, [said]);
		return marked(view, region, [
			[span(cut(region.name, room), 'title')],
			...indent(wrapLine(toll, room - lineGap), lineGap),
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
	return wrap(creditOf(view, region), width).map(words => [span(' '.repeat(marker)), span(words, 'muted')]);
}

/** `Officials · Fri 6 Jun` for the figures that are shown. */
function creditOf({incident, now}: RegionsView, region: Region): string {
	const shown = shownFigures(region);
	const who = shown.map(({source}) => sourceName(incident, source));
	const when = shown.flatMap(({asOf}) =>
		asOf === undefined ? [] : [shownTime(asOf, incident.incident.timeZone, now)],
	);
	return [[...new Set(who)].join('; '), ...new Set(when)].filter(part => part !== '').join(' · ');
}
