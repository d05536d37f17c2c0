/** The programs that goals refer to. */
export const sitboard = 'sitboard';
export const inkBoard = 'bare Ink board';
export const blessed = 'blessed-contrib';

/** Everything that is measured, in the order of the report. */
export const measures = {
	start: ['start to full frame', 'ms'],
	change: ['file replaced to number on screen', 'ms'],
	changeBytes: ['a change', 'bytes'],
	key: ['key to frame', 'ms'],
	wallKey: ['key to frame at 300x80', 'ms'],
	idle: ['idle, of one core', '%'],
	tickBytes: ['a tick of the clock', 'bytes'],
	restMemory: ['memory at rest', 'MiB'],
	reloadedMemory: ['memory after reloads', 'MiB'],
	largeStart: ['large file: start', 'ms'],
	largeChange: ['large file: change', 'ms'],
	largeKey: ['large file: key', 'ms'],
	largeStall: ['large file: longest stall', 'ms'],
} as const;

export type Measure = keyof typeof measures;

/** What the median of sitboard is to be at most: so much, or so many times that of another program or measure. */
const goals: readonly (readonly [measure: Measure, most: number, program?: string, base?: Measure])[] = [
	['start', 1.3, inkBoard],
	['start', 1, 'Textual'],
	['start', 1, 'lnav'],
	['change', 1.6, inkBoard],
	['change', 1, 'Textual'],
	['changeBytes', 1500],
	['key', 1.5, inkBoard],
	['wallKey', 60],
	['idle', 1.5, inkBoard],
	['tickBytes', 500],
	['restMemory', 1.2, inkBoard],
	['reloadedMemory', 1.2, inkBoard],
	['largeStart', 1, blessed],
	['largeChange', 1, blessed],
	['largeKey', 2, sitboard, 'key'],
	['largeStall', 50],
];

/** The samples of one run, by program and measure. */
export class Samples {
	readonly byProgram: Record<string, Partial<Record<Measure, readonly number[]>>> = {};

	add(program: string, measure: Measure, value: number): void {
		const before = this.byProgram[program];
		this.byProgram[program] = {...before, [measure]: [...(before?.[measure] ?? []), value]};
	}

	/** Undefined where there are no samples. */
	median(program: string, measure: Measure): number | undefined {
		return median(this.byProgram[program]?.[measure] ?? []);
	}

	/** What sitboard reached, for each goal that was measured. Ratios have the unit ×. */
	results(): readonly {what: string; most: number; value: number; unit: string}[] {
		return goals.flatMap(([measure, most, program, base = measure]) => {
			const [title, unit] = measures[measure];
			const reached = this.median(sitboard, measure);
			const value = program === undefined ? reached : ratio(reached, this.median(program, base));
			if (value === undefined) return [];
			if (program === undefined) return {what: title, most, value, unit};
			const against = program === sitboard ? measures[base][0] : program;
			return {what: `${title}, against ${against}`, most, value, unit: '×'};
		});
	}
}

/** The value in the middle, or between the two nearest to it; undefined for no samples. */
export function median(samples: readonly number[]): number | undefined {
	const sorted = samples.toSorted((a, b) => a - b);
	const [below, above] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
	return below === undefined || above === undefined ? undefined : (below + above) / 2;
}

/** How many times `base` goes into `value`; undefined where one of them is, or nothing can be divided by it. */
export function ratio(value: number | undefined, base: number | undefined): number | undefined {
	return value === undefined || !base ? undefined : value / base;
}
