import type {Size, State} from '../state.ts';
import {smallest} from './board-layout.ts';

/** True where the board fits; else there is room only for the words of `tooSmall`. */
export function isLargeEnough({columns, rows}: Size): boolean {
	return columns >= smallest.columns && rows >= smallest.rows;
}

/** How long a rotating board stands in one place on the screen, in ms: what never moves burns in. */
const shiftEvery = 10 * 60_000;
const shifts = [
	[0, 0],
	[1, 0],
	[1, 1],
	[0, 1],
] as const;

/** Where the board stands on the terminal, in cells. */
export interface BoardArea extends Size {
	readonly left: number;
	readonly top: number;
}

/** Where the board stands on the screen: all of it, or, while it rotates, all but a row and a column that it moves by. */
export function boardArea({size, rotation, now}: State): BoardArea {
	const smaller = {columns: size.columns - 1, rows: size.rows - 1};
	if (!rotation.isOn || !isLargeEnough(smaller)) return {...size, left: 0, top: 0};
	const [left, top] = shifts[Math.floor(now / shiftEvery) % shifts.length] ?? shifts[0];
	return {...smaller, left, top};
}
