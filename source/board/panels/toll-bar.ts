import {isApproximate, isExact, magnitude, type Quantity} from '../../incident/quantity.ts';
import {isUnknown} from '../../incident/read-quantity.ts';

/** Those killed and, in a lighter shade, those injured, in one place. */
export interface Toll {
	readonly killed: Quantity | undefined;
	readonly injured: Quantity | undefined;
}

/** What a toll's bar is measured by, never to be shown: a coded floor may be in it. */
export function tollSize({killed, injured}: Toll): number {
	return Math.max(0, magnitude(killed)) + Math.max(0, magnitude(injured));
}

/**
 * A toll as a bar of at most `width` cells, of which the largest toll, of size `most`, takes all. A part that may be
 * larger than it is drawn stays open (▸), an approximate one ends in a lighter cell; `▏` where somebody said none,
 * nothing where nobody said anything.
 */
export function tollBar({killed, injured}: Toll, most: number, width: number): string {
	const known = [killed, injured].filter(value => value !== undefined && !isUnknown(value));
	if (known.length === 0) return '';
	// Room for both parts to stay open.
	const room = width - 2;
	const first = part(killed, '█', '▓', most, room);
	const second = part(injured, '▒', '░', most, room);
	return `${first}${second}`.slice(0, width) || '▏';
}

function part(value: Quantity | undefined, fill: string, soft: string, most: number, width: number): string {
	if (value === undefined || isUnknown(value)) return '';
	const size = magnitude(value);
	const cells = size === 0 ? 0 : Math.max(1, Math.floor((size / most) * width));
	if (isApproximate(value)) return cells === 0 ? '' : fill.repeat(cells - 1) + soft;
	return fill.repeat(cells) + (isExact(value) ? '' : '▸');
}
