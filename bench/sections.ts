import type {Plan} from './plan.ts';
import {bareInk, bareNode} from './programs.ts';
import type {Measure, Samples} from './samples.ts';
import {difference, percentile, ratio} from './statistics.ts';
import {figure, times} from './table.ts';

/** A column of a table: its title, and what stands there for a program. */
type Column = readonly [title: string, cell: (program: string) => string];

/** A table of the report, and what to know to read it. */
export interface Section {
	readonly title: string;
	readonly text: string;
	/** The table has a row for every program of which one of these was measured. */
	readonly measures: readonly Measure[];
	readonly columns: readonly Column[];
}

/** All tables of figures, in the order of the report. */
export function sectionsOf(plan: Plan, samples: Samples): readonly Section[] {
	const at =
		(measure: Measure, share: number, decimals = 1) =>
		(program: string) =>
			figure(percentile(samples.of(program, measure), share), decimals);
	const against = (measure: Measure, base: string) => (program: string) =>
		times(ratio(samples.median(program, measure), samples.median(base, measure)));
	const count = (measure: Measure) => (program: string) => figure(samples.of(program, measure).length);
	const [change, key, large] = ['region changed', 'key, frame', 'large, full frame'] as const;
	return [
		{
			title: 'Start',
			text: 'From the start of the process to the first frame with the figures of the file, ms. Cold: in a new home.',
			measures: ['start, full frame'],
			columns: [
				['first byte', at('start, first byte', 0.5)],
				['full frame', at('start, full frame', 0.5)],
				['p95', at('start, full frame', 0.95)],
				['× Node', against('start, full frame', bareNode)],
				['cold', at('cold start, full frame', 0.5)],
				['bytes', at('start, bytes', 0.5, 0)],
				['n', count('start, full frame')],
			],
		},
		{
			title: 'A change of the file',
			text: 'From a file renamed over the old one to the new number on the screen, ms, and the bytes that it takes.',
			measures: [change],
			columns: [
				['median', at(change, 0.5)],
				['p95', at(change, 0.95)],
				['p99', at(change, 0.99)],
				[
					'over Node',
					program => figure(difference(samples.median(program, change), samples.median(bareNode, change)), 1),
				],
				['× Node', against(change, bareNode)],
				['bytes, region', at('region changed, bytes', 0.5, 0)],
				['bytes, total', at('total changed, bytes', 0.5, 0)],
				['n', count(change)],
			],
		},
		{
			title: 'A key',
			text: 'From a key that moves the selection to the last byte of the new frame, ms.',
			measures: [key],
			columns: [
				['first byte', at('key, first byte', 0.5)],
				['median', at(key, 0.5)],
				['p95', at(key, 0.95)],
				['p99', at(key, 0.99)],
				['× Node', against(key, bareNode)],
				['bytes', at('key, bytes', 0.5, 0)],
				['n', count(key)],
			],
		},
		{
			title: 'At rest',
			text: `With the clock ticking, for ${plan.idleSeconds} s; then after ${plan.reloads} changes of the file.`,
			measures: ['idle, bytes a minute'],
			columns: [
				['% of a core', at('idle, share of a core', 0.5, 2)],
				['bytes a tick', at('idle, bytes of a tick', 0.5, 0)],
				['bytes a minute', at('idle, bytes a minute', 0.5, 0)],
				['MiB', at('idle, memory', 0.5)],
				['× Ink', against('idle, memory', bareInk)],
				['MiB later', at('reloaded, memory', 0.5)],
				['× Ink later', against('reloaded, memory', bareInk)],
			],
		},
		{
			title: '5,000 regions and 20,000 statements',
			text: 'The same in ms on a file of 8 MB, and the memory that it takes.',
			measures: [large],
			columns: [
				['full frame', at(large, 0.5, 0)],
				['× Node', against(large, bareNode)],
				['× Ink', against(large, bareInk)],
				['changed', at('large, region changed', 0.5, 0)],
				['× Node', against('large, region changed', bareNode)],
				['× Ink', against('large, region changed', bareInk)],
				['key', at('large, key', 0.5)],
				['p99', at('large, key', 0.99)],
				['× Ink', against('large, key', bareInk)],
				[
					'× small file',
					program => times(ratio(samples.median(program, 'large, key'), samples.median(program, key))),
				],
				['MiB', at('large, memory', 0.5, 0)],
			],
		},
	];
}
