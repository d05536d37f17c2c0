import {compositeKey} from '../composite-key.ts';
import {metricPhrase, sourceName} from '../display-names.ts';
import {isCount, leadClaim} from '../lead-claim.ts';
import {hasRisen} from '../quantity/compare.ts';
import type {Figure} from '../schema/incident-schema.ts';
import {type Change, type ChangeTarget, minorChanges, type Versions} from './change.ts';
import {diffClaim, diffContests} from './diff-claim.ts';
import {type Match, matchItems} from './match-items.ts';

/** Where figures belong: a region by its id, or the national totals, and what the place is called. */
interface Place {
	readonly region: string | undefined;
	readonly name: string;
}

/** All claims for one metric in one place, before and after. */
interface Claims {
	/** What the place is called. */
	readonly name: string;
	readonly metric: string;
	readonly target: ChangeTarget;
	readonly before: readonly Figure[];
	readonly after: readonly Figure[];
}

interface LeadingClaims extends Claims {
	/** The claim that led before, if any. */
	readonly was: Figure | undefined;
	/** The one that leads now. */
	readonly lead: Figure | undefined;
}

/** What changed among the figures of one place: metric by metric, the lead first. */
export function diffFigures(
	versions: Versions,
	{region, name}: Place,
	before: readonly Figure[],
	after: readonly Figure[],
): readonly Change[] {
	const old = Map.groupBy(before, ({metric}) => metric);
	const now = Map.groupBy(after, ({metric}) => metric);
	return [...new Set([...now.keys(), ...old.keys()])].flatMap(metric => {
		const target = {kind: 'figure', region, metric} as const;
		const [before = [], after = []] = [old.get(metric), now.get(metric)];
		return diffClaims(versions, {name, metric, target, before, after});
	});
}

const claimKeys: readonly ((figure: Figure) => string)[] = [
	({source, via, asOf, value}) => compositeKey(source, via, asOf, value.words),
	({source, via, asOf}) => compositeKey(source, via, asOf),
	({source, via}) => compositeKey(source, via),
	({source}) => source,
];

function diffClaims(versions: Versions, claims: Claims): readonly Change[] {
	const matches = matchItems(claims.before, claims.after, claimKeys);
	const [was, lead] = [leadClaim(claims.before, claims.metric), leadClaim(claims.after, claims.metric)];
	const isAsBefore =
		lead !== undefined && matches.some(({before, after}) => before === was && after === lead);
	const leading = {...claims, was, lead};
	return [
		...diffLead(versions, leading, isAsBefore),
		...matches.flatMap(match =>
			minorChanges(claims.target, diffMatch(versions, leading, match, match.after === lead && isAsBefore)),
		),
	];
}

/** What changed about the number that leads, whoever claims it. */
function diffLead(versions: Versions, claims: LeadingClaims, isAsBefore: boolean): readonly Change[] {
	const {name, metric, target, was, lead} = claims;
	const label = metricPhrase(versions.after, metric);
	if (lead === undefined) {
		if (was === undefined) return [];
		const {words} = was.value;
		const end = claims.after.length > 0 ? 'withdrawn' : 'no longer claimed';
		return [{text: `${name}: ${label}, ${words}, ${end}`, target, was: words, isGrave: false}];
	}
	const {words} = lead.value;
	const isGrave = metric === 'killed' && isCount(lead) && hasRisen(was?.value, lead.value);
	if (was === undefined) {
		return [{text: `${name}: first figure for ${label}: ${words}`, target, isFirst: true, isGrave}];
	}
	const isSameValue = was.value.words === words;
	if (isSameValue && isAsBefore) return [];
	const step = isSameValue ? `still ${words}` : `${was.value.words} → ${words}`;
	const another = was.source === lead.source ? 'another claim of ' : '';
	const isTold = isSameValue || another === '';
	const led = isTold ? ` now led by ${another}${sourceName(versions.after, lead.source)}:` : '';
	const text = `${name}: ${label}${led} ${step}`;
	return [{text, target, ...(isSameValue ? {} : {was: was.value.words}), isGrave}];
}

/** What changed about one claim beside the value of the lead. */
function diffMatch(
	versions: Versions,
	{name, metric, was: lead, lead: now, after: all}: LeadingClaims,
	{before, after}: Match<Figure>,
	isLead: boolean,
): readonly string[] {
	const subject = `${name}: ${metricPhrase(versions.after, metric)}`;
	if (after === undefined) {
		// A claim that has it among its earlier values takes its place, whoever makes it.
		const isContinued = all.some(({was = []}) =>
			was.some(({value, source}) => value.words === before.value.words && source === before.source),
		);
		if (isContinued) return [];
		const isTold = before === lead && now === undefined;
		const claim = `${before.value.words} according to ${sourceName(versions.before, before.source)}`;
		return isTold ? [] : [`${subject}, ${claim}, no longer claimed`];
	}
	const according = `according to ${sourceName(versions.after, after.source)}`;
	if (before === undefined) {
		const also = after === now ? [] : [`${subject} also ${after.value.words}, ${according}`];
		return [...also, ...diffContests(versions, subject, undefined, after)];
	}
	const own = isLead ? subject : `${subject} ${according}`;
	const isSameValue = isLead || before.value.words === after.value.words;
	const value = isSameValue ? [] : [`${own} ${before.value.words} → ${after.value.words}`];
	return [...value, ...diffClaim(versions, own, before, after)];
}
