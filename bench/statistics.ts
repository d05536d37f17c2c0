/** What is left of a list of samples, all in the samples' unit. */
export interface Summary {
	readonly n: number;
	readonly p50: number;
	readonly p95: number;
	readonly p99: number;
	readonly min: number;
	readonly max: number;
}

/** The value below which a `share` (0 to 1) of the samples lies, between the two nearest; undefined for no samples. */
export function percentile(samples: readonly number[], share: number): number | undefined {
	const sorted = samples.toSorted((a, b) => a - b);
	const place = (sorted.length - 1) * share;
	const below = sorted[Math.floor(place)];
	const above = sorted[Math.ceil(place)];
	if (below === undefined || above === undefined) return undefined;
	return below + (above - below) * (place - Math.floor(place));
}

/** The value in the middle; undefined for no samples. */
export function median(samples: readonly number[]): number | undefined {
	return percentile(samples, 0.5);
}

/** The samples in six numbers; undefined where there are none. */
export function summaryOf(samples: readonly number[]): Summary | undefined {
	const at = (share: number) => percentile(samples, share) ?? Number.NaN;
	if (samples.length === 0) return undefined;
	return {n: samples.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), min: at(0), max: at(1)};
}

/** How many times `base` goes into `value`; undefined where one of them is, or nothing can be divided by it. */
export function ratio(value: number | undefined, base: number | undefined): number | undefined {
	return value === undefined || base === undefined || base === 0 ? undefined : value / base;
}

/** `value` without `base`; undefined where one of them is. */
export function difference(value: number | undefined, base: number | undefined): number | undefined {
	return value === undefined || base === undefined ? undefined : value - base;
}
