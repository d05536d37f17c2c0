import {changedMark, type Highlight} from '../../../board/highlights.ts';
import {type Line, span} from '../line.ts';
import {textWidth} from '../text-width.ts';

/** `✱ was` and `at least 4`, which may stand in two lines, or `✱ new` for a figure that nobody had told before. */
export function changedWords({was}: Highlight): readonly string[] {
	return was === undefined ? [`${changedMark} new`] : [`${changedMark} was`, was];
}

/** What follows a figure that changed, in at most `room` cells: the words, or the mark alone; nothing for no change. */
export function changedSpans(highlight: Highlight | undefined, room: number): Line {
	if (highlight === undefined || room < 2) return [];
	const words = ` ${changedWords(highlight).join(' ')}`;
	return [span(textWidth(words) <= room ? words : ` ${changedMark}`, 'changed')];
}
