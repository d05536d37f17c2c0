import type {MapMode, PanelId, Size} from '../state.ts';

/** How a panel is set off: by a box around it, or, where rows are dear, by a rule above it. */
export type FrameStyle = 'box' | 'rule';

export interface Rect {
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
}

export type PanelName = PanelId | 'events' | 'changes' | 'map' | 'large-type';

/** Where a panel stands on the board, with the frame around it. */
export interface PanelPlace extends Rect {
	readonly frame: FrameStyle;
}

/** Where each panel that has a place stands; the others take turns with those. */
export type Layout = readonly (PanelPlace & {readonly id: PanelName})[];

/** The panels at their places, all in one frame, in the order in which they are read; undefined for none. */
export function placed(
	frame: FrameStyle,
	places: Readonly<Partial<Record<PanelName, Rect | undefined>>>,
): Layout {
	return (Object.entries(places) as [PanelName, Rect | undefined][]).flatMap(([id, rect]) =>
		rect === undefined ? [] : [{id, frame, ...rect}],
	);
}

/** How much some panels would like to have, in rows of content, and what the board is to show. */
export interface LayoutInput {
	/** Rows at the top that the status line takes. */
	readonly status: number;
	/** Those that the totals would like to have of at most so many. */
	readonly totals: (width: number, most: number) => number;
	readonly regions: number;
	readonly events: (width: number) => number;
	/** 0 where nothing has changed. */
	readonly changes: (width: number) => number;
	readonly map: MapMode;
	readonly isLargeType: boolean;
	readonly isRotating: boolean;
}

/** The frame that a screen of this size has the rows and columns for. */
export function frameFor({columns, rows}: Size): FrameStyle {
	return columns >= 96 && rows >= 32 ? 'box' : 'rule';
}

/** Rows and columns that a frame takes of its panel. */
export function frameSize(frame: FrameStyle): {readonly columns: number; readonly rows: number} {
	return frame === 'box' ? {columns: 4, rows: 2} : {columns: 2, rows: 1};
}

/** What a frame takes of a panel. */
type FrameSize = ReturnType<typeof frameSize>;

/** The totals across the top, with what they wish for, unless that would leave the rest too little. */
export function underTotals(area: Rect, rest: FrameSize, wishes: LayoutInput): [totals: Rect, below: Rect] {
	const most = Math.max(5, Math.floor(area.height * 0.34) - rest.rows);
	return splitRows(area, Math.min(wishes.totals(area.width - rest.columns, most), most) + rest.rows);
}

/** The rows that the regions wish for, of at most that share of the area. */
export function regionsRows({height}: Rect, rest: FrameSize, wishes: LayoutInput, share: number): number {
	return Math.min(wishes.regions + rest.rows, Math.floor(height * share));
}

/** The events have the rows they need at the bottom; what is above them keeps the rows it wants. */
export function aboveEvents(area: Rect, rest: FrameSize, wishes: LayoutInput, wanted: number): [Rect, Rect] {
	const events = wishes.events(area.width - rest.columns) + rest.rows;
	return splitRows(area, Math.max(wanted, area.height - events));
}

export function splitRows(area: Rect, height: number): [Rect, Rect] {
	const upper = Math.min(height, area.height);
	return [
		{...area, height: upper},
		{...area, top: area.top + upper, height: area.height - upper},
	];
}

export function splitColumns(area: Rect, width: number): [Rect, Rect] {
	return [
		{...area, width},
		{...area, left: area.left + width, width: area.width - width},
	];
}

/** What a frame leaves of its panel. */
export function contentSize({width, height, frame}: PanelPlace): Size {
	const taken = frameSize(frame);
	return {columns: Math.max(1, width - taken.columns), rows: Math.max(1, height - taken.rows)};
}
