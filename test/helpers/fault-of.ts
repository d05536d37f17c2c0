import {boardArea, isLargeEnough} from '../../source/board/layout/board-area.ts';
import {frameSize} from '../../source/board/layout/rects.ts';
import type {State} from '../../source/board/state.ts';
import {statusRows} from '../../source/ui/measure-layout.ts';
import {tooSmallLines} from '../../source/ui/panels/too-small-lines.ts';
import {lineWidth} from '../../source/ui/text/line.ts';
import {footerOf, panelContents, statusLines} from './screen-contents.ts';

/** Why the state's screen is not exactly filled by what stands on it; undefined where it is. */
export function faultOf(state: State, panels = panelContents(state)): string | undefined {
	const place = boardArea(state);
	const {columns, rows} = place;
	if (place.left + columns > state.size.columns || place.top + rows > state.size.rows)
		return 'off the screen';
	if (!isLargeEnough(place)) {
		const isExercise = state.data?.incident.incident.status === 'exercise';
		const lines = tooSmallLines({columns, rows, isExercise});
		return lines.length <= rows && lines.every(line => lineWidth(line) <= columns) ? undefined : 'too small';
	}
	const top = [...statusLines(state), footerOf(state)];
	if (top.some(line => lineWidth(line) > columns)) return 'status or footer too wide';
	const cells = panels.reduce((sum, {width, height}) => sum + width * height, 0);
	if (cells !== columns * (rows - statusRows(state) - 1)) return 'panels do not fill the screen';
	for (const [index, panel] of panels.entries()) {
		const {left, width, height, frame, lines, table} = panel;
		if (left + width > columns || panel.top + height > rows - 1) return `${panel.id} leaves the screen`;
		const overlap = panels
			.slice(index + 1)
			.find(
				other =>
					other.left < left + width &&
					left < other.left + other.width &&
					other.top < panel.top + height &&
					panel.top < other.top + other.height,
			);
		if (overlap !== undefined) return `${panel.id} lies over ${overlap.id}`;
		const taken = frameSize(frame);
		if (lines.length > Math.max(0, height - taken.rows)) return `${panel.id} is too long`;
		if (lines.some(line => lineWidth(line) > width - taken.columns)) return `${panel.id} is too wide`;
		if (table !== undefined) {
			const tableWidth = table.columns.reduce((sum, column) => sum + column.width + 1, -1);
			if (tableWidth > width - taken.columns) return 'the table is too wide';
			const tableHeight = 1 + table.rows.length + (table.rest === undefined ? 0 : 1);
			if (tableHeight > height - taken.rows) return 'the table is too long';
		}
	}
	return undefined;
}
