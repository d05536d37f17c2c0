import type {PanelId, Size} from './state.ts';

/** The smallest terminal that a board fits in. */
export const smallest: Size = {columns: 40, rows: 12};

/** How a panel is set off: by a box around it, or, where rows are dear, by a rule above it. */
export type FrameStyle = 'box' | 'rule';

export interface Rect {
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
}

export type Place = PanelId | 'totals' | 'events';

export interface Layout {
	readonly frame: FrameStyle;
	/** Where each panel that has a place stands; the others take turns with those. */
	readonly panels: readonly (Rect & {readonly id: Place})[];
}

/** How much some panels would like to have, in rows of content. */
export interface Wishes {
	/** Rows at the top that the status line takes. */
	readonly status: number;
	readonly totals: (width: number) => number;
	readonly regions: number;
	readonly events: (width: number) => number;
}

/**
 * Where the panels stand on a screen of at least the smallest size: the status at the top and one line of keys at
 * the bottom are not among them. The panels fill what is between exactly.
 */
export function layoutFor(size: Size, focus: PanelId, wishes: Wishes): Layout {
	const {columns, rows} = size;
	const area = {left: 0, top: wishes.status, width: columns, height: rows - wishes.status - 1};
	if (columns >= 160 && rows >= 36) return wide(area, wishes);
	if (columns >= 80 && rows >= 24)
		return standard(area, rows >= 32 && columns >= 96 ? 'box' : 'rule', wishes);
	if (rows >= 40) return tall(area, wishes);
	return compact(area, focus, wishes);
}

/** Rows and columns that a frame takes of its panel. */
export function frameSize(frame: FrameStyle): {readonly columns: number; readonly rows: number} {
	return frame === 'box' ? {columns: 4, rows: 2} : {columns: 2, rows: 1};
}

function wide(area: Rect, wishes: Wishes): Layout {
	const frame = 'box';
	const rest = frameSize(frame);
	const [totals, below] = splitRows(area, totalsRows(area, rest, wishes));
	const [left, others] = splitColumns(below, Math.round(below.width * 0.42));
	const [middle, right] = splitColumns(others, Math.round(others.width * 0.48));
	const regionRows = Math.min(wishes.regions + rest.rows, Math.floor(left.height * 0.7));
	const [regions, events] = splitRows(
		left,
		Math.max(regionRows, left.height - wishes.events(left.width - rest.columns) - rest.rows),
	);
	return {
		frame,
		panels: [
			{id: 'totals', ...totals},
			{id: 'regions', ...regions},
			{id: 'events', ...events},
			{id: 'region', ...middle},
			{id: 'feed', ...right},
		],
	};
}

function standard(area: Rect, frame: FrameStyle, wishes: Wishes): Layout {
	const rest = frameSize(frame);
	const [totals, below] = splitRows(area, totalsRows(area, rest, wishes));
	// The feed needs room for a whole statement; beyond that the regions come first.
	const feedRows = Math.max(5 + rest.rows, Math.floor(below.height * 0.42));
	const wanted = Math.max(wishes.regions + rest.rows, below.height - feedRows);
	const [middle, feed] = splitRows(below, Math.min(wanted, below.height - 5 - rest.rows));
	const [regions, region] = splitColumns(middle, Math.round(middle.width * 0.56));
	return {
		frame,
		panels: [
			{id: 'totals', ...totals},
			{id: 'regions', ...regions},
			{id: 'region', ...region},
			{id: 'feed', ...feed},
		],
	};
}

function tall(area: Rect, wishes: Wishes): Layout {
	const frame = 'rule';
	const rest = frameSize(frame);
	const [totals, below] = splitRows(area, totalsRows(area, rest, wishes));
	const [regions, lower] = splitRows(
		below,
		Math.min(wishes.regions + rest.rows, Math.floor(below.height * 0.4)),
	);
	const [region, feed] = splitRows(lower, Math.floor(lower.height * 0.4));
	return {
		frame,
		panels: [
			{id: 'totals', ...totals},
			{id: 'regions', ...regions},
			{id: 'region', ...region},
			{id: 'feed', ...feed},
		],
	};
}

/** Too small for all at once: the totals stay, the others take turns; side by side where there is the width. */
function compact(area: Rect, focus: PanelId, wishes: Wishes): Layout {
	const frame = 'rule';
	const rest = frameSize(frame);
	const wanted = wishes.totals(area.width - rest.columns) + rest.rows;
	const [totals, below] = splitRows(area, Math.min(wanted, Math.floor(area.height / 2)));
	// The totals stand at the top anyway: while the keyboard is in them, the regions have the turn.
	const turn = focus === 'totals' ? 'regions' : focus;
	if (area.width < 96)
		return {
			frame,
			panels: [
				{id: 'totals', ...totals},
				{id: turn, ...below},
			],
		};
	const [regions, other] = splitColumns(below, Math.round(below.width * 0.48));
	return {
		frame,
		panels: [
			{id: 'totals', ...totals},
			{id: 'regions', ...regions},
			{id: focus === 'feed' ? 'feed' : 'region', ...other},
		],
	};
}

/** The totals have what they wish for, unless that would leave the regions too little. */
function totalsRows(area: Rect, rest: {columns: number; rows: number}, wishes: Wishes): number {
	const most = Math.max(5 + rest.rows, Math.floor(area.height * 0.34));
	return Math.min(wishes.totals(area.width - rest.columns) + rest.rows, most);
}

function splitRows(area: Rect, height: number): [Rect, Rect] {
	const upper = Math.min(height, area.height);
	return [
		{...area, height: upper},
		{...area, top: area.top + upper, height: area.height - upper},
	];
}

function splitColumns(area: Rect, width: number): [Rect, Rect] {
	return [
		{...area, width},
		{...area, left: area.left + width, width: area.width - width},
	];
}
