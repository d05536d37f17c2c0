import {noHighlights} from '../../board/highlights.ts';
import type {Data, State} from '../../board/state.ts';
import {headerCells, regionCells} from '../components/region-cells.ts';
import {alarmsText} from '../overlays/alarms-lines.ts';
import {statusProps} from '../panel-props.ts';
import {eventLines} from '../panels/events-lines.ts';
import {regionLines} from '../panels/region-lines.ts';
import {regionsTable} from '../panels/regions-lines.ts';
import {dataLines, titleSpans} from '../panels/status-lines.ts';
import {totalsLines} from '../panels/totals-lines.ts';
import {quoteLines} from '../text/claims/quote-lines.ts';
import {verdictTexts} from '../text/claims/verdict-texts.ts';
import {blank, type Line, lineWidth, span, wrapLine, wrapText} from '../text/line.ts';

/** A part of the printed board: a heading and what stands under it. */
export interface Section {
	readonly title: string;
	readonly lines: readonly Line[];
}

/** The whole board for printing, `columns` wide and as long as it takes: every region and every quote, nothing cut. */
export function printSections(state: State, data: Data, columns: number): readonly Section[] {
	const {incident} = data;
	const {now} = state;
	const section = (title: string, lines: readonly Line[]): Section => ({title, lines});
	const {summary} = incident.incident;
	const given = {incident, now, highlights: noHighlights, columns};
	const totals = {...given, scale: 0, selected: undefined} as const;
	const verdicts = verdictTexts(incident).flatMap(({text, isAlarm}) =>
		wrapLine([span(text, isAlarm ? 'alarm' : 'plain')], columns),
	);
	return [
		section('', [
			...wrapLine(titleSpans(data, now), columns),
			...dataLines({...statusProps(state), columns}),
			...(summary === undefined ? [] : [blank, ...wrapLine([span(summary)], columns)]),
		]),
		...(data.alarms.length === 0
			? []
			: [section('What looks wrong', alarmsText({alarms: data.alarms, selected: -1, columns}).lines)]),
		section('National totals', totalsLines({...totals, rows: Number.POSITIVE_INFINITY})),
		...(verdicts.length === 0 ? [] : [section('National totals against the regions', verdicts)]),
		section('Regions, worst first', tableLines(data, columns)),
		...data.regions.map(region =>
			section(
				`${region.name} · ${region.id}`,
				regionLines({...given, region, quotes: [], isWhole: true}).lines,
			),
		),
		section(
			'Officials say',
			data.quotes.flatMap((quote, index) => {
				const {speaker, words} = quoteLines({...given, quote});
				return [...(index === 0 ? [] : [blank]), ...speaker, ...words];
			}),
		),
		section('What led to it, and what followed', eventLines(given)),
	];
}

/** The table of all regions, with every cell wrapped into as many rows as it needs. */
function tableLines({incident, regions}: Data, columns: number): readonly Line[] {
	const size = {columns, rows: regions.length + 1};
	const table = regionsTable({incident, regions, selected: undefined, highlights: noHighlights, ...size});
	const rows = table.rows.flatMap(row => {
		const parts = row.cells.map(({text}, index) => {
			const {width = 1} = table.columns[index] ?? {};
			return wrapText(text, index === 0 ? width - 2 : width);
		});
		return Array.from({length: Math.max(...parts.map(part => part.length))}, (_, line) => ({
			...row,
			cells: row.cells.map(({role}, index) => span(parts[index]?.[line] ?? '', role)),
		}));
	});
	return [headerCells(table), ...regionCells({...table, rows})];
}

/** `── Title ──────` across the columns; a longer title is wrapped. */
export function headingLines(title: string, columns: number): readonly Line[] {
	const mark = '── ';
	return wrapText(title, columns - mark.length - 1).map((text, row) => {
		const start = [span(row === 0 ? mark : '   ', 'muted'), span(text, 'title'), span(' ', 'muted')];
		return row === 0 ? [...start, span('─'.repeat(Math.max(0, columns - lineWidth(start))), 'muted')] : start;
	});
}
