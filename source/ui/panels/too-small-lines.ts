import {smallest} from '../../board/layout/board-layout.ts';
import type {Size} from '../../board/state.ts';
import {type Line, span, truncate, wrapLine} from '../text/line.ts';

export interface TooSmallLinesProps extends Size {
	/** An exercise says so even where nothing else can be shown. */
	readonly isExercise: boolean;
}

/** Says how large a terminal is needed, in as many words as there is room for. */
export function tooSmallLines({columns, rows, isExercise}: TooSmallLinesProps): readonly Line[] {
	const needed = `${smallest.columns}x${smallest.rows}`;
	const exercise = isExercise ? 'EXERCISE. ' : '';
	const whole = `${exercise}sitboard needs a terminal of ${needed}; this one is ${columns}x${rows}. q quits.`;
	const lines = wrapLine([span(whole)], columns);
	return lines.length <= rows ? lines : [[span(truncate(`${exercise}needs ${needed}`, columns))]];
}
