import {casualtyFigures} from '../../../board/claims.ts';
import {changedMark} from '../../../board/highlights.ts';
import {rivalWords} from '../../../incident/checks/rivals.ts';
import type {Region} from '../../../incident/schema/incident-schema.ts';
import {joinBlocks, widthOfBlock} from '../../text/blocks.ts';
import {sharedCredit} from '../../text/claims/attribution.ts';
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
import type {TextContext} from '../../text/text-context.ts';
import {textWidth} from '../../text/text-width.ts';
import {figureGap} from '../totals/large-words.ts';
import {casualtiesLine, casualtiesLines} from './casualties.ts';
import {drawnName, isNameDrawn, type Rows} from './letters.ts';

/** What is drawn in large type. */
export interface LargeTypeContext extends TextContext {
	/** The worst first. */
	readonly regions: readonly Region[];
	/** The id of a region. */
	readonly selected: string | undefined;
}

/** Regions one below the other, each with its lines. */
export interface RegionBlocks {
	readonly blocks: readonly (readonly Line[])[];
	/** True where the names of the first `named` are in letters, as far as there are letters for them. */
	readonly areNamesDrawn: boolean;
}

interface RegionBlocksProps {
	readonly regions: readonly Region[];
	readonly letters: Rows;
	readonly columns: number;
	/** How many of the names have to be in letters, if any can be. */
	readonly named: number;
}

/** Cells at the left for the marks of the selection and of news. */
export const selectionColumns = 2;

/** With less than this beside the casualties, names stand above them. */
const minNameColumns = 24;

/** Cells between a name and its casualties in one line. */
const lineGap = 2;

/** With less than this for a name, its casualties go into the next line. */
const minNameInLine = 8;

/**
 * Each region's name and casualties in letters of so many rows, 0 for ordinary text, and who says so in the line below.
 * First with the names of the first `named` in letters, beside the casualties or else above them; then, where that takes
 * more rows or cannot be, with names that may be in ordinary letters.
 */
export function regionBlocks(
	context: LargeTypeContext,
	{regions, letters, columns, named}: RegionBlocksProps,
): readonly RegionBlocks[] {
	const {incident, highlights} = context;
	const room = columns - selectionColumns;
	const gap = letters === 0 ? 5 : figureGap[letters];
	const allCasualties = regions.map(region =>
		casualtiesLines({incident, region, highlights, letters, columns: room}),
	);
	const beside = room - gap - Math.max(0, ...allCasualties.map(widthOfBlock));
	const areDrawn = (cells: number) =>
		regions.slice(0, named).every(({name}) => isNameDrawn(name, letters, cells));
	const placed = (isBeside: boolean): RegionBlocks => {
		const nameRoom = isBeside ? beside : room;
		const names = regions.map(({name}) => drawnName(name, letters, nameRoom));
		const nameWidth = Math.max(0, ...names.map(widthOfBlock));
		const blocks = regions.map((region, index) => {
			const name = names[index] ?? [];
			const casualties = allCasualties[index] ?? [];
			const sides = [
				{lines: centred(name, casualties.length), width: nameWidth},
				{lines: casualties, width: 0},
			];
			const lines = isBeside ? joinBlocks(sides, gap) : [...name, ...casualties];
			return [...marked(context, region, lines), ...creditLines(context, region, room)];
		});
		return {blocks, areNamesDrawn: areDrawn(nameRoom)};
	};
	const isWide = beside >= minNameColumns;
	if (isWide && areDrawn(beside)) return [placed(true)];
	return isWide ? [placed(false), placed(true)] : [placed(false)];
}

/**
 * Each region in one line of ordinary letters, with who says so where there is room for it; a second line only where the
 * casualties would be cut.
 */
export function regionLines(
	context: LargeTypeContext,
	regions: readonly Region[],
	columns: number,
): readonly (readonly Line[])[] {
	const {incident, highlights} = context;
	const room = columns - selectionColumns;
	const casualtiesIn = (region: Region, cells: number) =>
		casualtiesLine({incident, region, highlights, columns: cells});
	const widest = Math.max(0, ...regions.map(region => lineWidth(casualtiesIn(region, 0))));
	const widestName = Math.max(0, ...regions.map(({name}) => textWidth(name)));
	const name = Math.max(minNameInLine, Math.min(widestName, room - lineGap - widest));
	return regions.map(region => {
		const casualties = casualtiesIn(region, room - name - lineGap);
		const whole = [span(`${padToWidth(region.name, name)}${' '.repeat(lineGap)}`, 'title'), ...casualties];
		const credit = span(`${' '.repeat(lineGap)}${creditOf(context, region)}`, 'muted');
		const withCredit = lineWidth(whole) + textWidth(credit.text) <= room ? [...whole, credit] : whole;
		if (lineWidth(withCredit) <= room) return marked(context, region, [withCredit]);
		return marked(context, region, [
			[span(truncate(region.name, room), 'title')],
			...indentLines(wrapLine(casualties, room - lineGap), lineGap),
		]);
	});
}

/** The lines in the middle of so many rows. */
function centred(lines: readonly Line[], rows: number): readonly Line[] {
	return [...Array.from({length: Math.max(0, Math.floor((rows - lines.length) / 2))}, () => blank), ...lines];
}

/** The marks stand before every row: one alone would be lost on the way across the room. */
function marked(
	{selected, highlights}: LargeTypeContext,
	{id}: Region,
	lines: readonly Line[],
): readonly Line[] {
	const marks = [
		span(id === selected ? '▌' : ' ', 'key'),
		highlights.region(id) ? span(changedMark, 'changed') : span(' '),
	];
	return lines.map(line => [...marks, ...line]);
}

function creditLines(context: LargeTypeContext, region: Region, columns: number): readonly Line[] {
	return wrapText(creditOf(context, region), columns).map(words => [
		span(' '.repeat(selectionColumns)),
		span(words, 'muted'),
	]);
}

/** `Officials · Fri 6 Jun` for the figures that are shown, and what others say instead. */
function creditOf({incident, now}: LargeTypeContext, region: Region): string {
	const figures = casualtyFigures(region);
	const rivals = figures
		.map(({metric}) => rivalWords(incident, region.figures, metric))
		.filter(words => words !== '');
	return sharedCredit(incident, figures, now) + rivals.map(words => ` · ${words}`).join('');
}
