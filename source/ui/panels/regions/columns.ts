import type {Span} from '../../text/line.ts';
import {textWidth} from '../../text/text-width.ts';

type ColumnKey = 'name' | 'killed' | 'injured' | 'bar' | 'hit';

export interface Column {
	readonly key: ColumnKey;
	readonly title: string;
	readonly width: number;
	readonly align: 'left' | 'right';
}

/** A region's cells, for those of the columns that there is room for. */
export type Cells = Readonly<Record<ColumnKey, Span>>;

/** Cells before a name: which region is selected, and which has news. */
const marker = 2;

/** The least for a name, with the marker. */
const narrowestName = 8;

/** The least for what was hit: two words. */
const narrowestHit = 12;

/** From this width on there is room for bars beside the counts. */
const narrowestBars = 70;

/** Explains the two shades. */
const barsTitle = '█ killed ▒ injured';

/** Cells for the bars; 0 where there is no room for them. */
export function barWidth(width: number): number {
	return width < narrowestBars ? 0 : width < 100 ? 12 : textWidth(barsTitle);
}

/**
 * The columns in `width` cells with a gap of one between them. Counts take what they need, since a number is never cut;
 * where that leaves too little for the names, the bars are left out, and then the injured. The rest is for the names
 * first, then for what was hit, if it has room beside at least half of the names.
 */
export function columnsFor(rows: readonly Cells[], width: number, bar: number): readonly Column[] {
	const widest = (key: ColumnKey, title: string) =>
		Math.max(textWidth(title), ...rows.map(cells => textWidth(cells[key].text)));
	const killed = countColumn('killed', 'Killed', widest('killed', 'Killed'));
	const injured = countColumn('injured', 'Injured', widest('injured', 'Injured'));
	const bars = bar === 0 ? [] : [barColumn(bar)];
	const choices = [[killed, injured, ...bars], [killed, injured], [killed]];
	const counts = choices.find(columns => taken(columns) + narrowestName <= width) ?? [
		countColumn('killed', 'Killed', Math.max(0, width - narrowestName - 1)),
	];
	const left = width - taken(counts);
	const names = rows.map(({name}) => marker + textWidth(name.text)).toSorted((a, b) => a - b);
	const usual = names[Math.floor(names.length / 2)] ?? 0;
	const beside = left - 1 - narrowestHit;
	if (!counts.includes(injured) || beside < usual) return [nameColumn(left), ...counts];
	// A name may be cut here, since the region's own panel has it whole.
	const name = Math.min(marker + widest('name', 'Region'), beside);
	return [
		nameColumn(name),
		...counts,
		{key: 'hit', title: 'What was hit', width: left - 1 - name, align: 'left'},
	];
}

/** Cells that columns take with the gaps before them. */
function taken(columns: readonly Column[]): number {
	return columns.reduce((sum, {width}) => sum + 1 + width, 0);
}

function nameColumn(width: number): Column {
	return {key: 'name', title: `${' '.repeat(marker)}Region`, width, align: 'left'};
}

function countColumn(key: 'killed' | 'injured', title: string, width: number): Column {
	return {key, title, width, align: 'right'};
}

function barColumn(width: number): Column {
	return {key: 'bar', title: width < textWidth(barsTitle) ? 'Severity' : barsTitle, width, align: 'left'};
}
