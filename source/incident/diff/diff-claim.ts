import {sourceName} from '../display-names.ts';
import {isSame} from '../is-equal.ts';
import type {Figure, Incident} from '../schema/incident-schema.ts';
import {isDate} from '../time.ts';
import {diffFields} from './diff-fields.ts';
import {keyOf, matchItems} from './match-items.ts';

/** An incident before and after. */
export interface Both {
	readonly before: Incident;
	readonly after: Incident;
}

/**
 * What became different about a claim beside its value, one text for each thing; `subject` is what the claim is
 * called, `Kyiv: killed`. What a new value brings along is not told again: its time, its trend, the value before as
 * the last of the earlier ones, and that the reason for that one is gone.
 */
export function diffClaim(both: Both, subject: string, before: Figure, claim: Figure): readonly string[] {
	const after = before.value.words === claim.value.words ? claim : withoutWhatItBrings(before, claim);
	return [
		...diffContests(both, subject, before, after),
		...(before.verified === after.verified ? [] : [`${subject}: ${before.verified} → ${after.verified}`]),
		...diffReason(subject, before, after),
		...diffTime(subject, before, after),
		...diffFields(subject, sorted(before), sorted(after), [
			['ofWhom', 'whom it includes'],
			['was', 'earlier values'],
			['trend', 'trend'],
			['note', 'note'],
			['via', 'channel'],
			['url', 'link'],
		]),
	];
}

/** Who disputes or denies a claim and did not, who no longer does, and in other words; a new claim has no `before`. */
export function diffContests(
	both: Both,
	subject: string,
	before: Figure | undefined,
	after: Figure,
): readonly string[] {
	return [
		...diffContest(both, subject, ['disputed', 'dispute'], before?.disputedBy, after.disputedBy),
		...diffContest(both, subject, ['denied', 'denial'], before?.deniedBy, after.deniedBy),
	];
}

function diffContest(
	both: Both,
	subject: string,
	[contested, contest]: readonly [string, string],
	before: Figure['disputedBy'] = [],
	after: Figure['disputedBy'] = [],
): readonly string[] {
	return matchItems(before, after, [({source}) => source]).flatMap(({before: was, after: is}) => {
		const by = (incident: Incident, source: string) => `by ${sourceName(incident, source)}`;
		if (is === undefined) return [`${subject} no longer ${contested} ${by(both.before, was.source)}`];
		if (was === undefined) return [`${subject} ${contested} ${by(both.after, is.source)}`];
		return was.text === is.text ? [] : [`${subject}: ${contest} ${by(both.after, is.source)} reworded`];
	});
}

function diffReason(subject: string, {reason: before}: Figure, {reason}: Figure): readonly string[] {
	if (before === reason) return [];
	if (reason === undefined) return [`${subject}: reason no longer given`];
	return [`${subject}: reason ${before === undefined ? 'given: ' : `${before} → `}${reason}`];
}

function diffTime(subject: string, before: Figure, {asOf, value}: Figure): readonly string[] {
	if (before.asOf === asOf) return [];
	if (asOf === undefined) return [`${subject}: time no longer given`];
	if (before.asOf === undefined) return [`${subject}: time given`];
	return [
		`${subject} still ${value.words}, as of ${isLater(before.asOf, asOf) ? 'a later' : 'another'} time`,
	];
}

/** A date and a moment within it are not put in order. */
function isLater(before: string, after: string): boolean {
	return isDate(before) === isDate(after) && Date.parse(after) > Date.parse(before);
}

function withoutWhatItBrings(before: Figure, after: Figure): Figure {
	const {asOf, trend, was = []} = before;
	const [last, ...others] = [...(after.was ?? [])].reverse();
	const isContinued = last?.value.words === before.value.words && isSame(others.reverse(), was);
	return {
		...after,
		asOf,
		trend,
		reason: after.reason ?? before.reason,
		was: isContinued ? before.was : after.was,
	};
}

/** Whom a claim includes, in an order that does not depend on the file's. */
function sorted(figure: Figure): Figure {
	const ofWhom = figure.ofWhom?.toSorted((a, b) =>
		keyOf(a.whom, a.count.words) < keyOf(b.whom, b.count.words) ? -1 : 1,
	);
	return {...figure, ofWhom};
}
