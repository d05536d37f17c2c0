import {frameSize} from '../../source/board/layout/rects.ts';
import type {Overlay, Size, State} from '../../source/board/state.ts';
import type {RegionsTable} from '../../source/ui/panels/regions-lines.ts';
import {printSections} from '../../source/ui/print/sections.ts';
import {boardSentences} from '../../source/ui/screen-reader/board-sentences.ts';
import {type Line, lineWidth, plainText} from '../../source/ui/text/line.ts';
import {morning} from '../helpers/boards.ts';
import {frameOf} from '../helpers/frame.tsx';
import {
	dataLinesOf,
	footerOf,
	type PanelContent,
	panelContents,
	statusLines,
} from '../helpers/screen-contents.ts';
import {type Step, step} from '../helpers/step.ts';
import {unprintableIn} from './scan.ts';

const small: Size = {columns: 80, rows: 24};
const large: Size = {columns: 120, rows: 40};

const opened = (overlay: Overlay): Step => ({type: 'overlay-opened', overlay});
const focus: Step = {type: 'focus-moved', by: 1};
const enter: Step = {type: 'entered'};

/** Everywhere that a board can be led to, by what leads there from its start. */
const ways: readonly (readonly Step[])[] = [
	[],
	...(['help', 'problems', 'events', 'alarms', 'changes'] as const).map(overlay => [opened(overlay)]),
	[enter],
	[focus, enter],
	[focus, focus, enter],
	[focus, focus, focus, enter],
	[{type: 'feed-scope-toggled'}],
	[{type: 'map-cycled'}, {type: 'map-cycled'}],
	[{type: 'large-type-toggled'}],
	[{type: 'filter-opened'}, {type: 'filter-typed', text: 'a'}],
	[{type: 'snapshot-loaded', snapshot: {kind: 'missing', readAt: morning}}],
];

/** All that is wrong with what a board shows, wherever it is led; empty where all is printable and keeps to its room. */
export function faultsShown(state: State): readonly string[] {
	return [...faultsShownSmall(state), ...ways.flatMap(way => faultsAfter(state, large, way))];
}

/** The same on a small screen alone. */
export function faultsShownSmall(state: State): readonly string[] {
	return ways.flatMap(way => faultsAfter(state, small, way));
}

/** The same for the board, and for what is said of its file, on a small screen alone. */
export function faultsShownFirst(state: State): readonly string[] {
	return [[], [opened('problems')]].flatMap(way => faultsAfter(state, small, way));
}

function faultsAfter(state: State, size: Size, way: readonly Step[]): readonly string[] {
	const there = way.reduce(step, step(state, {type: 'resized', size}));
	const where = `${size.columns}x${size.rows} ${way.map(({type}) => type).join(' ')}`;
	return screenFaults(there).map(fault => `${where}: ${fault}`);
}

/** The same for what a board prints once, as a document and in sentences. */
export function faultsPrinted(state: State): readonly string[] {
	const {data} = state;
	const spoken = boardSentences(state)
		.map(unprintableIn)
		.filter(found => found !== undefined);
	if (data === undefined) return spoken;
	const sections = printSections(state, data, 80).flatMap(({title, lines}) => [
		unprintableIn(title) ?? '',
		...lineFaults(title, lines, 80),
	]);
	return [...spoken, ...sections].filter(fault => fault !== '');
}

/** Everything that a board shows at the start of it, as text. */
export function textOf(state: State): string {
	const {data} = state;
	if (data === undefined) return plainText(dataLinesOf(state, 200));
	return printSections(state, data, 200)
		.map(({title, lines}) => [title, plainText(lines)].join('\n'))
		.join('\n');
}

function screenFaults(state: State): readonly string[] {
	const drawn = unprintableIn(frameOf(state).replaceAll('\n', ' '));
	return [
		...(drawn === undefined ? [] : [drawn]),
		...lineFaults('status', [...statusLines(state), footerOf(state)], state.size.columns),
		...panelContents(state).flatMap(panelFaults),
	];
}

function panelFaults({id, width, height, frame, lines, table}: PanelContent): readonly string[] {
	const room = {columns: width - frameSize(frame).columns, rows: height - frameSize(frame).rows};
	if (table !== undefined) return tableFaults(table, room.columns);
	return [
		...lineFaults(id, lines, room.columns),
		...(lines.length > Math.max(0, room.rows) ? [`${id} is too long`] : []),
	];
}

function tableFaults(table: RegionsTable, columns: number): readonly string[] {
	const texts = table.rows.flatMap(({cells}) => cells.map(({text}) => text));
	const width = table.columns.reduce((sum, column) => sum + column.width + 1, -1);
	return [
		...[...texts, table.rest ?? ''].map(unprintableIn).filter(found => found !== undefined),
		...(width > columns ? ['the table is too wide'] : []),
	];
}

function lineFaults(where: string, lines: readonly Line[], width: number): readonly string[] {
	return lines.flatMap(line => [
		...(lineWidth(line) > width ? [`${where} is too wide: ${JSON.stringify(plainText([line]))}`] : []),
		...(unprintableIn(plainText([line])) === undefined
			? []
			: [`${where}: ${unprintableIn(plainText([line]))}`]),
	]);
}
