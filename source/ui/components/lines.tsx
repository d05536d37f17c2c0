import {ansiRow, lineRuns} from '../text/ansi-row.ts';
import type {Line} from '../text/line.ts';
import {type Theme, useTheme} from '../theme/theme.ts';
import {Row} from './row.tsx';

interface LinesProps {
	readonly lines: readonly Line[];
	/** Cells of each row. */
	readonly columns: number;
	/** Rows in all: those after the last line show the ground. */
	readonly rows: number;
}

/** Lines that fit already, a row each. */
export function Lines({lines, columns, rows}: LinesProps) {
	const theme = useTheme();
	return Array.from({length: rows}, (_, row) => (
		// biome-ignore lint/suspicious/noArrayIndexKey: a row has no identity but its place
		<Row key={row} text={lineRow(lines[row] ?? [], columns, theme)} />
	));
}

/** A line as one row of `columns` cells in the styles of the theme. */
function lineRow(line: Line, columns: number, theme: Theme): string {
	return ansiRow(lineRuns(line, theme), columns, theme.ground);
}
