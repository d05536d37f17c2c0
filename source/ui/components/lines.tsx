import {Text} from 'ink';
import {memo} from 'react';
import {ansiRow} from '../text/ansi-row.ts';
import type {Line} from '../text/line.ts';
import {useTheme} from '../theme/theme.ts';

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
		<Row key={row} text={ansiRow(lines[row] ?? [], columns, theme)} />
	));
}

/** One row of the screen: a string of known width with SGR sequences. */
export const Row = memo(function Row({text}: {readonly text: string}) {
	return <Text wrap="truncate">{text === '' ? ' ' : text}</Text>;
});
