import {type Tone, widthOf} from '../line.ts';

export interface Column {
	readonly title: string;
	readonly width: number;
	readonly align: 'left' | 'right';
}

export interface Cell {
	readonly text: string;
	readonly tone: Tone;
}

const marker = 2;

/** With less than this for names and what was hit, two words of the one are worth more than one of each. */
const narrowest = 22;

/** What the counts leave to the names on the narrowest screens. */
const narrowestName = 16;

/** What was hit may be cut to this, where names need the room. */
const enoughHit = 20;

/** From this width on there is room for bars beside the counts. */
const narrowestBars = 70;

/** Names the shades as well. */
const barsTitle = '█ killed ▒ injured';

/** Cells for the bars; 0 where there is no room for them. */
export function barWidth(width: number): number {
	return width < narrowestBars ? 0 : width < 100 ? 12 : widthOf(barsTitle);
}

/** The counts and bars take what they need, the rest is for the names first and then for what was hit. */
export function columnsFor(
	rows: readonly (readonly Cell[])[],
	width: number,
	bar: number,
): readonly Column[] {
	const widest = (column: number, title: string) =>
		Math.max(widthOf(title), ...rows.map(cells => widthOf(cells.at(column)?.text ?? '')));
	const share = Math.max(Math.floor(width / 4), Math.floor((width - narrowestName) / 2));
	const killed = Math.min(widest(1, 'Killed'), share);
	const injured = Math.min(widest(2, 'Injured'), share);
	const gaps = bar > 0 ? 4 : 3;
	const left = Math.max(8, width - gaps - killed - injured - bar);
	const wanted = widest(0, 'Region') + marker;
	if (left < narrowest) return columnsOf(left, killed, injured, bar, 0);
	const hit = widest(-1, 'What was hit');
	// A name may be cut here, since the region's own panel has it whole; not so far that it says nothing.
	const name = Math.min(wanted, Math.max(left - Math.min(hit, enoughHit), Math.floor(left * 0.55)));
	return columnsOf(name, killed, injured, bar, left - name);
}

function columnsOf(
	name: number,
	killed: number,
	injured: number,
	bar: number,
	hit: number,
): readonly Column[] {
	const barTitle = bar < widthOf(barsTitle) ? 'Severity' : barsTitle;
	return [
		{title: `${' '.repeat(marker)}Region`, width: name, align: 'left'},
		{title: 'Killed', width: killed, align: 'right'},
		{title: 'Injured', width: injured, align: 'right'},
		...(bar > 0 ? [{title: barTitle, width: bar, align: 'left' as const}] : []),
		...(hit > 0 ? [{title: hit < 12 ? 'Hit' : 'What was hit', width: hit, align: 'left' as const}] : []),
	];
}
