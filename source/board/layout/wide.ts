import {
	aboveEvents,
	frameSize,
	type Layout,
	type LayoutInput,
	type Rect,
	regionsRows,
	splitColumns,
	splitRows,
	underTotals,
} from './rects.ts';

/** Three columns; a map stands below the regions, and the events then below what is told of one of them. */
export function wide(area: Rect, wishes: LayoutInput): Layout {
	const frame = 'box';
	const rest = frameSize(frame);
	const [totals, below] = underTotals(area, rest, wishes);
	const [left, others] = splitColumns(below, Math.round(below.width * 0.42));
	const [middle, feed] = splitColumns(others, Math.round(others.width * 0.48));
	const hasMap = wishes.map === 'on';
	const [regions, lower] = hasMap
		? splitRows(left, regionsRows(left, rest, wishes, 0.45))
		: aboveEvents(left, rest, wishes, regionsRows(left, rest, wishes, 0.7));
	const [region, events] = hasMap ? aboveEvents(middle, rest, wishes) : [middle, lower];
	return {
		frame,
		panels: [
			{id: 'totals', ...totals},
			{id: 'regions', ...regions},
			...(hasMap ? [{id: 'map' as const, ...lower}] : []),
			{id: 'region', ...region},
			{id: 'events', ...events},
			{id: 'feed', ...feed},
		],
	};
}
