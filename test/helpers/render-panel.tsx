import {stripVTControlCharacters} from 'node:util';
import {Box} from 'ink';
import {render} from 'ink-testing-library';
import type {ReactElement} from 'react';

/** Where a panel stands in these tests. */
export const place = {left: 0, top: 0, width: 80, height: 12, frame: 'box'} as const;

/** What a panel or overlay at `place` shows, as text without colours, and how to give it other props. */
export function renderPanel(panel: ReactElement) {
	const inPlace = (child: ReactElement) => (
		<Box width={place.width} height={place.height} flexDirection="column">
			{child}
		</Box>
	);
	const {lastFrame, rerender} = render(inPlace(panel));
	return {
		text: () => stripVTControlCharacters(lastFrame() ?? ''),
		rerender: (next: ReactElement) => rerender(inPlace(next)),
	};
}
