import type {Highlights} from '../../board/highlights.ts';
import {once, remembering} from '../../board/remembering.ts';
import {worstFirst} from '../../board/sort-and-filter.ts';
import {groupTotals, type Totals} from '../../board/totals.ts';
import type {Incident, Region} from '../../incident/schema/incident-schema.ts';
import {blank, type Line, span} from '../text/line.ts';
import {areCasualtiesDrawn} from './large-type/casualties.ts';
import {type Blocks, fittingRegions} from './large-type/fit-regions.ts';
import {letterRows, type Rows} from './large-type/letters.ts';
import {
	markedLine,
	marker,
	type RegionBlocks,
	type RegionsView,
	regionBlocks,
	regionLines,
} from './large-type/region-blocks.ts';
import {listLines} from './totals/list-lines.ts';
import type {Thickness} from './totals/parts-lines.ts';
import {type Form, largeTypeForms} from './totals/total-block.ts';
import {arranged, type Notes, totalBlocks} from './totals-lines.ts';

/** What the room shall see at least, where so many are reported. */
const fewestRegions = 3;

/** Cells for source and time beside figures that are narrower. */
const said = 26;

/** The totals in one form: with the bars, the thickest first, and with those counted; drawn when they are asked for. */
interface Upper {
	readonly form: Form;
	readonly withBars: () => Blocks;
	readonly withoutBars: () => Blocks;
}

/** The regions in letters of so many rows. */
interface Lower extends RegionBlocks {
	readonly letters: Rows;
}

/** What is drawn for the eye far away. */
export interface LargeTypeView {
	readonly incident: Incident;
	readonly regions: readonly Region[];
	readonly selected: string | undefined;
	readonly now: number;
	readonly highlights: Highlights;
}

/**
 * For reading from across the room, in at most `rows` lines of `columns` cells: the totals in the largest letters that
 * leave room for the three worst regions, and beneath them as many regions as fit. The rest is counted.
 */
export function largeTypeLines(view: LargeTypeView, columns: number, rows: number): readonly Line[] {
	const {incident, regions, selected, now, highlights} = view;
	const {lines, places} = drawnAt(incident, worstFirst(regions), now, highlights, columns, rows);
	if (selected === undefined) return lines;
	return lines.map(line => (places.get(line) === selected ? markedLine(line) : line));
}

/** The same with no region selected, and which region each line of a region is about. */
interface Drawn {
	readonly lines: readonly Line[];
	readonly places: ReadonlyMap<Line, string>;
}

// A selection that moves changes nothing but marks.
const drawnAt = remembering(
	(
		incident: Incident,
		regions: readonly Region[],
		now: number,
		highlights: Highlights,
		columns: number,
		rows: number,
	): Drawn => {
		const places = new Map<Line, string>();
		const lines = unmarkedLines({incident, regions, now, highlights, places}, columns, rows);
		return {lines, places};
	},
);

function unmarkedLines(view: RegionsView, columns: number, rows: number): readonly Line[] {
	const totals = groupTotals(view.incident);
	const fewest = Math.min(fewestRegions, view.regions.length);
	const lines = regionLines(view, view.regions.slice(0, rows), columns);
	const lowers = lowersOf(view, lines, columns, rows);
	for (const [upper, {blocks}] of inOrder(uppersOf(view, totals, columns), lowers)) {
		const lower = fittingRegions(view.regions, blocks(), lines, columns, rows - upper.length - 1);
		if (upper.length < rows && lower.shown >= fewest) return [...upper, blank, ...lower.lines].slice(0, rows);
	}
	const most = Math.max(1, rows - fewest - 1);
	const upper = listLines(view.incident, totals, columns, most, notesOf(view));
	return [...upper, ...fittingRegions(view.regions, lines, [], columns, rows - upper.length).lines];
}

/**
 * The largest first. The bars go before the regions lose their letters, and those before the totals do; names go into
 * ordinary letters before tolls do.
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
				for (const lower of fitting(upper)) yield* pairs(upper[part](), lower);
			}
		}
	}
	const ordinary = lowers.filter(({letters}) => letters === 0);
	for (const {withBars, withoutBars} of uppers) {
		for (const lower of ordinary) yield* pairs([...withBars(), ...withoutBars()], lower);
	}
}

function pairs(of: Blocks, lower: Lower) {
	return of.map(lines => [lines, lower] as const);
}

function notesOf({now, highlights}: RegionsView): Notes {
	return {now, highlights, selected: undefined};
}

function uppersOf(view: RegionsView, totals: Totals, width: number): readonly Upper[] {
	const {incident} = view;
	const notes = notesOf(view);
	if (totals.heads.length + totals.groups.length === 0) {
		const nothing = [[[span('No national totals reported', 'muted')]]];
		return largeTypeForms.slice(0, 1).map(form => ({form, withBars: () => nothing, withoutBars: () => []}));
	}
	const counted = totals.groups.reduce((sum, {parts}) => sum + 1 + parts.length, 0);
	const heads = {...totals, groups: []};
	return largeTypeForms.map(form => {
		const blocksIn = once(() => totalBlocks(incident, totals, form, said, width, notes));
		const arrangedAs = (of: Totals, thickness: Thickness) => {
			const lines = arranged(incident, of, blocksIn(), form.gap, width, thickness, notes);
			return lines === undefined ? [] : [lines];
		};
		const thicknesses = counted === 0 ? ([0] as const) : ([2, 1, 0] as const);
		return {
			form,
			withBars: once(() => thicknesses.flatMap(thickness => arrangedAs(totals, thickness))),
			withoutBars: once(() =>
				counted === 0 || totals.heads.length === 0
					? []
					: arrangedAs(heads, 0).map(lines => [...lines, [span(`+${counted} more totals`, 'old')]]),
			),
		};
	});
}

/** The largest letters first; a line for each region is the last. */
function lowersOf(view: RegionsView, lines: Blocks, width: number, rows: number): readonly Lower[] {
	const {incident, regions} = view;
	const worst = regions.slice(0, fewestRegions);
	const drawn = [...letterRows, 0 as const]
		.filter(letters => areCasualtiesDrawn(incident, worst, letters, width - marker))
		.flatMap(letters => {
			const most = regions.slice(0, Math.ceil(rows / (letters + 1)));
			return regionBlocks(view, most, letters, width, fewestRegions).map(each => ({letters, ...each}));
		});
	return [...drawn, {letters: 0, areNamesDrawn: false, blocks: () => lines}];
}
