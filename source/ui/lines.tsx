import {Box, Text} from 'ink';
import {Fragment, memo} from 'react';
import type {Line} from '../board/line.ts';
import {useTheme} from './theme.ts';

/** Lines as the board laid them out, each one row high whatever is in it. */
export const Lines = memo(function Lines({lines}: {readonly lines: readonly Line[]}) {
	return (
		<Box flexDirection="column">
			{lines.map((line, row) => (
				// A line has no name of its own: it is its row.
				// biome-ignore lint/suspicious/noArrayIndexKey: rows keep their place
				<LineText key={row} line={line} />
			))}
		</Box>
	);
});

/** One row of the screen. An empty one still takes its row. */
export const LineText = memo(function LineText({line}: {readonly line: Line}) {
	const {tones} = useTheme();
	return (
		<Text wrap="truncate">
			{line.length === 0 ? ' ' : null}
			{line.map(({text, tone}, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: spans keep their place
				<Fragment key={index}>
					<Text {...tones[tone]}>{text}</Text>
				</Fragment>
			))}
		</Text>
	);
});
