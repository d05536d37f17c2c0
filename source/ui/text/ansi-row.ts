import {noStyle, sgrBetween, type TextStyle} from '../theme/text-style.ts';
import type {Theme} from '../theme/theme.ts';
import type {Line} from './line.ts';
import {textWidth} from './text-width.ts';

/** A piece of text in one style. */
export interface Run {
	readonly text: string;
	readonly style: TextStyle;
}

/**
 * One row of the screen as a string with SGR sequences, filled up with the ground to `columns` cells. Neighbouring runs
 * in one style share a sequence: what Ink has to tokenize for every frame grows with the number of sequences.
 */
export function ansiRow(runs: readonly Run[], columns: number, ground: TextStyle): string {
	const rest = columns - runs.reduce((width, {text}) => width + textWidth(text), 0);
	let row = '';
	let style = noStyle;
	for (const run of rest > 0 ? [...runs, {text: ' '.repeat(rest), style: ground}] : runs) {
		row += sgrBetween(style, run.style) + run.text;
		style = run.style;
	}
	return row + sgrBetween(style, noStyle);
}

/** A line as runs in the styles of the theme. */
export function lineRuns(line: Line, {styles}: Theme): readonly Run[] {
	return line.map(({text, role}) => ({text, style: styles[role]}));
}
