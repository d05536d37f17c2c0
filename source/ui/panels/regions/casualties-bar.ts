import {isUnknown} from '../../../incident/quantity/parse-quantity.ts';
import {isApproximate, isExact, magnitude, type Quantity} from '../../../incident/quantity/quantity.ts';

/** Those killed and, in a lighter shade, those injured, in one place. */
export interface Casualties {
	readonly killed: Quantity | undefined;
	readonly injured: Quantity | undefined;
}

/** The end of an approximate part: lighter than both shades, so that none is taken for the other. */
const soft = '░';

/** What is too small for a cell, or none: a whole cell would let it look as bad as what fills one. */
const sliver = '▏';

/** What a toll's bar is measured by, never to be shown: a coded floor may be in it. */
export function casualtiesSize({killed, injured}: Casualties): number {
	return Math.max(0, magnitude(killed)) + Math.max(0, magnitude(injured));
}

/**
 * A toll as a bar of at most `width` cells, of which the largest toll, of size `most`, takes all but two. After a part
 * that may be larger than it is drawn stands `▸`, after an approximate one `░`; `▏` stands for less than a cell and
 * for none, nothing where nobody said anything.
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
	return fill.repeat(cells) + (isApproximate(value) ? soft : isExact(value) ? '' : '▸');
}
