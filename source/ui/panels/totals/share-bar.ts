import type {Quantity} from '../../../incident/quantity/quantity.ts';
import {type Line, span} from '../../text/line.ts';

/**
 * A share in percent as a bar of exactly `width` cells. It is filled to what is certain: about an approximation the
 * edge is soft (▓▒), up to a limit it is lighter (▒), and beyond a floor it stays open (▸).
 */
export function shareBar({low, high, best}: Quantity, width: number): Line {
	const cells = (percent: number) => Math.round((Math.min(100, Math.max(0, percent)) / 100) * width);
	const isSoft = best !== undefined && low === undefined;
	const solid = cells(best ?? low ?? 0) - (isSoft ? 1 : 0);
	const edge = isSoft
		? '▓▒'
		: best !== undefined
			? ''
			: high === undefined
				? '▸'
				: '▒'.repeat(Math.max(0, cells(high) - solid));
	const filled = `${'█'.repeat(Math.max(0, solid))}${edge}`.slice(0, width);
	return [span(filled, 'share'), span('░'.repeat(width - filled.length), 'rest')];
}
