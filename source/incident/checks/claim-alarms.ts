import {compositeKey} from '../composite-key.ts';
import {metricPhrase} from '../display-names.ts';
import {isCount} from '../lead-claim.ts';
import {isLess} from '../quantity/compare.ts';
import {isApproximate, magnitude, type Quantity} from '../quantity/quantity.ts';
import type {Figure, Incident} from '../schema/incident-schema.ts';
import {isCumulative} from '../schema/metrics.ts';
import type {Alarm} from './alarm.ts';
import {areApart} from './verdict.ts';

/** An alarm about one of the claims of a place. */
export interface ClaimAlarm {
	readonly kind: Exclude<Alarm['kind'], 'double-quote'>;
	/** Of the claim in the list of the place. */
	readonly index: number;
	readonly metric: string;
	/** Without the name of the place. */
	readonly text: string;
}

type Metrics = Incident['metrics'];

/** What looks wrong among the claims of one place, whatever the time and the rest of the incident are. */
export function claimAlarms(
	metrics: Metrics,
	figures: readonly Figure[],
	timeZone: string,
): readonly ClaimAlarm[] {
	const alarms: ClaimAlarm[] = [];
	const leads = new Map(
		figures
			.filter(isCount)
			.toReversed()
			.map(figure => [figure.metric, figure]),
	);
	const firstByOrigin = new Map<string, Figure>();
	for (const [index, figure] of figures.entries()) {
		if (!isCount(figure)) continue;
		const {metric} = figure;
		const add = (kind: ClaimAlarm['kind'], text: string | undefined) => {
			if (text !== undefined) alarms.push({kind, index, metric, text});
		};
		add('fell', fallText(metrics, figure));
		add('fell', wrongTrendText(metrics, figure));
		for (const text of whomTexts(metrics, figure)) add('part', text);
		if (leads.get(metric) === figure) add('part', partText({metrics, part: figure, leads, timeZone}));
		const origin = compositeKey(metric, figure.source, figure.asOf, figure.via, figure.table);
		const first = firstByOrigin.get(origin);
		if (first === undefined) firstByOrigin.set(origin, figure);
		else add('two-leads', twoLeadsText(metrics, first, figure));
	}
	return alarms;
}

/** A fall from the last value before this one; earlier falls are history, which the revisions show. */
function fallText(metrics: Metrics, {metric, value, was, trend, reason}: Figure): string | undefined {
	if (!isCumulative(metrics, metric) || reason !== undefined) return undefined;
	const before = was?.at(-1)?.value;
	const phrase = metricPhrase({metrics}, metric);
	if (before !== undefined && hasFallen(before, value)) {
		return `${phrase} fell from ${before.words} to ${value.words} with no reason given`;
	}
	return trend === 'fell'
		? `${phrase}, ${value.words}, is said to have fallen, with no reason given`
		: undefined;
}

/** A number that fell though its trend says that it rose: the trend is wrong, whatever reason the fall has. */
function wrongTrendText(metrics: Metrics, {metric, value, was, trend}: Figure): string | undefined {
	const before = was?.at(-1)?.value;
	if (trend !== 'rose' || before === undefined || !isLess(value, before)) return undefined;
	return `${metricPhrase({metrics}, metric)} is said to have risen, but ${before.words} became ${value.words}: the trend is wrong`;
}

/** Of whom it counts more than there are in all. */
function whomTexts(metrics: Metrics, {metric, value, ofWhom = []}: Figure): readonly string[] {
	return ofWhom
		.filter(({count}) => isLess(value, count))
		.map(
			({whom, count}) =>
				`${metricPhrase({metrics}, metric)}, ${value.words}, includes ${count.words} ${whom}`,
		);
}

/** True where a toll is certainly less than before, as far as anybody says. */
export function hasFallen(before: Quantity, now: Quantity): boolean {
	if (isApproximate(now) && isApproximate(before)) return magnitude(now) < magnitude(before);
	if (isLess(now, before)) return true;
	// A floor below the floor before it is a toll that fell, as far as anybody says; a coded floor says nothing.
	return isFloor(now) && isFloor(before) && (now.low ?? 0) < (before.low ?? 0);
}

function isFloor({low, high, isCoded}: Quantity): boolean {
	return low !== undefined && high === undefined && isCoded !== true;
}

interface PartOfWhole {
	readonly metrics: Metrics;
	readonly part: Figure;
	readonly leads: ReadonlyMap<string, Figure>;
	readonly timeZone: string;
}

/** A part that is larger than its whole, where one place has a claim for both, of about the same time. */
function partText({metrics, part, leads, timeZone}: PartOfWhole): string | undefined {
	const whole = leads.get(metrics.get(part.metric)?.partOf ?? '');
	if (whole === undefined || areApart(part, whole, timeZone) || !isLess(whole.value, part.value))
		return undefined;
	const phrase = ({metric, value}: Figure) => `${metricPhrase({metrics}, metric)}, ${value.words}`;
	return `${phrase(part)}, is more than ${phrase(whole)}`;
}

/**
 * Two claims for one metric by the same source at the same time: only the order of the file says which leads. Claims of
 * different sources or times are what a board of claims is for.
 */
function twoLeadsText(metrics: Metrics, first: Figure, {metric, value}: Figure): string {
	const words = `“${first.value.words}” and “${value.words}”`;
	return `${metricPhrase({metrics}, metric)}: ${words} from one source at one time; the first leads`;
}
