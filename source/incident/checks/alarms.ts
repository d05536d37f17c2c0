import {metricPhrase, totalName} from '../display-names.ts';
import {memoize} from '../memoize.ts';
import type {Figure, Incident, Region} from '../schema/incident-schema.ts';
import type {Steps} from '../steps.ts';
import type {Alarm, TimeChecks} from './alarm.ts';
import {type ClaimAlarm, claimAlarms} from './claim-alarms.ts';
import {quoteAlarms, wordsOf} from './quote-alarms.ts';
import {describeVerdict, reconcile} from './reconcile.ts';

export type {Alarm, TimeChecks} from './alarm.ts';

/** Everything that looks wrong in an incident: totals, regions, quotes, each in the order of the file. */
export function findAlarms(incident: Incident, times: TimeChecks): readonly Alarm[] {
	const {metrics, totals, regions, quotes} = incident;
	// Thousands of claims are of few times.
	const timeAlarmOf = memoize((time: string) => {
		if (times.isFuture(time)) return 'future';
		return times.isBeforeStart(time, incident.incident.start) ? 'before' : undefined;
	});
	const dateAlarms = (figures: readonly Figure[]) =>
		figures.flatMap(({metric, asOf}, index): ClaimAlarm | readonly [] => {
			const kind = asOf && timeAlarmOf(asOf);
			if (!kind) return [];
			const when = kind === 'future' ? 'which is to come' : 'before the incident began';
			return {kind, index, metric, text: `${metricPhrase(incident, metric)} is dated ${asOf}, ${when}`};
		});
	const alarms = toAlarms({region: undefined, name: totalName(incident), path: ['totals']}, [
		...excessAlarms(incident),
		...claimAlarms(metrics, totals),
		...dateAlarms(totals),
	]);
	for (const [index, region] of regions.entries()) {
		const found = [...alarmsOfRegion(metrics, region), ...dateAlarms(region.figures)];
		if (found.length === 0) continue;
		const path = ['regions', index, 'figures'];
		alarms.push(...toAlarms({region: region.id, name: region.name, path}, found));
	}
	return alarms.concat(alarmsOfQuotes(quotes));
}

/**
 * Does of `findAlarms`, in steps, what takes long for thousands of regions and quotes, is then known, and is not yet
 * known from the version before.
 */
export function* prepareAlarms(
	{metrics, regions, quotes}: Incident,
	before: Incident | undefined,
): Steps<void> {
	for (const region of regions) {
		alarmsOfRegion(metrics, region);
		yield;
	}
	if (quotes === before?.quotes) return;
	for (const quote of quotes) {
		wordsOf(quote);
		yield;
	}
}

// Of thousands of regions and quotes, a new version of the file changes few.
const alarmsOfRegion = memoize((metrics: Incident['metrics'], {figures}: Region) =>
	claimAlarms(metrics, figures),
);
const alarmsOfQuotes = memoize(quoteAlarms);

/** Totals that the regions exceed. */
function excessAlarms(incident: Incident): readonly ClaimAlarm[] {
	const {totals} = incident;
	return totals.flatMap(({metric}, index) => {
		const isLead = totals.findIndex(total => total.metric === metric) === index;
		const reconciliation = isLead ? reconcile(incident, metric) : undefined;
		if (reconciliation?.verdict.kind !== 'exceeds') return [];
		const text = `${metricPhrase(incident, metric)}: ${describeVerdict(reconciliation)}`;
		return [{kind: 'exceeds', index, metric, text} as const];
	});
}

interface Place {
	readonly region: string | undefined;
	readonly name: string;
	/** Of the list of claims. */
	readonly path: readonly (string | number)[];
}

/** The order of alarms about one claim. */
const kinds: readonly Alarm['kind'][] = ['exceeds', 'fell', 'future', 'before', 'part', 'two-leads'];

function toAlarms({region, name, path}: Place, found: readonly ClaimAlarm[]): Alarm[] {
	return found
		.toSorted((a, b) => a.index - b.index || kinds.indexOf(a.kind) - kinds.indexOf(b.kind))
		.map(({kind, index, metric, text}) => ({
			kind,
			text: `${name}: ${text}`,
			target: {kind: 'figure', region, metric, path: [...path, index]},
		}));
}
