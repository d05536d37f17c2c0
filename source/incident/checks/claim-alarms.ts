import {keyOf} from '../diff/match-items.ts';
import {metricPhrase} from '../display-names.ts';
import {isLess} from '../quantity/is-less.ts';
import {isApproximate, magnitude, type Quantity} from '../quantity/quantity.ts';
import type {Figure, Incident} from '../schema/incident-schema.ts';
import type {Alarm, TimeChecks} from './alarm.ts';
import {areApart, describeVerdict, reconcile} from './reconcile.ts';

/** The claims of one place, in the order of the file, and where they stand there. */
interface Place {
	/** The region's id, undefined for national totals. */
	readonly region: string | undefined;
	readonly where: string;
	readonly figures: readonly Figure[];
	/** Of the list of claims. */
	readonly path: readonly (string | number)[];
}

/** What can be wrong with a time: it is to come, or was over before the incident began. */
export type TimeFault = 'future' | 'before';

/** Metrics that only ever grow, unless somebody corrects them. People who are missing are found. */
const cumulative: ReadonlySet<string> = new Set([
	'killed',
	'injured',
	'rescued',
	'regions-hit',
	'drones-launched',
	'drones-destroyed',
	'missiles-launched',
	'missiles-destroyed',
]);

/** Tells what is wrong with a time of the file; the clock is asked once for each, however often it stands there. */
export function timeFaults(start: string, times: TimeChecks): (time: string) => TimeFault | undefined {
	const known = new Map<string, TimeFault | undefined>();
	const faultOf = (time: string): TimeFault | undefined => {
		if (times.isFuture(time)) return 'future';
		return times.isBeforeStart(time, start) ? 'before' : undefined;
	};
	return time => {
		if (!known.has(time)) known.set(time, faultOf(time));
		return known.get(time);
	};
}

/** What looks wrong among the claims of one place, claim by claim; of the incident, only totals look at its regions. */
export function claimAlarms(
	incident: Incident,
	target: Place,
	faultOf: (time: string) => TimeFault | undefined,
): readonly Alarm[] {
	const {region, where, figures, path} = target;
	const leads = leadsOf(figures);
	const firsts = secondLeads(figures);
	const alarms: Alarm[] = [];
	for (const [index, figure] of figures.entries()) {
		const {metric} = figure;
		const tell = (kind: Alarm['kind'], words: string | undefined) => {
			if (words === undefined) return;
			const at = {kind: 'figure', region, metric, path: [...path, index]} as const;
			alarms.push({kind, text: `${where}: ${words}`, target: at});
		};
		const isLead = leads.get(metric) === index;
		const issue = figure.asOf === undefined ? undefined : faultOf(figure.asOf);
		if (isLead && region === undefined) tell('exceeds', exceeding(incident, metric));
		tell('fell', falling(incident, figure));
		if (issue !== undefined) tell(issue, dated(incident, figure, issue));
		if (isLead) tell('part', partOfLess(incident, figure, figures, leads));
		tell('two-leads', doubling(incident, figure, firsts.get(index)));
	}
	return alarms;
}

/** The index of the first claim for each metric. */
function leadsOf(figures: readonly Figure[]): ReadonlyMap<string, number> {
	const leads = new Map<string, number>();
	for (const [index, {metric}] of figures.entries()) {
		if (!leads.has(metric)) leads.set(metric, index);
	}
	return leads;
}

function exceeding(incident: Incident, metric: string): string | undefined {
	const reconciliation = reconcile(incident, metric);
	if (reconciliation?.verdict.kind !== 'exceeds') return undefined;
	return `${metricPhrase(incident, metric)}: ${describeVerdict(reconciliation)}`;
}

/** A fall from the last value before this one; falls that are further back are history, which the revisions show. */
function falling(incident: Incident, {metric, value, was, trend, reason}: Figure): string | undefined {
	if (!cumulative.has(metric) || reason !== undefined) return undefined;
	const before = was?.at(-1)?.value;
	if (before !== undefined && hasFallen(before, value)) {
		const fell = `${metricPhrase(incident, metric)} fell from ${before.words} to ${value.words}`;
		return `${fell} with no reason given`;
	}
	if (trend !== 'fell') return undefined;
	return `${metricPhrase(incident, metric)}, ${value.words}, is said to have fallen, with no reason given`;
}

function hasFallen(before: Quantity, now: Quantity): boolean {
	if (isApproximate(now) && isApproximate(before)) return magnitude(now) < magnitude(before);
	if (isLess(now, before)) return true;
	// A floor below the floor before it is a toll that fell, as far as anybody says; a coded floor says nothing.
	return isFloor(now) && isFloor(before) && (now.low ?? 0) < (before.low ?? 0);
}

function isFloor({low, high, isCoded}: Quantity): boolean {
	return low !== undefined && high === undefined && isCoded !== true;
}

function dated(incident: Incident, {metric, asOf}: Figure, issue: TimeFault): string {
	const when = issue === 'future' ? 'which is to come' : 'before the incident began';
	return `${metricPhrase(incident, metric)} is dated ${asOf}, ${when}`;
}

/** A part that is larger than its whole, where one place has a claim for both, of about the same time. */
function partOfLess(
	incident: Incident,
	figure: Figure,
	figures: readonly Figure[],
	leads: ReadonlyMap<string, number>,
): string | undefined {
	const whole = incident.metrics.get(figure.metric)?.partOf;
	const other = whole === undefined ? undefined : figures[leads.get(whole) ?? -1];
	if (other === undefined || areApart(figure, other) || !isLess(other.value, figure.value)) return undefined;
	const [part, all] = [figure, other].map(
		({metric, value}) => `${metricPhrase(incident, metric)}, ${value.words}`,
	);
	return `${part}, is more than ${all}`;
}

/**
 * Two claims for one metric in one place by the same source at the same time: which of them leads is only the order
 * of the file. Claims of different sources or times are what a board of claims is for.
 */
function doubling(
	incident: Incident,
	{metric, value}: Figure,
	first: Figure | undefined,
): string | undefined {
	if (first === undefined) return undefined;
	const words = `“${first.value.words}” and “${value.words}”`;
	return `${metricPhrase(incident, metric)}: ${words} from one source at one time; the first leads`;
}

/** The indexes of claims that differ from an earlier one in nothing that could put one of them first, with that one. */
function secondLeads(figures: readonly Figure[]): ReadonlyMap<number, Figure> {
	const firsts = new Map<number, Figure>();
	if (figures.length < 2) return firsts;
	const seen = new Map<string, Figure>();
	for (const [index, figure] of figures.entries()) {
		const key = keyOf(figure.metric, figure.source, figure.asOf, figure.via);
		const first = seen.get(key);
		if (first === undefined) seen.set(key, figure);
		else firsts.set(index, first);
	}
	return firsts;
}
