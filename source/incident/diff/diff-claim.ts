import {compositeKey} from '../composite-key.ts';
import {sourceName} from '../display-names.ts';
import {isEqual} from '../is-equal.ts';
import type {Figure, Incident} from '../schema/incident-schema.ts';
import {isDate} from '../time.ts';
import type {Versions} from './change.ts';
import {diffFields} from './diff-fields.ts';
import {matchItems} from './match-items.ts';

/**
 * What changed about a claim beside its value, one text for each thing; `subject` is what the claim is called, `Kyiv:
 * killed`. What a new value brings along is not told again: its time, its trend, the value before as the last of the
 * earlier ones, and that the reason for that one is gone.
 */
export function diffClaim(
	versions: Versions,
	subject: string,
	before: Figure,
	claim: Figure,
): readonly string[] {
	const after = before.value.words === claim.value.words ? claim : withoutConsequences(before, claim);
	return [
		...diffContests(versions, subject, before, after),
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

/** Who now disputes or denies a claim, who no longer does, and who does so in other words; a new claim has no `before`. */
export function diffContests(
	versions: Versions,
	subject: string,
	before: Figure | undefined,
	after: Figure,
): readonly string[] {
	return [
		...diffContest(versions, {subject, verb: 'disputed', noun: 'dispute', key: 'disputedBy', before, after}),
		...diffContest(versions, {subject, verb: 'denied', noun: 'denial', key: 'deniedBy', before, after}),
	];
}

interface Contest {
	readonly subject: string;
	readonly verb: string;
	readonly noun: string;
	readonly key: 'disputedBy' | 'deniedBy';
	readonly before: Figure | undefined;
	readonly after: Figure;
}

function diffContest(
	versions: Versions,
	{subject, verb, noun, key, before, after}: Contest,
): readonly string[] {
	const by = (incident: Incident, source: string) => `by ${sourceName(incident, source)}`;
	const matches = matchItems(before?.[key] ?? [], after[key] ?? [], [({source}) => source]);
	return matches.flatMap(({before: was, after: is}) => {
		if (is === undefined) return [`${subject} no longer ${verb} ${by(versions.before, was.source)}`];
		if (was === undefined) return [`${subject} ${verb} ${by(versions.after, is.source)}`];
		return was.text === is.text ? [] : [`${subject}: ${noun} ${by(versions.after, is.source)} reworded`];
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

/** A date and a moment within it have no order. */
function isLater(before: string, after: string): boolean {
	return isDate(before) === isDate(after) && Date.parse(after) > Date.parse(before);
}

function withoutConsequences(before: Figure, after: Figure): Figure {
	const {asOf, trend, was = []} = before;
	const [last, ...others] = [...(after.was ?? [])].reverse();
	const isContinued = last?.value.words === before.value.words && isEqual(others.reverse(), was);
	return {
		...after,
		asOf,
		trend,
		reason: after.reason ?? before.reason,
		was: isContinued ? before.was : after.was,
	};
}

/** The claim with whom it includes in an order that does not depend on the file's. */
function sorted(figure: Figure): Figure {
	const ofWhom = figure.ofWhom?.toSorted((a, b) =>
		compositeKey(a.whom, a.count.words) < compositeKey(b.whom, b.count.words) ? -1 : 1,
	);
	return {...figure, ofWhom};
}
