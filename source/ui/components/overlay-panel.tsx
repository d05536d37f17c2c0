import {contentSize, type PanelPlace} from '../../board/layout/rects.ts';
import type {Overlay} from '../../board/state.ts';
import type {OverlayText} from '../text/overlay-text.ts';
import {scrolledLines} from '../text/scrolled-lines.ts';
import {LinesPanel} from './lines-panel.tsx';

interface OverlayPanelProps {
	readonly place: PanelPlace;
	readonly text: OverlayText;
	/** The first line in view. */
	readonly scroll: number;
}

/** Longer lines are hard to follow from one to the next: on wide screens overlays keep to so many cells. */
const readableColumns = 110;

/** Cells for the lines of an overlay; all that there are for what the board waits for. */
export function overlayColumns(place: PanelPlace, overlay: Overlay | undefined): number {
	const {columns} = contentSize(place);
	return overlay === undefined ? columns : Math.min(readableColumns, columns);
}

/** A panel over the whole board with a text that scrolls. */
export function OverlayPanel({place, text, scroll}: OverlayPanelProps) {
	const {title, notes = [], lines} = text;
	const inView = scrolledLines(lines, contentSize(place).rows, scroll);
	return (
		<LinesPanel place={place} isFocused title={title} notes={[...notes, inView.note]} lines={inView.lines} />
	);
}
