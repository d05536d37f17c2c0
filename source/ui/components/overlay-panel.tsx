import {contentSize} from '../../board/layout/rects.ts';
import type {OverlayText} from '../text/overlay-text.ts';
import {scrolledLines} from '../text/scrolled-lines.ts';
import {LinesPanel} from './lines-panel.tsx';
import type {PanelPlace} from './panel.tsx';

/** What every overlay is given: where it lies, and its first line in view. */
export interface OverlayPlace extends PanelPlace {
	readonly scroll: number;
}

interface OverlayPanelProps extends OverlayPlace {
	readonly text: OverlayText;
}

/** Longer lines are hard to follow from one to the next: on wide screens overlays keep to so many cells. */
const readableColumns = 110;

/** Cells for the lines of an overlay. */
export function overlayColumns(place: PanelPlace): number {
	return Math.min(readableColumns, contentSize(place, place.frame).columns);
}

/** A panel over the whole board with a text that scrolls. */
export function OverlayPanel({text, scroll, ...place}: OverlayPanelProps) {
	const {title, notes = [], lines} = text;
	const {rows} = contentSize(place, place.frame);
	const inView = scrolledLines(lines, rows, scroll);
	return (
		<LinesPanel {...place} isFocused title={title} notes={[...notes, inView.note]} lines={inView.lines} />
	);
}
