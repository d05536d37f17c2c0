import {metricCalled} from './called.ts';
import {looksLess} from './looks-less.ts';
import {type Lead, leadsOf, type PlacedFigure as Placed, placedFigures} from './placed-figures.ts';
import {isApproximate, magnitude, type Quantity} from './quantity.ts';
import {areApart, describeVerdict, reconcile} from './reconcile.ts';
import type {Incident, Quote} from './schema.ts';

/** Where an alarm points: a claim, by its place in the file, or a quotation. */
type AlarmPlace =
	| {
			readonly kind: 'figure';
			readonly region: string | undefined;
			readonly metric: string;
			readonly path: AlarmPath;
	  }
	| {readonly kind: 'quote'; readonly id: string; readonly path: AlarmPath};

type AlarmPath = readonly (string | number)[];

/** Something that looks wrong. It is said, never hidden and never corrected. */
export interface Alarm {
	readonly kind: 'exceeds' | 'fell' | 'part' | 'future' | 'before' | 'double-quote' | 'two-leads';
	readonly text: string;
	readonly place: AlarmPlace;
}

/** What the clock and the zone have to say about a time of the file, which `incident/` itself does not know. */
export interface Times {
	/** True for a time that has not come yet. */
	readonly isToCome: (time: string) => boolean;
	/** True for a time that was over before the incident began. */
	readonly isBefore: (time: string, start: string) => boolean;
}

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

/** Everything that looks wrong in an incident: totals, regions, quotes, each in their order. None where all is consistent. */
export function alarmsOf(incident: Incident, times: Times): readonly Alarm[] {
	const all = placedFigures(incident);
	const lead = leadsOf(all);
	const firsts = secondLeads(all);
	return [
		...all.flatMap(placed => [
			...exceedAlarm(incident, placed, lead),
			...fallAlarm(incident, placed),
			...timeAlarms(incident, placed, times),
			...partAlarm(incident, placed, lead),
			...leadAlarm(incident, placed, firsts),
		]),
		...quoteAlarms(incident.quotes),
	];
}

function alarm(kind: Alarm['kind'], {figure, region, where, path}: Placed, text: string): readonly Alarm[] {
	return [{kind, text: `${where}: ${text}`, place: {kind: 'figure', region, metric: figure.metric, path}}];
}

function exceedAlarm(incident: Incident, placed: Placed, lead: Lead): readonly Alarm[] {
	const {region, figure} = placed;
	if (region !== undefined || lead(region, figure.metric) !== placed) return [];
	const reconciliation = reconcile(incident, figure.metric);
	if (reconciliation?.verdict.kind !== 'exceeds') return [];
	return alarm(
		'exceeds',
		placed,
		`${metricCalled(incident, figure.metric)}: ${describeVerdict(reconciliation)}`,
	);
}

/** A fall from the last value before this one; falls that are further back are history, which the revisions show. */
function fallAlarm(incident: Incident, placed: Placed): readonly Alarm[] {
	const {metric, value, was, trend, reason} = placed.figure;
	if (!cumulative.has(metric) || reason !== undefined) return [];
	const label = metricCalled(incident, metric);
	const before = was?.at(-1)?.value;
	if (before !== undefined && hasFallen(before, value)) {
		return alarm('fell', placed, `${label} fell from ${before.words} to ${value.words} with no reason given`);
	}
	return trend === 'fell'
		? alarm('fell', placed, `${label}, ${value.words}, is said to have fallen, with no reason given`)
		: [];
}

function hasFallen(before: Quantity, now: Quantity): boolean {
	if (isApproximate(now) && isApproximate(before)) return magnitude(now) < magnitude(before);
	if (looksLess(now, before)) return true;
	// A floor below the floor before it is a toll that fell, as far as anybody says; a coded floor says nothing.
	return isFloor(now) && isFloor(before) && (now.low ?? 0) < (before.low ?? 0);
}

function isFloor({low, high, isCoded}: Quantity): boolean {
	return low !== undefined && high === undefined && isCoded !== true;
}

function timeAlarms(incident: Incident, placed: Placed, times: Times): readonly Alarm[] {
	const {metric, asOf} = placed.figure;
	if (asOf === undefined) return [];
	const dated = `${metricCalled(incident, metric)} is dated ${asOf}`;
	if (times.isToCome(asOf)) return alarm('future', placed, `${dated}, which is to come`);
	return times.isBefore(asOf, incident.incident.start)
		? alarm('before', placed, `${dated}, before the incident began`)
		: [];
}

/** A part that is larger than its whole, where one place has a claim for both, of about the same time. */
function partAlarm(incident: Incident, placed: Placed, lead: Lead): readonly Alarm[] {
	const {region, figure} = placed;
	const whole = incident.metrics.get(figure.metric)?.partOf;
	const other = whole === undefined ? undefined : lead(region, whole)?.figure;
	if (whole === undefined || other === undefined || lead(region, figure.metric) !== placed) return [];
	if (areApart(figure, other) || !looksLess(other.value, figure.value)) return [];
	const [part, all] = [figure, other].map(
		({metric, value}) => `${metricCalled(incident, metric)}, ${value.words}`,
	);
	return alarm('part', placed, `${part}, is more than ${all}`);
}

/**
 * Two claims for one metric in one place by the same source at the same time: which of them leads is only the order
 * of the file. Claims of different sources or times are what a board of claims is for.
 */
function leadAlarm(
	incident: Incident,
	placed: Placed,
	firsts: ReadonlyMap<Placed, Placed>,
): readonly Alarm[] {
	const first = firsts.get(placed);
	if (first === undefined) return [];
	const words = `“${first.figure.value.words}” and “${placed.figure.value.words}”`;
	const label = metricCalled(incident, placed.figure.metric);
	return alarm('two-leads', placed, `${label}: ${words} from one source at one time; the first leads`);
}

/** Claims that differ from an earlier one in nothing that could put one of them first, each with that one. */
function secondLeads(all: readonly Placed[]): ReadonlyMap<Placed, Placed> {
	const seen = new Map<string, Placed>();
	const firsts = new Map<Placed, Placed>();
	for (const placed of all) {
		const {metric, source, asOf, via} = placed.figure;
		const key = JSON.stringify([placed.region, metric, source, asOf, via]);
		const first = seen.get(key);
		if (first === undefined) seen.set(key, placed);
		else firsts.set(placed, first);
	}
	return firsts;
}

/** The same words of the same speaker twice. */
function quoteAlarms(quotes: readonly Quote[]): readonly Alarm[] {
	const seen = new Map<string, string>();
	return quotes.flatMap(({id, source, text}, index) => {
		const key = JSON.stringify([source, wordsOf(text)]);
		const first = seen.get(key);
		if (first === undefined) {
			seen.set(key, id);
			return [];
		}
		const place = {kind: 'quote', id, path: ['quotes', index]} as const;
		return [{kind: 'double-quote', text: `Quotation “${id}” says the same as “${first}”`, place} as const];
	});
}

/** What a text says, whatever its case and punctuation; marks are letters in many a script. */
function wordsOf(text: string): string {
	const words = text.toLowerCase().replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ');
	return words.trim() === '' ? text : words.trim();
}
