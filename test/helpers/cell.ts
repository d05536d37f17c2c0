import type {IBufferCell} from '@xterm/headless';

/** A palette index, `#rrggbb`, or undefined for the terminal's own colour. */
type Colour = number | string | undefined;

export interface Cell {
	/** Empty in a cell nothing was written to, and in the right half of a wide character. */
	readonly text: string;
	readonly width: number;
	readonly isBold: boolean;
	readonly isDim: boolean;
	readonly isItalic: boolean;
	readonly isUnderlined: boolean;
	readonly isInverse: boolean;
	readonly foreground: Colour;
	readonly background: Colour;
}

/** Takes what a test asks about out of a cell of the headless terminal, which it uses again for the next one. */
export function readCell(cell: IBufferCell): Cell {
	return {
		text: cell.getChars(),
		width: cell.getWidth(),
		isBold: cell.isBold() !== 0,
		isDim: cell.isDim() !== 0,
		isItalic: cell.isItalic() !== 0,
		isUnderlined: cell.isUnderline() !== 0,
		isInverse: cell.isInverse() !== 0,
		foreground: cell.isFgDefault() ? undefined : colour(cell.isFgRGB(), cell.getFgColor()),
		background: cell.isBgDefault() ? undefined : colour(cell.isBgRGB(), cell.getBgColor()),
	};
}

function colour(isRgb: boolean, value: number): Colour {
	return isRgb ? `#${value.toString(16).padStart(6, '0')}` : value;
}
