import {metricPhrase, totalName} from '../display-names.ts';
import {memoize} from '../memoize.ts';
import type {Figure, Incident, Region} from '../schema/incident-schema.ts';
import type {Steps} from '../steps.ts';
import type {Alarm, TimeChecks} from './alarm.ts';
import {type ClaimAlarm, claimAlarms} from './claim-alarms.ts';
import {describeVerdict} from './describe-verdict.ts';
import {quoteAlarms, wordsOf} from './quote-alarms.ts';
import {isExcess, reconciliations} from './reconcile.ts';

export type {Alarm, TimeChecks} from './alarm.ts';

/** Everything that looks wrong in an incident: totals, regions, quotes, each in the order of the file. */
export function findAlarms(incident: Incident, times: TimeChecks): readonly Alarm[] {
	const {metrics, totals, regions, quotes} = incident;
	const {timeZone} = incident.incident;
	// Thousands of claims are of few times.
	const timeAlarmOf = memoize((time: string) => {
		if (times.isFuture(time)) return 'future';
		return times.isBeforeStart(time, incident.incident.start) ? 'before' : undefined;
	});
	const dateAlarms = (figures: readonly Figure[]) =>
		figures.flatMap(({metric, asOf, confirmedAt}, index): readonly ClaimAlarm[] => {
			for (const [time, verb] of [
				[confirmedAt, 'confirmed'],
				[asOf, 'dated'],
			] as const) {
				const kind = time && timeAlarmOf(time);
				if (!kind) continue;
				const when = kind === 'future' ? 'which is to come' : 'before the incident began';
				const text = `${metricPhrase(incident, metric)} is ${verb} ${time}, ${when}`;
				return [{kind, index, metric, text}];
			}
			return [];
		});
	const alarms = toAlarms({region: undefined, name: totalName(incident), path: ['totals']}, [
		...excessAlarms(incident),
		...claimAlarms(metrics, totals, timeZone),
		...dateAlarms(totals),
	]);
	for (const [index, region] of regions.entries()) {
		const found = [...alarmsOfRegion(metrics, region, timeZone), ...dateAlarms(region.figures)];
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
	{incident: {timeZone}, metrics, regions, quotes}: Incident,
	before: Incident | undefined,
): Steps<void> {
	for (const region of regions) {
		alarmsOfRegion(metrics, region, timeZone);
		yield;
	}
	if (quotes === before?.quotes) return;
	for (const quote of quotes) {
		wordsOf(quote);
		yield;
	}
}

// Of thousands of regions and quotes, a new version of the file changes few.
const alarmsOfRegion = memoize((metrics: Incident['metrics'], {figures}: Region, timeZone: string) =>
	claimAlarms(metrics, figures, timeZone),
);
const alarmsOfQuotes = memoize(quoteAlarms);

/** Totals that the regions exceed, each once. */
function excessAlarms(incident: Incident): readonly ClaimAlarm[] {
	const {totals} = incident;
	return [...new Set(totals.map(({metric}) => metric))].flatMap(metric => {
		const exceeding = new Map(
			reconciliations(incident, metric)
				.filter(isExcess)
				.toReversed()
				.map(each => [each.total, each]),
		);
		return [...exceeding].map(([total, reconciliation]) => {
			const text = `${metricPhrase(incident, metric)}: ${describeVerdict(incident, reconciliation)}`;
			return {kind: 'exceeds', index: totals.indexOf(total), metric, text} as const;
		});
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
