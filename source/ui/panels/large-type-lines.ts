import {worstFirst} from '../../board/sort-and-filter.ts';
import {groupTotals, type Totals} from '../../board/totals.ts';
import {blank, type Line, span} from '../text/line.ts';
import {areCasualtiesDrawn} from './large-type/casualties.ts';
import {type Blocks, fittingRegions} from './large-type/fit-regions.ts';
import {letterRows, type Rows} from './large-type/letters.ts';
import {
	type LargeTypeContext,
	type RegionBlocks,
	regionBlocks,
	regionLines,
	selectionColumns,
} from './large-type/region-blocks.ts';
import type {TotalsContext} from './totals/context.ts';
import {listLines} from './totals/list-lines.ts';
import type {Thickness} from './totals/parts-lines.ts';
import {type Form, largeTypeForms} from './totals/total-block.ts';
import {arrangedBlocks, totalBlocks} from './totals-lines.ts';

export interface LargeTypeLinesProps extends LargeTypeContext {
	readonly columns: number;
	readonly rows: number;
}

/** What the room shall see at least, where so many are reported. */
const minRegions = 3;

/** Cells for source and time beside narrower figures. */
const creditColumns = 26;

/** The totals in one form: with bars, the thickest first, and with the bars counted. */
interface Upper {
	readonly form: Form;
	readonly withBars: Blocks;
	readonly withoutBars: Blocks;
}

/** The regions in letters of so many rows. */
interface Lower extends RegionBlocks {
	readonly letters: Rows;
}

/**
 * For reading from across the room, in at most `rows` lines of `columns` cells: the totals in the largest letters that
 * leave room for the three worst regions, and beneath them as many regions as fit. The rest is counted.
 */
export function largeTypeLines({columns, rows, ...given}: LargeTypeLinesProps): readonly Line[] {
	const context = {...given, regions: worstFirst(given.regions)};
	const {incident, regions} = context;
	const totals = groupTotals(incident);
	const fewest = Math.min(minRegions, regions.length);
	const lines = regionLines(context, regions.slice(0, rows), columns);
	const lowers = lowersOf(context, {lines, columns, rows});
	for (const [upper, {blocks}] of inOrder(uppersOf(context, totals, columns), lowers)) {
		const left = rows - upper.length - 1;
		const lower = fittingRegions({regions, blocks, lines, columns, rows: left});
		if (upper.length < rows && lower.shown >= fewest) return [...upper, blank, ...lower.lines].slice(0, rows);
	}
	const most = Math.max(1, rows - fewest - 1);
	const upper = listLines(totalsContext(context), totals, {columns, rows: most});
	const left = rows - upper.length;
	return [...upper, ...fittingRegions({regions, blocks: lines, lines: [], columns, rows: left}).lines];
}

/**
 * The largest first. The bars go before the regions lose their letters, and those before the totals do; names lose their
 * letters before casualties do.
 */
function* inOrder(
	uppers: readonly Upper[],
	lowers: readonly Lower[],
): Generator<readonly [readonly Line[], Lower]> {
	for (const areNamesDrawn of [true, false]) {
		const fitting = ({form}: Upper) =>
			lowers.filter(
				lower => lower.letters > 0 && lower.letters <= form.figure && lower.areNamesDrawn === areNamesDrawn,
			);
		for (const part of ['withBars', 'withoutBars'] as const) {
			for (const upper of uppers) {
				for (const lower of fitting(upper)) yield* pairs(upper[part], lower);
			}
		}
	}
	const ordinary = lowers.filter(({letters}) => letters === 0);
	for (const {withBars, withoutBars} of uppers) {
		for (const lower of ordinary) yield* pairs([...withBars, ...withoutBars], lower);
	}
}

function pairs(of: Blocks, lower: Lower) {
	return of.map(lines => [lines, lower] as const);
}

/** No figure of the totals can be selected here. */
function totalsContext({incident, now, highlights}: LargeTypeContext): TotalsContext {
	return {incident, now, highlights, selected: undefined};
}

function uppersOf(context: LargeTypeContext, totals: Totals, columns: number): readonly Upper[] {
	const counted = totals.groups.reduce((sum, {parts}) => sum + 1 + parts.length, 0);
	const thicknesses = counted === 0 ? ([0] as const) : ([2, 1, 0] as const);
	return largeTypeForms.map(form => {
		const given = totalsContext(context);
		const blocks = totalBlocks(given, totals, {form, credit: creditColumns, columns});
		const arrangedAs = (of: Totals, thickness: Thickness) =>
			arrangedBlocks(given, of, {blocks, gap: form.gap, columns, thickness});
		const isOneKind = counted === 0 || totals.standalone.length === 0;
		const figures = isOneKind ? undefined : arrangedAs({...totals, groups: []}, 0);
		const count = [span(`+${counted} more totals`, 'old')];
		return {
			form,
			withBars: thicknesses.flatMap(thickness => {
				const lines = arrangedAs(totals, thickness);
				return lines === undefined ? [] : [lines];
			}),
			withoutBars: figures === undefined ? [] : [[...figures, count]],
		};
	});
}

/** The largest letters first; a line for each region is the last. */
function lowersOf(
	context: LargeTypeContext,
	{lines, columns, rows}: {readonly lines: Blocks; readonly columns: number; readonly rows: number},
): readonly Lower[] {
	const {incident, regions} = context;
	const worst = regions.slice(0, minRegions);
	const drawn = [...letterRows, 0 as const]
		.filter(letters => areCasualtiesDrawn(incident, worst, letters, columns - selectionColumns))
		.flatMap(letters => {
			const shown = regions.slice(0, Math.ceil(rows / (letters + 1)));
			const blocks = regionBlocks(context, {regions: shown, letters, columns, named: minRegions});
			return blocks.map(each => ({letters, ...each}));
		});
	return [...drawn, {letters: 0, areNamesDrawn: false, blocks: lines}];
}
