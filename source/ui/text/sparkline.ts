import {magnitude, type Quantity} from '../../incident/quantity/quantity.ts';

const eighths = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/** For a value without a number: unknown is not zero. */
const gap = '·';

/**
 * The values as columns, one cell each, scaled from zero so that no step looks larger than it is; empty for fewer than
 * three values. Show the last value as a number beside it.
 */
export function sparkline(values: readonly Quantity[]): string {
	if (values.length < 3) return '';
	const heights = values.map(heightOf);
	const most = Math.max(1, ...heights.filter(height => height !== undefined));
	return heights
		.map(height => {
			if (height === undefined) return gap;
			return eighths[Math.max(0, Math.round((height / most) * eighths.length) - 1)];
		})
		.join('');
}

/** Undefined for words such as "dozens" as well: a height would state a number that nobody stated. */
function heightOf(value: Quantity): number | undefined {
	const isBounded = value.best !== undefined || value.low !== undefined || value.high !== undefined;
	return isBounded && value.isCoded !== true ? magnitude(value) : undefined;
}
