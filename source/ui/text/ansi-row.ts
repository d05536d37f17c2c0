import {noStyle, sgrBetween} from '../theme/text-style.ts';
import type {Theme} from '../theme/theme.ts';
import {type Line, lineWidth} from './line.ts';

/**
 * A line as one row of the screen: a string with SGR sequences, filled up with the ground to `columns` cells. Neighbours
 * in one style share a sequence: what Ink has to tokenize for every frame grows with the number of sequences.
 */
export function ansiRow(line: Line, columns: number, {styles, ground}: Theme): string {
	const rest = ' '.repeat(Math.max(0, columns - lineWidth(line)));
	let row = '';
	let style = noStyle;
	for (const {text, role} of line) {
		row += sgrBetween(style, styles[role]) + text;
		style = styles[role];
	}
	if (rest === '') return row + sgrBetween(style, noStyle);
	return row + sgrBetween(style, ground) + rest + sgrBetween(ground, noStyle);
}
