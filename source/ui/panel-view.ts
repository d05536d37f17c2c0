import type {FrameStyle, PanelName, Rect} from '../board/layout/rects.ts';
import type {Overlay} from '../board/state.ts';
import type {RegionsTable} from './panels/regions-lines.ts';
import type {Line} from './text/line.ts';

export type Body =
	| {readonly kind: 'lines'; readonly lines: readonly Line[]}
	| {readonly kind: 'table'; readonly table: RegionsTable};

/** A panel where it stands, with what it shows: lines that are wrapped and cut to its width already. */
export interface PanelView extends Rect {
	readonly id: PanelName | Overlay | 'notice';
	readonly frame: FrameStyle;
	readonly title: string;
	/** At the right of the title, as many as there is room for: the first matter most. */
	readonly notes: readonly string[];
	readonly isFocused: boolean;
	readonly body: Body;
}

/** A body of lines. */
export function linesBody(lines: readonly Line[]): Body {
	return {kind: 'lines', lines};
}

/** What of a long text is in view: `lines 12–30 of 80 ▾`; empty where all of it is. */
export function scrollNote(scroll: number, lines: number, rows: number): string {
	if (lines <= rows) return '';
	const last = Math.min(lines, scroll + rows);
	return `lines ${scroll + 1}–${last} of ${lines}${last < lines ? ' ▾' : ' ▴'}`;
}
