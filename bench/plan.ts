import type {Size} from './screen.ts';

/** The parts of a run, in their order. */
export const parts = ['start', 'change', 'key', 'idle', 'large'] as const;

export type Part = (typeof parts)[number];

/** How often and how long everything is measured. */
export interface Plan {
	readonly parts: readonly Part[];
	/** All programs take their turns once in each. */
	readonly rounds: number;
	/** Of each program in a round, as the next four. */
	readonly starts: number;
	readonly changes: number;
	readonly totals: number;
	readonly keys: number;
	/** How long all programs rest, side by side. */
	readonly idleSeconds: number;
	/** How long before that, and after many changes, until memory is measured. */
	readonly restSeconds: number;
	/** How often the file is changed before memory is measured again. */
	readonly reloads: number;
	/** On the large file, in a round. */
	readonly large: {readonly changes: number; readonly keys: number};
	/** After so long a series of changes or keys of one program ends, however many there were, ms. */
	readonly longest: number;
	/** What is not seen after so long is given up, ms. */
	readonly patience: number;
	readonly size: Size;
}

/** A change of the file every five minutes. */
const reloadsOfADay = 288;

interface Wish {
	readonly isQuick: boolean;
	readonly rounds: number | undefined;
	readonly reloads: number | undefined;
	readonly parts: readonly Part[];
}

/** What a run consists of: about four minutes without peers, or less than one where it is to be quick. */
export function planOf({isQuick, rounds, reloads, parts: wished}: Wish): Plan {
	const shared = {parts: wished, restSeconds: 3, patience: 30_000, size: {columns: 120, rows: 40}};
	return isQuick
		? {
				...shared,
				rounds: rounds ?? 1,
				starts: 3,
				changes: 20,
				totals: 5,
				keys: 25,
				idleSeconds: 5,
				reloads: reloads ?? 24,
				large: {changes: 2, keys: 10},
				longest: 5000,
			}
		: {
				...shared,
				rounds: rounds ?? 3,
				starts: 5,
				changes: 40,
				totals: 8,
				keys: 40,
				idleSeconds: 15,
				reloads: reloads ?? reloadsOfADay,
				large: {changes: 4, keys: 20},
				longest: 12_000,
			};
}
