import {isUnknown} from '../incident/quantity/parse-quantity.ts';
import type {Quantity} from '../incident/quantity/quantity.ts';
import type {Figure, Region} from '../incident/schema/incident-schema.ts';
import {casualtyFigures, isDamage, quantityIn} from './claims.ts';

/** How bad it is in a region, as far as anybody said. */
export type Severity = 0 | 1 | 2 | 3 | 4;

/**
 * The level of a region by the claims that lead: 4 where ten or more were killed, 3 where anybody was, 2 where anybody
 * was injured, 1 with damage only, 0 where nothing of this is reported. It never overstates: "up to 20" is nobody for
 * certain, "dozens" the floor it is coded by, "about 200" 200, "several" somebody.
 */
export function severityOf(region: Region): Severity {
	const killed = certain(quantityIn(region, 'killed'));
	if (killed > 0) return killed >= 10 ? 4 : 3;
	if (certain(quantityIn(region, 'injured')) > 0) return 2;
	return region.damage.some(isDamage) ? 1 : 0;
}

/** The claim to put beside a region's name: those killed, else those injured; none where nobody was, or it is not known. */
export function worstFigure(region: Region): Figure | undefined {
	return casualtyFigures(region).find(({value}) => value.high !== 0 && !isUnknown(value));
}

function certain(quantity: Quantity | undefined): number {
	if (quantity === undefined || isUnknown(quantity)) return 0;
	return quantity.best ?? quantity.low ?? (quantity.high === undefined ? 1 : 0);
}
