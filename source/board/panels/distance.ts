import {blank, cutLine, type Line, span} from '../line.ts';
import {compareSeverity} from '../order.ts';
import {areTollsDrawn, type DistanceView, letterRows, type Rows, regionBlocks} from './distance-region.ts';
import {moreRegions} from './more-regions.ts';
import type {Thickness} from './total-bars.ts';
import {type Form, forms} from './total-head.ts';
import {type Totals, totalsOf} from './total-order.ts';
import {arranged, headBlocks, listLines, type Notes} from './totals.ts';

/** What the room shall see at least, where so many are reported. */
const fewestRegions = 3;

/** The totals in one form: with the bars, the thickest first, and with those counted. */
interface Upper {
	readonly form: Form;
	readonly withBars: readonly (readonly Line[])[];
	readonly withoutBars: readonly (readonly Line[])[];
}

/** The regions in letters of so many rows. */
interface Lower {
	readonly letters: Rows;
	readonly blocks: readonly (readonly Line[])[];
}

/**
 * For reading from across the room, in at most `rows` lines of `columns` cells: the totals in the largest letters that
 * leave room for the three worst regions, and beneath them as many regions as fit. The rest is counted.
 */
export function distanceLines(given: DistanceView, columns: number, rows: number): readonly Line[] {
	const view = {...given, regions: given.regions.toSorted(compareSeverity)};
	const totals = totalsOf(view.incident);
	const fewest = Math.min(fewestRegions, view.regions.length);
	const lowers = lowersOf(view, columns, rows);
	for (const [upper, {blocks}] of inOrder(uppersOf(view, totals, columns), lowers)) {
		const lower = regionLines(view, blocks, columns, rows - upper.length - 1);
		if (upper.length < rows && lower.shown >= fewest) return [...upper, blank, ...lower.lines].slice(0, rows);
	}
	const half = Math.max(1, Math.floor(rows / 2));
	const upper = listLines(view.incident, totals, columns, half, notesOf(view));
	return [...upper, ...regionLines(view, lowers.at(-1)?.blocks ?? [], columns, rows - upper.length).lines];
}

/** The largest first. The bars go before the regions lose their letters, and those before the totals do. */
function inOrder(
	uppers: readonly Upper[],
	lowers: readonly Lower[],
): readonly (readonly [readonly Line[], Lower])[] {
	const pairs = (of: readonly (readonly Line[])[], lower: Lower) => of.map(lines => [lines, lower] as const);
	const fitting = ({form}: Upper) => lowers.filter(({letters}) => letters > 0 && letters <= form.figure);
	return [
		...uppers.flatMap(upper => fitting(upper).flatMap(lower => pairs(upper.withBars, lower))),
		...uppers.flatMap(upper => fitting(upper).flatMap(lower => pairs(upper.withoutBars, lower))),
		...uppers.flatMap(({withBars, withoutBars}) =>
			lowers
				.filter(({letters}) => letters === 0)
				.flatMap(lower => pairs([...withBars, ...withoutBars], lower)),
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
		return forms.slice(0, 1).map(form => ({form, withBars: nothing, withoutBars: []}));
	}
	const counted = totals.groups.reduce((sum, {parts}) => sum + 1 + parts.length, 0);
	const heads = {...totals, groups: []};
	return forms.map(form => {
		const blocks = headBlocks(incident, totals, width, form, width, notes);
		const lines = (of: Totals, thickness: Thickness) =>
			arranged(incident, of, blocks, form.gap, width, thickness, notes) ?? [];
		const thicknesses = counted === 0 ? ([0] as const) : ([2, 1, 0] as const);
		return {
			form,
			withBars: thicknesses.map(thickness => lines(totals, thickness)).filter(each => each.length > 0),
			withoutBars:
				counted === 0 || blocks.length === 0
					? []
					: [lines(heads, 0)]
							.filter(each => each.length > 0)
							.map(each => [...each, [span(`+${counted} more totals`, 'old')]]),
		};
	});
}

function lowersOf(view: DistanceView, width: number, rows: number): readonly Lower[] {
	const {regions} = view;
	return [...letterRows, 0 as const]
		.filter(letters => areTollsDrawn(view, regions.slice(0, fewestRegions), letters, width))
		.map(letters => {
			const most = Math.ceil(rows / (letters + 1));
			return {letters, blocks: regionBlocks(view, regions.slice(0, most), letters, width)};
		});
}

/** As many regions as fit into `rows`, and how many those are. */
function regionLines(
	{regions}: DistanceView,
	blocks: readonly (readonly Line[])[],
	width: number,
	rows: number,
): {readonly lines: readonly Line[]; readonly shown: number} {
	if (rows < 1) return {lines: [], shown: 0};
	if (regions.length === 0) return {lines: [[span('No region to show', 'muted')]], shown: 0};
	const lines: Line[] = [];
	let shown = 0;
	for (const block of blocks) {
		const isLast = shown === regions.length - 1;
		if (lines.length + block.length > rows - (isLast ? 0 : 1)) break;
		lines.push(...block);
		shown += 1;
	}
	if (shown === regions.length) return {lines, shown};
	return {lines: [...lines, cutLine([span(moreRegions(regions.slice(shown)), 'old')], width)], shown};
}
