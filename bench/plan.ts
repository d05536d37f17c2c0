import {type Edition, largeIncident} from './incident-file.ts';
import type {Measure} from './measures.ts';

/** The parts of a run, in their order. */
export const parts = ['start', 'change', 'key', 'large', 'idle'] as const;

export type Part = (typeof parts)[number];

/** How often everything is measured: `starts`, `changes` and `keys` in each round, on the large file a fifth of them. */
export interface Plan extends Readonly<Record<'rounds' | 'starts' | 'changes' | 'keys' | 'reloads', number>> {
	readonly parts: readonly Part[];
	readonly idleSeconds: number;
	/** What is not seen after so long is given up, ms. */
	readonly patience: number;
}

export const quickPlan: Plan = {
	parts,
	rounds: 1,
	starts: 5,
	changes: 15,
	keys: 25,
	idleSeconds: 8,
	reloads: 60,
	patience: 30_000,
};
export const fullPlan: Plan = {
	...quickPlan,
	rounds: 3,
	starts: 7,
	changes: 30,
	keys: 40,
	idleSeconds: 20,
	reloads: 1200,
};

/** What is measured of a program from its start to its end, and how often. */
export interface Scenario
	extends Readonly<Partial<Record<'start' | 'change' | 'changeBytes' | 'key' | 'stall', Measure>>> {
	readonly part: Part;
	readonly edition?: Edition;
	readonly size?: typeof desk;
	readonly changes?: number;
	readonly keys?: number;
}

export const desk = {columns: 120, rows: 40};
const wall = {columns: 300, rows: 80};

/** What is done in each round, one after the other by all programs. */
export const scenariosOf = ({starts, changes, keys}: Plan): readonly Scenario[] => [
	...Array.from({length: starts}, () => ({part: 'start', start: 'start'}) as const),
	{part: 'change', change: 'change', changeBytes: 'changeBytes', changes},
	{part: 'key', key: 'key', keys},
	{part: 'key', key: 'wallKey', keys, size: wall},
	{
		part: 'large',
		edition: largeIncident,
		start: 'largeStart',
		change: 'largeChange',
		changes: changes / 5,
		key: 'largeKey',
		keys: keys / 5,
		stall: 'largeStall',
	},
];
