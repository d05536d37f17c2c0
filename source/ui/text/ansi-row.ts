import {type Line, widthOf} from '../../board/line.ts';
import {bare, type Look, turned} from '../look.ts';
import type {Theme} from '../theme.ts';

/** A piece of text in one style. */
export interface Run {
	readonly text: string;
	readonly look: Look;
}

/**
 * One row of the screen as a string with SGR sequences, filled up with the ground to `columns` cells. Neighbouring runs
 * in one style share a sequence: what Ink has to tokenize for every frame grows with the number of sequences.
 */
export function ansiRow(runs: readonly Run[], columns: number, ground: Look): string {
	const rest = columns - runs.reduce((width, {text}) => width + widthOf(text), 0);
	let row = '';
	let look = bare;
	for (const run of rest > 0 ? [...runs, {text: ' '.repeat(rest), look: ground}] : runs) {
		row += turned(look, run.look) + run.text;
		look = run.look;
	}
	return row + turned(look, bare);
}

/** A line as runs in the styles of the theme. */
export function lineRuns(line: Line, {tones}: Theme): readonly Run[] {
	return line.map(({text, tone}) => ({text, look: tones[tone]}));
}
