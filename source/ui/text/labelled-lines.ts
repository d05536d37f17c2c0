import {type Line, padToWidth, span, wrapLine, wrapText} from './line.ts';

interface LabelledLinesProps {
	readonly label: string;
	/** Cells for the label and the gap after it. */
	readonly labelColumns: number;
	readonly columns: number;
	readonly content: Line;
}

/** A label at the left, and what it is about in the rest of the columns, both wrapped. */
export function labelledLines({label, labelColumns, columns, content}: LabelledLinesProps): readonly Line[] {
	const names = wrapText(label, labelColumns - 1);
	const lines = wrapLine(content, Math.max(8, columns - labelColumns));
	return Array.from({length: Math.max(names.length, lines.length)}, (_, row) => [
		span(padToWidth(names[row] ?? '', labelColumns), 'label'),
		...(lines[row] ?? []),
	]);
}
