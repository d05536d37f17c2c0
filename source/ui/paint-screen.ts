import type {ScreenView} from '../board/screen.ts';
import type {Paper} from './cells.ts';
import {paintPanel, paintRuns} from './paint-panel.ts';
import {lineRuns} from './runs.ts';
import type {Theme} from './theme.ts';

/** Paints all that stands on the screen. What is the same as in `before`, which is there already, is left as it is. */
export function paintScreen(
	paper: Paper,
	view: ScreenView,
	before: ScreenView | undefined,
	theme: Theme,
): void {
	const known = before !== undefined && isInPlace(view, before) ? before : undefined;
	const {columns, rows} = paper.cells;
	if (known === undefined) for (let row = 0; row < rows; row += 1) paper.clear(row, 0, columns, theme.ground);
	const {place, status, panels, footer} = view;
	const line = (row: number, of: ScreenView['footer'], was: ScreenView['footer'] | undefined) => {
		if (of === was) return;
		const end = place.left + place.columns;
		paintRuns(paper, place.top + row, place.left, end, lineRuns(of, theme), theme);
	};
	for (const [row, each] of status.entries()) line(row, each, known?.status[row]);
	for (const [index, panel] of panels.entries()) paintPanel(paper, panel, known?.panels[index], theme, place);
	if (view.isLargeEnough) line(place.rows - 1, footer, known?.footer);
}

/** True where everything stands where it stood. */
function isInPlace(view: ScreenView, before: ScreenView): boolean {
	const corners = ({place, isLargeEnough, status, panels}: ScreenView) => [
		place.left,
		place.top,
		place.columns,
		place.rows,
		isLargeEnough,
		status.length,
		...panels.flatMap(({frame, left, top, width, height}) => [frame, left, top, width, height]),
	];
	return corners(view).join() === corners(before).join();
}
