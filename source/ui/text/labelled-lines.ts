import {type Line, padToWidth, span, wrapLine, wrapText} from './line.ts';

/** A label at the left in `label` cells, and what it is about in the rest of the width. */
export function labelled(name: string, label: number, width: number, content: Line): readonly Line[] {
	const names = wrapText(name, label - 1);
	const lines = wrapLine(content, Math.max(8, width - label));
	return Array.from({length: Math.max(names.length, lines.length)}, (_, row) => [
		span(padToWidth(names[row] ?? '', label), 'label'),
		...(lines[row] ?? []),
	]);
}
