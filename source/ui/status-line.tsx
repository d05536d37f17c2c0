import {Box} from 'ink';
import type {Line} from '../board/line.ts';
import {LineText} from './lines.tsx';

/** The lines at the top: what the incident is, what time it is there, and what state the data is in. */
export function StatusLine({title, data}: {readonly title: Line; readonly data: readonly Line[]}) {
	return (
		<Box flexDirection="column">
			<LineText line={title} />
			{data.map((line, row) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: rows keep their place
				<LineText key={row} line={line} />
			))}
		</Box>
	);
}
