import {
	frameSize,
	type Layout,
	type LayoutInput,
	type Rect,
	regionsRows,
	splitColumns,
	splitRows,
	underTotals,
} from './rects.ts';

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
	const [changes, events] = splitRows(
		news,
		wanted === 0 ? 0 : Math.min(wanted + rest.rows, Math.floor(news.height / 2)),
	);
	return {
		frame,
		panels: [
			{id: 'totals', ...totals},
			{id: 'regions', ...regions},
			...(wanted === 0 ? [] : [{id: 'changes' as const, ...changes}]),
			{id: 'events', ...events},
			...(hasMap ? [{id: 'map' as const, ...map}] : []),
			{id: 'region', ...region},
			{id: 'feed', ...feed},
		],
	};
}
