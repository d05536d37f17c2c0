import {
	type FrameStyle,
	frameSize,
	type Layout,
	type LayoutInput,
	type Rect,
	splitColumns,
	splitRows,
	underTotals,
} from './rects.ts';

/** Rows that a map takes to say anything. */
const leastMap = 11;

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
	return {
		frame,
		panels: [
			{id: 'totals', ...totals},
			{id: 'regions', ...regions},
			{id: 'region', ...region},
			{id: 'feed', ...feed},
			...(hasMap ? [{id: 'map' as const, ...map}] : []),
		],
	};
}
