import type {PanelId} from '../state.ts';
import {
	aboveEvents,
	type FrameStyle,
	frameSize,
	type Layout,
	type LayoutInput,
	placed,
	type Rect,
	regionsRows,
	splitColumns,
	splitRows,
	underTotals,
} from './rects.ts';

// The layouts for each class of size, from the smallest to the largest, and that for large type.

/** Too small for all at once: the totals stay, the others take turns; side by side where there is the width. */
export function compact(area: Rect, focus: PanelId, wishes: LayoutInput): Layout {
	const frame = 'rule';
	const rest = frameSize(frame);
	const most = Math.floor(area.height / 2) - rest.rows;
	const wanted = Math.min(wishes.totals(area.width - rest.columns, most), most);
	const [totals, below] = splitRows(area, wanted + rest.rows);
	// The totals stand at the top anyway: while the keyboard is in them, the regions have the turn.
	const turn = focus === 'totals' ? 'regions' : focus;
	if (area.width < 96) return placed(frame, {totals, [turn]: below});
	const [regions, other] = splitColumns(below, Math.round(below.width * 0.48));
	return placed(frame, {totals, regions, [focus === 'feed' ? 'feed' : 'region']: other});
}

/** Rows that a map takes to say anything. */
const leastMap = 11;

/** Regions beside the selected one, the feed below them, and a map beside that where there is room. */
export function standard(area: Rect, frame: FrameStyle, wishes: LayoutInput, hasRoom: boolean): Layout {
	const rest = frameSize(frame);
	const [totals, below] = underTotals(area, rest, wishes);
	const hasMap = hasRoom && wishes.map === 'on';
	// The feed needs room for a whole statement, and a map for a country; beyond that the regions come first.
	const feedRows = Math.max(5 + rest.rows, Math.floor(below.height * (hasMap ? 0.52 : 0.42)));
	const wanted = Math.max(wishes.regions + rest.rows, below.height - feedRows);
	const least = hasMap ? leastMap : 5;
	const [middle, lower] = splitRows(below, Math.min(wanted, below.height - least - rest.rows));
	const left = Math.round(middle.width * 0.56);
	const [regions, region] = splitColumns(middle, left);
	const [feed, map] = splitColumns(lower, hasMap ? left : lower.width);
	return placed(frame, {totals, regions, region, feed, map: hasMap ? map : undefined});
}

/** A portrait screen: one above the other, with the map and the events where there are the rows. */
export function tall(area: Rect, wishes: LayoutInput): Layout {
	const frame = 'rule';
	const rest = frameSize(frame);
	const [totals, below] = underTotals(area, rest, wishes);
	const [regions, lower] = splitRows(below, regionsRows(below, rest, wishes, 0.4));
	const hasMap = wishes.map === 'on' && area.height >= 66;
	// Cells are about twice as high as wide, and countries about as wide as high.
	const mapRows = Math.min(Math.round(area.width * 0.4), Math.floor(lower.height * 0.34));
	const [map, rows] = splitRows(lower, hasMap ? mapRows : 0);
	const [region, others] = splitRows(rows, Math.floor(rows.height * 0.38));
	const eventRows = wishes.events(area.width - rest.columns) + rest.rows;
	const hasEvents = others.height - eventRows >= 14;
	const [feed, events] = splitRows(others, others.height - (hasEvents ? eventRows : 0));
	return placed(frame, {
		totals,
		regions,
		map: hasMap ? map : undefined,
		region,
		feed,
		events: hasEvents ? events : undefined,
	});
}

/** Three columns; a map stands below the regions, and the events then below what is told of one of them. */
export function wide(area: Rect, wishes: LayoutInput): Layout {
	const frame = 'box';
	const rest = frameSize(frame);
	const [totals, below] = underTotals(area, rest, wishes);
	const [left, others] = splitColumns(below, Math.round(below.width * 0.42));
	const [middle, feed] = splitColumns(others, Math.round(others.width * 0.48));
	if (wishes.map === 'on') {
		const [regions, map] = splitRows(left, regionsRows(left, rest, wishes, 0.45));
		const [region, events] = aboveEvents(middle, rest, wishes, Math.ceil(middle.height / 2));
		return placed(frame, {totals, regions, map, region, events, feed});
	}
	const [regions, events] = aboveEvents(left, rest, wishes, regionsRows(left, rest, wishes, 0.7));
	return placed(frame, {totals, regions, region: middle, events, feed});
}

/** A wall of screens: all there is, side by side. */
export function wall(area: Rect, wishes: LayoutInput): Layout {
	const frame = 'box';
	const rest = frameSize(frame);
	const [totals, below] = underTotals(area, rest, wishes);
	const hasMap = wishes.map === 'on';
	const [left, others] = splitColumns(below, Math.round(below.width * (hasMap ? 0.3 : 0.34)));
	const [map, columns] = splitColumns(others, hasMap ? Math.round(others.width * 0.38) : 0);
	const [region, feed] = splitColumns(columns, Math.round(columns.width * 0.48));
	const [regions, news] = splitRows(left, regionsRows(left, rest, wishes, 0.5));
	const wanted = wishes.changes(left.width - rest.columns);
	const hasChanges = wanted > 0;
	const changesRows = hasChanges ? Math.min(wanted + rest.rows, Math.floor(news.height / 2)) : 0;
	const [changes, events] = splitRows(news, changesRows);
	return placed(frame, {
		totals,
		regions,
		changes: hasChanges ? changes : undefined,
		events,
		map: hasMap ? map : undefined,
		region,
		feed,
	});
}

/** Large letters; while the board rotates, and has the rows for it, with what is told of the region in turn below. */
export function largeType(area: Rect, {isRotating}: LayoutInput): Layout {
	const below = isRotating && area.height >= 30 ? Math.min(12, Math.floor(area.height * 0.28)) : 0;
	const [letters, region] = splitRows(area, area.height - below);
	return placed('rule', {'large-type': letters, region: below === 0 ? undefined : region});
}
