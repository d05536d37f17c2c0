import {
	aboveEvents,
	frameSize,
	type Layout,
	type Rect,
	splitColumns,
	splitRows,
	totalsRows,
	type Wishes,
} from './parts.ts';

/** Three columns; a map stands below the regions, and the events then below what is told of one of them. */
export function wide(area: Rect, wishes: Wishes): Layout {
	const frame = 'box';
	const rest = frameSize(frame);
	const [totals, below] = splitRows(area, totalsRows(area, rest, wishes));
	const [left, others] = splitColumns(below, Math.round(below.width * 0.42));
	const [middle, feed] = splitColumns(others, Math.round(others.width * 0.48));
	if (wishes.map === 'on') {
		const most = Math.floor(left.height * 0.45);
		const [regions, map] = splitRows(left, Math.min(wishes.regions + rest.rows, most));
		const [region, events] = aboveEvents(middle, rest, wishes);
		return {
			frame,
			panels: [
				{id: 'totals', ...totals},
				{id: 'regions', ...regions},
				{id: 'map', ...map},
				{id: 'region', ...region},
				{id: 'events', ...events},
				{id: 'feed', ...feed},
			],
		};
	}
	const wanted = Math.min(wishes.regions + rest.rows, Math.floor(left.height * 0.7));
	const [regions, events] = aboveEvents(left, rest, wishes, wanted);
	return {
		frame,
		panels: [
			{id: 'totals', ...totals},
			{id: 'regions', ...regions},
			{id: 'events', ...events},
			{id: 'region', ...middle},
			{id: 'feed', ...feed},
		],
	};
}
