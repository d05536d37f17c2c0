import {compositeKey} from '../composite-key.ts';
import {sourceName} from '../display-names.ts';
import type {Figure} from '../schema/incident-schema.ts';
import {isDate} from '../time.ts';
import type {Versions} from './change.ts';
import {diffFields, diffWords} from './diff-fields.ts';
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
		...diffWords(subject, before.verified, after.verified),
		...diffReason(subject, before, after),
		...diffTime(subject, before, after),
		...diffWithdrawal(versions, subject, before, after),
		...diffConfirmation(subject, before, claim),
		...diffFields(subject, sorted(before), sorted(after), {
			ofWhom: 'whom it includes',
			was: 'earlier values',
			trend: 'trend',
			kind: 'whether it is a projection',
			said: 'words',
			quote: 'statement',
			doubt: 'doubt of this desk',
			note: 'note',
			via: 'channel',
			table: 'table',
			url: 'link',
		}),
	];
}

const contests = [
	{key: 'disputedBy', verb: 'disputed', noun: 'dispute'},
	{key: 'deniedBy', verb: 'denied', noun: 'denial'},
	{key: 'response', verb: 'neither confirmed nor denied', noun: 'response'},
] as const;

/** Who now disputes or denies a claim, who no longer does, and who does so in other words; a new claim has no `before`. */
export function diffContests(
	versions: Versions,
	subject: string,
	before: Figure | undefined,
	after: Figure,
): readonly string[] {
	return contests.flatMap(({key, verb, noun}) =>
		matchItems(before?.[key] ?? [], after[key] ?? [], [({source}) => source]).flatMap(match => {
			const {before: was, after: is} = match;
			if (is === undefined) {
				return [`${subject} no longer ${verb} by ${sourceName(versions.before, was.source)}`];
			}
			const by = `by ${sourceName(versions.after, is.source)}`;
			if (was === undefined) return [`${subject} ${verb} ${by}`];
			return was.text === is.text ? [] : [`${subject}: ${noun} ${by} reworded`];
		}),
	);
}

/** That a claim was withdrawn, by whom and why, or that it stands again. */
function diffWithdrawal(
	versions: Versions,
	subject: string,
	before: Figure,
	after: Figure,
): readonly string[] {
	if (JSON.stringify(before.withdrawn) === JSON.stringify(after.withdrawn)) return [];
	if (after.withdrawn === undefined) return [`${subject}: ${after.value.words} stands again`];
	const {source = after.source, reason} = after.withdrawn;
	const why = reason === undefined ? '' : ` (${reason})`;
	return [`${subject}: ${after.value.words} withdrawn by ${sourceName(versions.after, source)}${why}`];
}

function diffReason(subject: string, {reason: before}: Figure, {reason}: Figure): readonly string[] {
	if (before === reason) return [];
	if (reason === undefined) return [`${subject}: reason no longer given`];
	return [`${subject}: reason ${before === undefined ? 'given: ' : `${before} → `}${reason}`];
}

function diffTime(subject: string, {asOf: before}: Figure, {asOf, value}: Figure): readonly string[] {
	if (before === asOf) return [];
	if (asOf === undefined) return [`${subject}: time no longer given`];
	if (before === undefined) return [`${subject}: time given`];
	// A date and a moment within it have no order.
	const isLater = isDate(before) === isDate(asOf) && Date.parse(asOf) > Date.parse(before);
	return [`${subject} still ${value.words}, as of ${isLater ? 'a later' : 'another'} time`];
}

/** That a count was confirmed unchanged, which is news of a number that has not changed. */
function diffConfirmation(subject: string, before: Figure, {confirmedAt, value}: Figure): readonly string[] {
	if (before.confirmedAt === confirmedAt) return [];
	if (confirmedAt !== undefined) return [`${subject} still ${value.words}, confirmed`];
	return before.value.words === value.words ? [`${subject}: confirmation no longer given`] : [];
}

function withoutConsequences(before: Figure, after: Figure): Figure {
	const {asOf, trend, was = [], reason} = before;
	const last = after.was?.at(-1);
	const isContinued =
		last?.value.words === before.value.words &&
		JSON.stringify(after.was?.slice(0, -1)) === JSON.stringify(was);
	return {...after, asOf, trend, reason: after.reason ?? reason, was: isContinued ? before.was : after.was};
}

/** The claim with whom it includes in an order that does not depend on the file's. */
function sorted(figure: Figure): Figure {
	const ofWhom = figure.ofWhom?.toSorted((a, b) =>
		compositeKey(a.whom, a.count.words) < compositeKey(b.whom, b.count.words) ? -1 : 1,
	);
	return {...figure, ofWhom};
}
