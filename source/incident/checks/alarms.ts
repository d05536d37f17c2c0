import type {Incident, Quote, Region} from '../schema/incident-schema.ts';
import type {Alarm, TimeChecks} from './alarm.ts';
import {claimAlarms, type TimeFault, timeFaults} from './claim-alarms.ts';
import {quoteAlarms} from './quote-alarms.ts';

export type {Alarm, TimeChecks} from './alarm.ts';

/**
 * Everything that looks wrong in an incident: totals, regions, quotes, each in their order. None where all is
 * consistent. What it found in a region, or in the quotes, it finds again by their identity.
 */
export function findAlarms(incident: Incident, times: TimeChecks): readonly Alarm[] {
	const {totals, regions, quotes} = incident;
	const faultOf = timeFaults(incident.incident.start, times);
	const national = {region: undefined, where: 'National total', figures: totals, path: ['totals']};
	const alarms = [...claimAlarms(incident, national, faultOf)];
	for (const [index, region] of regions.entries()) {
		for (const alarm of regionAlarms(incident, region, index, faultOf)) alarms.push(alarm);
	}
	for (const alarm of knownQuoteAlarms(quotes)) alarms.push(alarm);
	return alarms;
}

/** What was found in a region, and all that it was found by beside the region itself. */
interface Found {
	readonly metrics: Incident['metrics'];
	readonly index: number;
	readonly times: readonly string[];
	readonly issues: readonly (TimeFault | undefined)[];
	readonly alarms: readonly Alarm[];
}

// One entry for each region that is in use: of thousands, a reading of the file changes few.
const foundIn = new WeakMap<Region, Found>();

function regionAlarms(
	incident: Incident,
	region: Region,
	index: number,
	faultOf: (time: string) => TimeFault | undefined,
): readonly Alarm[] {
	const known = foundIn.get(region);
	const isKnown =
		known !== undefined &&
		known.metrics === incident.metrics &&
		known.index === index &&
		known.times.every((time, at) => faultOf(time) === known.issues[at]);
	if (isKnown) return known.alarms;
	const {id, name, figures} = region;
	const target = {region: id, where: name, figures, path: ['regions', index, 'figures']};
	const times = [...new Set(figures.flatMap(({asOf}) => (asOf === undefined ? [] : [asOf])))];
	const alarms = claimAlarms(incident, target, faultOf);
	foundIn.set(region, {metrics: incident.metrics, index, times, issues: times.map(faultOf), alarms});
	return alarms;
}

const foundAmong = new WeakMap<readonly Quote[], readonly Alarm[]>();

function knownQuoteAlarms(quotes: readonly Quote[]): readonly Alarm[] {
	const known = foundAmong.get(quotes);
	if (known !== undefined) return known;
	const alarms = quoteAlarms(quotes);
	foundAmong.set(quotes, alarms);
	return alarms;
}
