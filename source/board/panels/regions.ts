import {leadOf} from '../../incident/placed-figures.ts';
import type {Figure, Incident, Region} from '../../incident/schema.ts';
import {figureMarks, whatWasHit} from '../claims.ts';
import {type Tone, widthOf} from '../line.ts';
import {compareSeverity} from '../order.ts';

export interface Column {
	readonly title: string;
	readonly width: number;
	readonly align: 'left' | 'right';
}

export interface Cell {
	readonly text: string;
	readonly tone: Tone;
}

export interface Table {
	readonly columns: readonly Column[];
	readonly rows: readonly {
		readonly id: string;
		readonly isSelected: boolean;
		readonly cells: readonly Cell[];
	}[];
	/** What did not toWidth, counted. */
	readonly rest: string | undefined;
}

/** Where nobody said anything: no report is not zero. */
const noReport: Cell = {text: '–', tone: 'muted'};

const marker = 2;

/** With less than this for names and what was hit, two words of the one are worth more than one of each. */
const narrowest = 22;

/** The regions in at most `height` rows, the heading among them, with the selected one always in view. */
export function regionsTable(
	incident: Incident,
	regions: readonly Region[],
	selected: string | undefined,
	width: number,
	height: number,
): Table {
	const room = Math.max(1, height - 1);
	const shownRows = regions.length > room ? Math.max(1, room - 1) : room;
	const first = firstShown(regions, selected, shownRows);
	const shown = regions.slice(first, first + shownRows);
	const rows = shown.map(region => ({
		id: region.id,
		isSelected: region.id === selected,
		cells: [
			{text: region.name, tone: 'plain' as const},
			figureCell(leadOf(region.figures, 'killed')),
			figureCell(leadOf(region.figures, 'injured')),
			hitCell(region, incident),
		],
	}));
	return {
		columns: columnsFor(
			rows.map(({cells}) => cells),
			width,
		),
		rows,
		rest: regions.length > shown.length && room > 1 ? restOf(regions, first, shown.length) : undefined,
	};
}

/** Rows that the table would like to have, its heading among them. */
export function regionsHeight(regions: readonly Region[]): number {
	return Math.max(2, regions.length + 1);
}

function firstShown(regions: readonly Region[], selected: string | undefined, rows: number): number {
	const index = Math.max(
		0,
		regions.findIndex(({id}) => id === selected),
	);
	// The selection stays about the middle, so that what stands before and after it is in sight.
	return Math.max(0, Math.min(index - Math.floor(rows / 2), regions.length - rows));
}

function figureCell(figure: Figure | undefined): Cell {
	if (figure === undefined) return noReport;
	const marks = figureMarks(figure).map(({text}) => text);
	return {text: `${figure.value.words}${marks.join('')}`, tone: 'claim'};
}

function hitCell(region: Region, incident: Incident): Cell {
	const hit = whatWasHit(region, incident);
	return hit === '' ? noReport : {text: hit, tone: 'muted'};
}

/** The counts take what they need, the rest is for the names first and then for what was hit. */
function columnsFor(rows: readonly (readonly Cell[])[], width: number): readonly Column[] {
	const widest = (column: number, title: string) =>
		Math.max(widthOf(title), ...rows.map(cells => widthOf(cells[column]?.text ?? '')));
	const gaps = 3;
	const share = Math.floor(width / 4);
	const killed = Math.min(widest(1, 'Killed'), share);
	const injured = Math.min(widest(2, 'Injured'), share);
	const left = Math.max(8, width - gaps - killed - injured);
	const wanted = widest(0, 'Region') + marker;
	if (left < narrowest) return columnsOf(left, killed, injured, 0);
	const hit = widest(3, 'What was hit');
	// A name may be cut here, since the region's own panel has it whole; not so far that it says nothing.
	const name =
		wanted + hit <= left ? wanted : Math.min(wanted, Math.max(left - hit, Math.floor(left * 0.55)));
	return columnsOf(name, killed, injured, left - name);
}

function columnsOf(name: number, killed: number, injured: number, hit: number): readonly Column[] {
	return [
		{title: `${' '.repeat(marker)}Region`, width: name, align: 'left'},
		{title: 'Killed', width: killed, align: 'right'},
		{title: 'Injured', width: injured, align: 'right'},
		...(hit > 0 ? [{title: hit < 12 ? 'Hit' : 'What was hit', width: hit, align: 'left' as const}] : []),
	];
}

/** `+6 more regions, worst: 3 killed`. */
function restOf(regions: readonly Region[], first: number, count: number): string {
	const hidden = [...regions.slice(0, first), ...regions.slice(first + count)];
	const worst = [...hidden].sort(compareSeverity)[0];
	const killed = worst === undefined ? undefined : leadOf(worst.figures, 'killed');
	const injured = worst === undefined ? undefined : leadOf(worst.figures, 'injured');
	const toll =
		killed === undefined
			? injured === undefined
				? undefined
				: `${injured.value.words} injured`
			: `${killed.value.words} killed`;
	return `+${hidden.length} more ${hidden.length === 1 ? 'region' : 'regions'}${toll === undefined ? '' : `, worst: ${toll}`}`;
}
