import {contentSize} from '../../board/layout/rects.ts';
import type {Line} from '../text/line.ts';
import {Lines} from './lines.tsx';
import {Panel, type PanelProps} from './panel.tsx';

interface LinesPanelProps extends Omit<PanelProps, 'children'> {
	/** At most as many and as wide as there is room for inside the frame. */
	readonly lines: readonly Line[];
}

/** A panel that shows lines. */
export function LinesPanel({lines, ...panel}: LinesPanelProps) {
	return (
		<Panel {...panel}>
			<Lines lines={lines} {...contentSize(panel.place)} />
		</Panel>
	);
}
