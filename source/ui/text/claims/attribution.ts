import {type Trend, trendOf} from '../../../board/claims.ts';
import {isOld} from '../../../board/incident-time.ts';
import {rivalsOf} from '../../../incident/checks/rivals.ts';
import {sourceName} from '../../../incident/display-names.ts';
import {memoize} from '../../../incident/memoize.ts';
import type {Damage, Figure, Incident} from '../../../incident/schema/incident-schema.ts';
import {formatClaimTime, formatClaimTimeWithAge} from '../format-time.ts';
import {type Span, span} from '../line.ts';

const sideMarks = ['◆', '◇', '▣', '▢'];

/** A mark for each side, in the order in which the file names them, beside the word that names it. */
function sideMark(incident: Incident, side: string | undefined): string {
	if (side === undefined) return '';
	const sides = sidesOf(incident);
	return sides.length > 1 ? (sideMarks[sides.indexOf(side)] ?? '') : '';
}

const sidesOf = memoize(({sources}: Incident): readonly string[] => {
	const sides = new Set<string>();
	for (const {side} of sources.values()) if (side !== undefined) sides.add(side);
	return [...sides];
});

/** Who speaks, with office, side and channel: an attribution is shown whole or not at all. */
export function attribution(incident: Incident, id: string, via?: string): readonly Span[] {
	const source = incident.sources.get(id);
	const side = source?.side === source?.name ? undefined : source?.side;
	const rest = [side, via].filter(part => part !== undefined);
	const mark = sideMark(incident, source?.side);
	return [
		...(mark === '' ? [] : [span(`${mark} `, 'label')]),
		span(source?.name ?? id, 'speaker'),
		...(source?.role === undefined ? [] : [span(`, ${source.role}`)]),
		...rest.map(part => span(` · ${part}`, 'muted')),
	];
}

/** `Viacheslav Nehoda, governor, Ternopil region · Telegram` for the line below a claim. */
function saidBy(
	incident: Incident,
	{source: id, via, table}: Pick<Figure | Damage, 'source' | 'via'> & Pick<Partial<Figure>, 'table'>,
): string {
	const source = incident.sources.get(id);
	const named = [source?.name ?? id, source?.role].filter(part => part !== undefined).join(', ');
	return [named, table, via].filter(part => part !== undefined).join(' · ');
}

/** Who made a claim, of when it is and how old that is; an old one is marked. */
export function credit(
	incident: Incident,
	claim: Pick<Figure | Damage, 'source' | 'via' | 'asOf'> & Pick<Partial<Figure>, 'table' | 'confirmedAt'>,
	now: number,
): readonly Span[] {
	const said = span(saidBy(incident, claim), 'muted');
	const when = formatClaimTimeWithAge(claim, incident.incident.timeZone, now);
	if (when === undefined) return [said];
	return [said, span(` · ${when}`, 'muted'), ...oldMark(incident, claim.confirmedAt ?? claim.asOf, now)];
}

/** Who gives figures, each source once, and with `now` of when they are: `Officials; Police · Fri 6 Jun`. */
export function sharedCredit(
	incident: Incident,
	figures: readonly Figure[],
	now: number | undefined,
): string {
	const who = figures.map(({source}) => sourceName(incident, source));
	const when = figures.flatMap(figure =>
		now === undefined ? [] : (formatClaimTime(figure, incident.incident.timeZone, now) ?? []),
	);
	return [[...new Set(who)].join('; '), ...new Set(when)].filter(part => part !== '').join(' · ');
}

/** Marks what is older than the incident allows for; empty for all else. */
export function oldMark(incident: Incident, asOf: string | undefined, now: number): readonly Span[] {
	return isOld(incident, asOf, now) ? [span(' ◷ old', 'old')] : [];
}

/**
 * The marks that belong to a number wherever it stands: which way it went, who contests it, and whether another of the
 * `figures` of its place, where it leads, does not agree with it.
 */
export function figureMarks(figure: Figure, figures: readonly Figure[]): readonly Span[] {
	const trend = trendOf(figure);
	return [
		...(trend === undefined ? [] : [span(` ${trendMark[trend]}`, trend === 'fell' ? 'fell' : 'rose')]),
		...(figure.disputedBy === undefined ? [] : [span(' ≠', 'alarm')]),
		...(figure.deniedBy === undefined ? [] : [span(' ⊘', 'alarm')]),
		...(figure.kind === 'projection' ? [span(' projected', 'old')] : []),
		...(figure.withdrawn === undefined ? [] : [span(' withdrawn', 'old')]),
		...(rivalsOf(figures, figure.metric).length === 0 ? [] : [span(' ‡', 'old')]),
	];
}

export const trendMark: Readonly<Record<Trend, string>> = {rose: '▲', fell: '▼', unchanged: '='};
