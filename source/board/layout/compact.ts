import type {PanelId} from '../state.ts';
import {frameSize, type Layout, type LayoutInput, type Rect, splitColumns, splitRows} from './rects.ts';

/** Too small for all at once: the totals stay, the others take turns; side by side where there is the width. */
export function compact(area: Rect, focus: PanelId, wishes: LayoutInput): Layout {
	const frame = 'rule';
	const rest = frameSize(frame);
	const most = Math.floor(area.height / 2) - rest.rows;
	const wanted = Math.min(wishes.totals(area.width - rest.columns, most), most);
	const [totals, below] = splitRows(area, wanted + rest.rows);
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
