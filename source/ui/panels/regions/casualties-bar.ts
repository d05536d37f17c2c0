import {isUnknown} from '../../../incident/quantity/parse-quantity.ts';
import {
	isApproximate,
	isExact,
	isRounded,
	magnitude,
	type Quantity,
} from '../../../incident/quantity/quantity.ts';

/** Those killed and, in a lighter shade, those injured, in one place. */
export interface Casualties {
	readonly killed: Quantity | undefined;
	readonly injured: Quantity | undefined;
}

/** The end of an approximate part, lighter than both shades. */
const soft = '░';

/** For less than a cell, and for none: a whole cell would look too bad. */
const sliver = '▏';

/** The length of a bar in people. Not to be shown: words such as "dozens" are counted as numbers in it. */
export function casualtiesSize({killed, injured}: Casualties): number {
	return Math.max(0, magnitude(killed)) + Math.max(0, magnitude(injured));
}

/**
 * Casualties as a bar of at most `width` cells, of which the largest ones, of size `most`, take all but two. A part that
 * may be larger than drawn ends with `▸`, an approximate one with `░`; `▏` stands for less than a cell and for none.
 * Empty where nobody said anything.
 */
export function casualtiesBar({killed, injured}: Casualties, most: number, width: number): string {
	const known = [killed, injured].filter(value => value !== undefined && !isUnknown(value));
	if (known.length === 0) return '';
	// Room for what may stand after both parts.
	const room = width - 2;
	return part(killed, '█', most, room) + part(injured, '▒', most, room) || sliver;
}

function part(value: Quantity | undefined, fill: string, most: number, width: number): string {
	if (value === undefined || isUnknown(value)) return '';
	const size = magnitude(value);
	if (size === 0) return isExact(value) || isApproximate(value) ? '' : '▸';
	const cells = Math.floor((size / most) * width);
	if (cells === 0) return sliver;
	return fill.repeat(cells) + (isApproximate(value) || isRounded(value) ? soft : isExact(value) ? '' : '▸');
}
