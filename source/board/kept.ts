import type {Line} from './line.ts';
import type {Body, PanelView} from './panel-view.ts';
import type {Table} from './panels/regions.ts';
import {keptList} from './remembering.ts';

// What was laid out again and has come out as it was is the object that it was, down to single lines.

/** The line, or the one before where both say the same. */
export function keptLine(before: Line | undefined, line: Line): Line {
	if (before === line || before?.length !== line.length) return line;
	for (let index = 0; index < line.length; index += 1) {
		const [one, other] = [before[index], line[index]];
		if (one !== other && (one?.text !== other?.text || one?.tone !== other?.tone)) return line;
	}
	return before;
}

/** The lines, those of them that say the same as the line in their place before being that line. */
export function keptLines(before: readonly Line[] | undefined, lines: readonly Line[]): readonly Line[] {
	if (before === undefined || before === lines) return lines;
	return keptList(
		before,
		lines.map((line, row) => keptLine(before[row], line)),
	);
}

/** The panels, those of them that are as they were being the objects that they were. */
export function keptPanels(before: readonly PanelView[], panels: readonly PanelView[]): readonly PanelView[] {
	return keptList(
		before,
		panels.map(panel => {
			const known = before.find(({id}) => id === panel.id);
			return known === undefined ? panel : keptPanel(known, panel);
		}),
	);
}

function keptPanel(before: PanelView, panel: PanelView): PanelView {
	const body = keptBody(before.body, panel.body);
	const notes =
		before.notes.join('\n') === panel.notes.join('\n') && before.notes.length === panel.notes.length
			? before.notes
			: panel.notes;
	const isSame =
		body === before.body &&
		notes === before.notes &&
		panel.title === before.title &&
		panel.isFocused === before.isFocused &&
		panel.frame === before.frame &&
		panel.left === before.left &&
		panel.top === before.top &&
		panel.width === before.width &&
		panel.height === before.height;
	return isSame ? before : {...panel, notes, body};
}

function keptBody(before: Body, body: Body): Body {
	if (before === body) return body;
	if (body.kind === 'lines') {
		const lines = keptLines(before.kind === 'lines' ? before.lines : undefined, body.lines);
		return before.kind === 'lines' && lines === before.lines ? before : {kind: 'lines', lines};
	}
	if (before.kind !== 'table') return body;
	const table = keptTable(before.table, body.table);
	return table === before.table ? before : {kind: 'table', table};
}

function keptTable(before: Table, table: Table): Table {
	const columns = keptEach(
		before.columns,
		table.columns,
		(one, other) =>
			one.key === other.key &&
			one.title === other.title &&
			one.width === other.width &&
			one.align === other.align,
	);
	const rows = keptEach(before.rows, table.rows, isSameRow);
	const isSame = columns === before.columns && rows === before.rows && table.rest === before.rest;
	return isSame ? before : {columns, rows, rest: table.rest};
}

function isSameRow(one: Table['rows'][number], other: Table['rows'][number]): boolean {
	return (
		one.id === other.id &&
		one.isSelected === other.isSelected &&
		one.isChanged === other.isChanged &&
		keptLine(one.cells, other.cells) === one.cells
	);
}

function keptEach<Item>(
	before: readonly Item[],
	list: readonly Item[],
	isSame: (one: Item, other: Item) => boolean,
): readonly Item[] {
	return keptList(
		before,
		list.map((item, index) => {
			const known = before[index];
			return known !== undefined && isSame(known, item) ? known : item;
		}),
	);
}
