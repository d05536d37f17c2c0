import {frameSize} from '../board/layouts/parts.ts';
import {cut, widthOf} from '../board/line.ts';
import type {Body, PanelView} from '../board/panel-view.ts';
import type {Paper} from './cells.ts';
import {type Run, rowsOf} from './runs.ts';
import type {Theme} from './theme.ts';

const light = {topLeft: '╭', topRight: '╮', bottomLeft: '╰', bottomRight: '╯', across: '─', down: '│'};

/** Focus has to show without colour: heavy lines. */
const heavy = {topLeft: '┏', topRight: '┓', bottomLeft: '┗', bottomRight: '┛', across: '━', down: '┃'};

/** Where row 0 and column 0 of the board are on the paper. */
interface Corner {
	readonly left: number;
	readonly top: number;
}

/**
 * Paints a panel in its place: what it is called, what it shows, and whether the keyboard is in it. What is the same
 * as in `before`, the panel that stands there already, is left as it is.
 */
export function paintPanel(
	paper: Paper,
	view: PanelView,
	before: PanelView | undefined,
	theme: Theme,
	corner: Corner,
): void {
	if (view === before) return;
	const top = corner.top + view.top;
	const left = corner.left + view.left;
	const end = left + view.width;
	const isFramed = before !== undefined && before.isFocused === view.isFocused;
	if (!isFramed || before.title !== view.title || before.notes.join() !== view.notes.join()) {
		paintRuns(paper, top, left, end, titleRuns(view, theme), theme);
	}
	if (!isFramed && view.frame === 'box') paintBox(paper, view, theme, {left, top});
	const border = view.frame === 'box' ? 1 : 0;
	const {columns, rows} = frameSize(view.frame);
	const inner = {left: left + columns / 2, end: end - columns / 2};
	const body = rowsOf(view.body);
	const known = before === undefined || !isAlike(view.body, before.body) ? undefined : rowsOf(before.body);
	for (let row = 0; row < view.height - rows; row += 1) {
		if (known !== undefined && known[row]?.shows === body[row]?.shows) continue;
		const at = top + 1 + row;
		paper.clear(at, left + border, inner.left, theme.ground);
		paintRuns(paper, at, inner.left, inner.end, body[row]?.runs(theme) ?? [], theme);
		paper.clear(at, inner.end, end - border, theme.ground);
	}
}

/** True where rows that show the same look the same: in a table, that depends on its columns. */
function isAlike(body: Body, before: Body): boolean {
	if (body.kind === 'lines' || before.kind === 'lines') return body.kind === before.kind;
	return body.table.columns === before.table.columns;
}

/** Paints pieces of text one after the other, and empties what is left of the row up to `end`. */
export function paintRuns(
	paper: Paper,
	row: number,
	left: number,
	end: number,
	runs: readonly Run[],
	theme: Theme,
): void {
	let at = left;
	for (const {text, look} of runs) at = paper.write(row, at, end, text, look);
	paper.clear(row, at, end, theme.ground);
}

function paintBox(paper: Paper, view: PanelView, theme: Theme, {left, top}: Corner) {
	const {width, height, isFocused} = view;
	const {bottomLeft, bottomRight, across, down} = isFocused ? heavy : light;
	const look = isFocused ? theme.focusedFrame : theme.frame;
	const right = left + width - 1;
	for (let row = top + 1; row < top + height - 1; row += 1) {
		paper.write(row, left, left + 1, down, look);
		paper.write(row, right, right + 1, down, look);
	}
	const bottom = bottomLeft + across.repeat(Math.max(0, width - 2)) + bottomRight;
	paper.write(top + height - 1, left, left + width, bottom, look);
}

/** The upper edge with the title in it, and at its right as many of the notes as there is room for. */
function titleRuns(view: PanelView, theme: Theme): readonly Run[] {
	const {width, frame, isFocused} = view;
	const {topLeft, across, topRight} = isFocused ? heavy : light;
	const look = isFocused ? theme.focusedFrame : theme.frame;
	const [start, end] = frame === 'box' ? [topLeft + across, across + topRight] : [across, across];
	const room = Math.max(0, width - widthOf(`${start}  ${end}`));
	const title = cut(view.title, room);
	const note = notesThatFit(view.notes, room - widthOf(title) - 4);
	const rule = across.repeat(Math.max(0, room - widthOf(title) - (note === '' ? 0 : widthOf(note) + 2)));
	return [
		{text: `${start} `, look},
		{text: title, look: theme.tones.title},
		{text: ` ${rule}`, look},
		...(note === '' ? [] : [{text: ` ${note} `, look: theme.tones.muted}]),
		{text: end, look},
	];
}

function notesThatFit(notes: readonly string[], room: number): string {
	const said = notes.filter(note => note !== '');
	const whole = said.join(' · ');
	return whole === '' || widthOf(whole) <= room ? whole : notesThatFit(said.slice(0, -1), room);
}
