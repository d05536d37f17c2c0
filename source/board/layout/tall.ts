import {
	frameSize,
	type Layout,
	type LayoutInput,
	type Rect,
	regionsRows,
	splitRows,
	underTotals,
} from './rects.ts';

/** A portrait screen: one above the other, with the map and the events where there are the rows. */
export function tall(area: Rect, wishes: LayoutInput): Layout {
	const frame = 'rule';
	const rest = frameSize(frame);
	const [totals, below] = underTotals(area, rest, wishes);
	const [regions, lower] = splitRows(below, regionsRows(below, rest, wishes, 0.4));
	const hasMap = wishes.map === 'on' && area.height >= 66;
	// Cells are about twice as high as wide, and countries about as wide as high.
	const [map, rows] = splitRows(
		lower,
		hasMap ? Math.min(Math.round(area.width * 0.4), Math.floor(lower.height * 0.34)) : 0,
	);
	const [region, others] = splitRows(rows, Math.floor(rows.height * 0.38));
	const eventRows = wishes.events(area.width - rest.columns) + rest.rows;
	const hasEvents = others.height - eventRows >= 14;
	const [feed, events] = splitRows(others, others.height - (hasEvents ? eventRows : 0));
	return {
		frame,
		panels: [
			{id: 'totals', ...totals},
			{id: 'regions', ...regions},
			...(hasMap ? [{id: 'map' as const, ...map}] : []),
			{id: 'region', ...region},
			{id: 'feed', ...feed},
			...(hasEvents ? [{id: 'events' as const, ...events}] : []),
		],
	};
}
