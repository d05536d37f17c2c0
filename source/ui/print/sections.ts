import {noHighlights} from '../../board/highlights.ts';
import type {Data, State} from '../../board/state.ts';
import {alarmsText} from '../overlays/alarms-lines.ts';
import {statusProps} from '../panel-props.ts';
import {eventLines} from '../panels/events-lines.ts';
import {regionLines} from '../panels/region-lines.ts';
import {type RegionsTable, regionsTable} from '../panels/regions-lines.ts';
import {dataLines, titleSpans} from '../panels/status-lines.ts';
import {totalsLines} from '../panels/totals-lines.ts';
import {quoteLines} from '../text/claims/quote-lines.ts';
import {blank, type Line, lineWidth, span, wrapLine, wrapText} from '../text/line.ts';

type Body =
	| {readonly kind: 'lines'; readonly lines: readonly Line[]}
	| {readonly kind: 'table'; readonly table: RegionsTable};

/** A part of the printed board: a heading and what stands under it. */
export interface Section {
	readonly title: string;
	readonly body: Body;
}

/** The whole board for printing, `columns` wide and as long as it takes: every region and every quote, nothing cut. */
export function printSections(state: State, data: Data, columns: number): readonly Section[] {
	const {incident} = data;
	const {now} = state;
	const lines = (title: string, content: readonly Line[]): Section => ({
		title,
		body: {kind: 'lines', lines: content},
	});
	const {summary} = incident.incident;
	const given = {incident, now, highlights: noHighlights, columns};
	const totals = {...given, scale: 0, selected: undefined} as const;
	return [
		lines('', [
			...wrapLine(titleSpans(data, now), columns),
			...dataLines({...statusProps(state), columns}),
			...(summary === undefined ? [] : [blank, ...wrapLine([span(summary)], columns)]),
		]),
		...(data.alarms.length === 0
			? []
			: [lines('What looks wrong', alarmsText({alarms: data.alarms, selected: -1, columns}).lines)]),
		lines('National totals', totalsLines({...totals, rows: Number.POSITIVE_INFINITY})),
		{title: 'Regions, worst first', body: {kind: 'table', table: unfolded(fullTable(data, columns))}},
		...data.regions.map(region =>
			lines(
				`${region.name} · ${region.id}`,
				regionLines({...given, region, quotes: [], isWhole: true}).lines,
			),
		),
		lines(
			'Officials say',
			data.quotes.flatMap((quote, index) => {
				const {speaker, words} = quoteLines({...given, quote});
				return [...(index === 0 ? [] : [blank]), ...speaker, ...words];
			}),
		),
		lines('What led to it, and what followed', eventLines(given)),
	];
}

function fullTable({incident, regions}: Data, columns: number): RegionsTable {
	const rows = regions.length + 1;
	return regionsTable({incident, regions, selected: undefined, highlights: noHighlights, columns, rows});
}

/** The table with every cell wrapped into as many rows as it needs. */
function unfolded(table: RegionsTable): RegionsTable {
	const rows = table.rows.flatMap(row => {
		const parts = row.cells.map(({text}, index) => {
			const {width = 1} = table.columns[index] ?? {};
			return wrapText(text, index === 0 ? width - 2 : width);
		});
		return Array.from({length: Math.max(...parts.map(part => part.length))}, (_, line) => ({
			...row,
			cells: row.cells.map(({role}, index) => ({role, text: parts[index]?.[line] ?? ''})),
		}));
	});
	return {...table, rows};
}

/** `── Title ──────` across the columns; a longer title is wrapped. */
export function headingLines(title: string, columns: number): readonly Line[] {
	const mark = '── ';
	return wrapText(title, columns - mark.length - 1).map((text, row) => {
		const start = [span(row === 0 ? mark : '   ', 'muted'), span(text, 'title'), span(' ', 'muted')];
		return row === 0 ? [...start, span('─'.repeat(Math.max(0, columns - lineWidth(start))), 'muted')] : start;
	});
}
