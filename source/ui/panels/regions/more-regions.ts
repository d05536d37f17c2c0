import {worstFirst} from '../../../board/sort-and-filter.ts';
import {leadClaim} from '../../../incident/lead-claim.ts';
import {pluralize} from '../../../incident/pluralize.ts';
import type {Region} from '../../../incident/schema/incident-schema.ts';
import {textWidth} from '../../text/text-width.ts';

/**
 * Counts the regions that there is no room for, all but those from `first` up to `end`: `+6 more regions, worst: 3
 * killed`, the worst whole in `width` cells or not at all.
 */
export function moreRegions(regions: readonly Region[], first: number, end: number, width: number): string {
	const shown = regions.slice(first, end);
	const worst = worstFirst(regions).find(region => !shown.includes(region));
	const killed = worst === undefined ? undefined : leadClaim(worst.figures, 'killed');
	const injured = worst === undefined ? undefined : leadClaim(worst.figures, 'injured');
	const casualties =
		killed === undefined
			? injured === undefined
				? undefined
				: `${injured.value.words} injured`
			: `${killed.value.words} killed`;
	const count = `+${pluralize(regions.length - shown.length, 'more region')}`;
	const whole = casualties === undefined ? count : `${count}, worst: ${casualties}`;
	return textWidth(whole) <= width ? whole : count;
}
