import {blank, type Line, span} from '../line.ts';
import {compareSeverity} from '../order.ts';
import {type Blocks, fittingRegions} from './distance-fit.ts';
import {letterRows, type Rows} from './distance-letters.ts';
import {type DistanceView, marker, type RegionBlocks, regionBlocks, regionLines} from './distance-region.ts';
import {areTollsDrawn} from './distance-toll.ts';
import type {Thickness} from './total-bars.ts';
import {distanceForms, type Form} from './total-head.ts';
import {listLines} from './total-list.ts';
import {type Totals, totalsOf} from './total-order.ts';
import {arranged, headBlocks, type Notes} from './totals.ts';

/** What the room shall see at least, where so many are reported. */
const fewestRegions = 3;

/** Cells for source and time beside figures that are narrower. */
const said = 26;

/** The totals in one form: with the bars, the thickest first, and with those counted. */
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
export function distanceLines(given: DistanceView, columns: number, rows: number): readonly Line[] {
	const view = {...given, regions: given.regions.toSorted(compareSeverity)};
	const totals = totalsOf(view.incident);
	const fewest = Math.min(fewestRegions, view.regions.length);
	const lines = regionLines(view, view.regions.slice(0, rows), columns);
	const lowers = lowersOf(view, lines, columns, rows);
	for (const [upper, {blocks}] of inOrder(uppersOf(view, totals, columns), lowers)) {
		const lower = fittingRegions(view.regions, blocks, lines, columns, rows - upper.length - 1);
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
function inOrder(
	uppers: readonly Upper[],
	lowers: readonly Lower[],
): readonly (readonly [readonly Line[], Lower])[] {
	const pairs = (of: Blocks, lower: Lower) => of.map(lines => [lines, lower] as const);
	const inLetters = [true, false].flatMap(areNamesDrawn => {
		const fitting = ({form}: Upper) =>
			lowers.filter(
				lower => lower.letters > 0 && lower.letters <= form.figure && lower.areNamesDrawn === areNamesDrawn,
			);
		return [
			...uppers.flatMap(upper => fitting(upper).flatMap(lower => pairs(upper.withBars, lower))),
			...uppers.flatMap(upper => fitting(upper).flatMap(lower => pairs(upper.withoutBars, lower))),
		];
	});
	const ordinary = lowers.filter(({letters}) => letters === 0);
	return [
		...inLetters,
		...uppers.flatMap(({withBars, withoutBars}) =>
			ordinary.flatMap(lower => pairs([...withBars, ...withoutBars], lower)),
		),
	];
}

function notesOf({now, highlights}: DistanceView): Notes {
	return {now, highlights, selected: undefined};
}

function uppersOf(view: DistanceView, totals: Totals, width: number): readonly Upper[] {
	const {incident} = view;
	const notes = notesOf(view);
	if (totals.heads.length + totals.groups.length === 0) {
		const nothing = [[[span('No national totals reported', 'muted')]]];
		return distanceForms.slice(0, 1).map(form => ({form, withBars: nothing, withoutBars: []}));
	}
	const counted = totals.groups.reduce((sum, {parts}) => sum + 1 + parts.length, 0);
	const heads = {...totals, groups: []};
	return distanceForms.map(form => {
		const blocks = headBlocks(incident, totals, form, said, width, notes);
		const arrangedAs = (of: Totals, thickness: Thickness) => {
			const lines = arranged(incident, of, blocks, form.gap, width, thickness, notes);
			return lines === undefined ? [] : [lines];
		};
		const thicknesses = counted === 0 ? ([0] as const) : ([2, 1, 0] as const);
		return {
			form,
			withBars: thicknesses.flatMap(thickness => arrangedAs(totals, thickness)),
			withoutBars:
				counted === 0 || totals.heads.length === 0
					? []
					: arrangedAs(heads, 0).map(lines => [...lines, [span(`+${counted} more totals`, 'old')]]),
		};
	});
}

/** The largest letters first; a line for each region is the last. */
function lowersOf(view: DistanceView, lines: Blocks, width: number, rows: number): readonly Lower[] {
	const {incident, regions} = view;
	const worst = regions.slice(0, fewestRegions);
	const drawn = [...letterRows, 0 as const]
		.filter(letters => areTollsDrawn(incident, worst, letters, width - marker))
		.flatMap(letters => {
			const most = regions.slice(0, Math.ceil(rows / (letters + 1)));
			return regionBlocks(view, most, letters, width, fewestRegions).map(each => ({letters, ...each}));
		});
	return [...drawn, {letters: 0, areNamesDrawn: false, blocks: lines}];
}
