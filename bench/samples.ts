import {median, percentile, type Summary, summaryOf} from './statistics.ts';

/** Everything that is measured, with its unit. */
export const units = {
	'cold start, full frame': 'ms',
	'start, first byte': 'ms',
	'start, full frame': 'ms',
	'start, bytes': 'bytes',
	'region changed': 'ms',
	'region changed, bytes': 'bytes',
	'total changed': 'ms',
	'total changed, bytes': 'bytes',
	'key, first byte': 'ms',
	'key, frame': 'ms',
	'key, bytes': 'bytes',
	'idle, share of a core': '%',
	'idle, bytes of a tick': 'bytes',
	'idle, bytes a minute': 'bytes',
	'idle, memory': 'MiB',
	'reloaded, memory': 'MiB',
	'large, full frame': 'ms',
	'large, region changed': 'ms',
	'large, key': 'ms',
	'large, memory': 'MiB',
	'not seen in time': 'times',
} as const;

export type Measure = keyof typeof units;

type Summaries = Readonly<Partial<Record<Measure, Summary & {readonly unit: string}>>>;

/** The samples of one run, by program and by what was measured. */
export class Samples {
	readonly #samples = new Map<string, Map<Measure, number[]>>();

	/** Keeps a sample; undefined, for what could not be measured, is not kept. */
	add(program: string, measure: Measure, value: number | undefined): void {
		if (value === undefined) return;
		const measures = this.#samples.get(program) ?? new Map<Measure, number[]>();
		this.#samples.set(program, measures);
		measures.set(measure, [...(measures.get(measure) ?? []), value]);
	}

	of(program: string, measure: Measure): readonly number[] {
		return this.#samples.get(program)?.get(measure) ?? [];
	}

	median(program: string, measure: Measure): number | undefined {
		return median(this.of(program, measure));
	}

	p99(program: string, measure: Measure): number | undefined {
		return percentile(this.of(program, measure), 0.99);
	}

	/** What was measured of a program, summed up. */
	summaries(program: string): Summaries {
		return Object.fromEntries(
			[...(this.#samples.get(program) ?? [])].map(([measure, samples]) => [
				measure,
				{...summaryOf(samples), unit: units[measure]},
			]),
		);
	}
}
