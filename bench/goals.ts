import {bareInk, bareNode, blessed, ours} from './programs.ts';
import type {Measure, Samples} from './samples.ts';
import {difference, ratio} from './statistics.ts';
import {figure, times} from './table.ts';

/** Something that the board is to reach, and what it was in this run. */
export interface Goal {
	readonly what: string;
	/** In words, with its unit. */
	readonly wanted: string;
	readonly measured: string;
	/** Undefined where it was not measured. */
	readonly isMet: boolean | undefined;
}

interface Limit {
	readonly what: string;
	readonly most: number;
	readonly value: number | undefined;
	readonly print: (value: number) => string;
}

const ms = (value: number) => `${figure(value, 1)} ms`;
const bytes = (value: number) => `${figure(value)} bytes`;
const percent = (value: number) => `${figure(value, 2)} %`;

/** All goals, in the order of the tables. */
export function goals(samples: Samples): readonly Goal[] {
	const of = (measure: Measure, program = ours) => samples.median(program, measure);
	const p99 = (measure: Measure) => samples.p99(ours, measure);
	const against = (measure: Measure, program: string) => ratio(of(measure), of(measure, program));
	const watcher = of('region changed', bareNode);
	const [frame, change, key] = ['start, full frame', 'region changed', 'key, frame'] as const;
	const limits: readonly Limit[] = [
		{what: 'start, against bare Node', most: 4, value: against(frame, bareNode), print: times},
		{what: 'start, against blessed-contrib', most: 1, value: against(frame, blessed), print: times},
		{
			what: 'change to screen over bare Node’s median, median',
			most: 5,
			value: difference(of(change), watcher),
			print: ms,
		},
		{
			what: 'change to screen over bare Node’s median, p99',
			most: 20,
			value: difference(p99(change), watcher),
			print: ms,
		},
		{what: 'key to frame, median', most: 5, value: of(key), print: ms},
		{what: 'key to frame, p99', most: 16, value: p99(key), print: ms},
		{what: 'a region’s figure changed', most: 250, value: of('region changed, bytes'), print: bytes},
		{what: 'a total changed', most: 250, value: of('total changed, bytes'), print: bytes},
		{what: 'a tick of the clock', most: 60, value: of('idle, bytes of a tick'), print: bytes},
		{what: 'idle, of one core', most: 0.5, value: of('idle, share of a core'), print: percent},
		{
			what: 'memory at rest, against bare Ink',
			most: 1.3,
			value: against('idle, memory', bareInk),
			print: times,
		},
		{
			what: 'memory after many changes, against bare Ink',
			most: 1.3,
			value: against('reloaded, memory', bareInk),
			print: times,
		},
		{
			what: 'key on 5,000 regions, against the small file',
			most: 1.2,
			value: ratio(of('large, key'), of(key)),
			print: times,
		},
	];
	return limits.map(goalOf);
}

function goalOf({what, most, value, print}: Limit): Goal {
	return {
		what,
		wanted: `≤ ${print(most)}`,
		measured: value === undefined ? 'not measured' : print(value),
		isMet: value === undefined ? undefined : value <= most,
	};
}
