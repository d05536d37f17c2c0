import {magnitude, type Quantity} from '../../incident/quantity/quantity.ts';

const eighths = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/** Stands where a value has no height: what nobody counted is not nothing. */
const gap = '·';

/**
 * The values as columns, one cell each, from nothing to the largest, so that no step looks larger than it is; empty
 * for fewer than three values. Never to stand without the last of the numbers themselves.
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

/** A coded floor has no height either: to draw it would put a number into somebody's mouth. */
function heightOf(value: Quantity): number | undefined {
	const isBounded = value.best !== undefined || value.low !== undefined || value.high !== undefined;
	return isBounded && value.isCoded !== true ? magnitude(value) : undefined;
}
