import {worstFigure} from '../../../board/severity.ts';
import {worstFirst} from '../../../board/sort-and-filter.ts';
import {pluralize} from '../../../incident/pluralize.ts';
import type {Region} from '../../../incident/schema/incident-schema.ts';
import {textWidth} from '../../text/text-width.ts';

interface MoreRegionsProps {
	readonly regions: readonly Region[];
	/** Those of them that there is room for. */
	readonly shown: readonly Region[];
	readonly columns: number;
}

/** `+6 more regions, worst: 3 killed` for the regions that are not shown; without the worst where that does not fit. */
export function moreRegions({regions, shown, columns}: MoreRegionsProps): string {
	const worst = worstFirst(regions).find(region => !shown.includes(region));
	const figure = worst === undefined ? undefined : worstFigure(worst);
	const count = `+${pluralize(regions.length - shown.length, 'more region')}`;
	const whole = figure === undefined ? count : `${count}, worst: ${figure.value.words} ${figure.metric}`;
	return textWidth(whole) <= columns ? whole : count;
}
