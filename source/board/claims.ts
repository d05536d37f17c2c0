import {leadClaim} from '../incident/lead-claim.ts';
import {magnitude, type Quantity} from '../incident/quantity/quantity.ts';
import {damageKinds} from '../incident/schema/enums.ts';
import type {Damage, DamageKind, Figure, Incident, Region} from '../incident/schema/incident-schema.ts';
import {formatFileTime} from '../ui/text/format-time.ts';
import type {Span} from '../ui/text/line.ts';
import {span} from '../ui/text/line.ts';
import {ageOf, isOld} from './age.ts';
import {rememberingEach} from './remembering.ts';

/** One figure for each metric, the lead, in the order of the metrics. */
export function leads(figures: readonly Figure[], incident: Incident): readonly Figure[] {
	const seen = new Set<string>();
	const first = figures.filter(({metric}) => !seen.has(metric) && seen.add(metric));
	const orderOf = (figure: Figure) => incident.metrics.get(figure.metric)?.order ?? 0;
	return first.sort((a, b) => orderOf(a) - orderOf(b));
}

/** What a metric is called in this incident. */
export function metricLabel(incident: Incident, metric: string): string {
	return incident.metrics.get(metric)?.label ?? metric;
}

/** Every figure as a panel lists them: the leads in the order of the metrics, each followed by the other claims. */
export function inPanelOrder(
	incident: Incident,
	figures: readonly Figure[],
): readonly {readonly figure: Figure; readonly isLead: boolean}[] {
	return leads(figures, incident).flatMap(lead =>
		figures.filter(({metric}) => metric === lead.metric).map(figure => ({figure, isLead: figure === lead})),
	);
}

const sideMarks = ['◆', '◇', '▣', '▢'];

/** A mark for each side, in the order in which the file names them, beside the word that names it. */
function sideMark(incident: Incident, side: string | undefined): string {
	if (side === undefined) return '';
	const sides = sidesOf(incident);
	return sides.length > 1 ? (sideMarks[sides.indexOf(side)] ?? '') : '';
}

const sidesOf = rememberingEach(({sources}: Incident): readonly string[] => {
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
function saidBy(incident: Incident, {source: id, via}: Pick<Figure | Damage, 'source' | 'via'>): string {
	const source = incident.sources.get(id);
	const named = [source?.name ?? id, source?.role].filter(part => part !== undefined).join(', ');
	return [named, via].filter(part => part !== undefined).join(' · ');
}

/** Who made a claim, of when it is and how old that is; an old one is marked. */
export function credit(
	incident: Incident,
	claim: Pick<Figure | Damage, 'source' | 'via' | 'asOf'>,
	now: number,
): readonly Span[] {
	return [span(saidBy(incident, claim), 'muted'), ...timeSpans(incident, claim.asOf, now)];
}

function timeSpans(incident: Incident, asOf: string | undefined, now: number): readonly Span[] {
	if (asOf === undefined) return [];
	const age = ageOf(incident, asOf, now);
	const when = [formatFileTime(asOf, incident.incident.timeZone, now), age]
		.filter(part => part !== '')
		.join(', ');
	return [span(` · ${when}`, 'muted'), ...(isOld(incident, asOf, now) ? [span(' ◷ old', 'old')] : [])];
}

/** The marks that belong to a number wherever it stands: which way it went, who contests it. */
export function figureMarks(figure: Figure): readonly Span[] {
	const trend = trendOf(figure);
	return [
		...(trend === undefined ? [] : [span(` ${trendMark[trend]}`, trend === 'fell' ? 'fell' : 'rose')]),
		...(figure.disputedBy === undefined ? [] : [span(' ≠', 'alarm')]),
		...(figure.deniedBy === undefined ? [] : [span(' ⊘', 'alarm')]),
	];
}

export type Trend = 'rose' | 'fell' | 'unchanged';

/** Which way a figure went: as its source said, else as its last earlier value shows; undefined where neither tells. */
export function trendOf(figure: Figure): Trend | undefined {
	if (figure.trend !== undefined) return figure.trend;
	const before = figure.was?.at(-1)?.value;
	if (before === undefined) return undefined;
	const step = magnitude(figure.value) - magnitude(before);
	return step > 0 ? 'rose' : step < 0 ? 'fell' : 'unchanged';
}

export const trendMark: Readonly<Record<Trend, string>> = {rose: '▲', fell: '▼', unchanged: '='};

/** A region's lead quantity for a metric. */
export function quantityIn(region: Region, metric: string): Quantity | undefined {
	return leadClaim(region.figures, metric)?.value;
}

export const kindLabel: Readonly<Record<DamageKind, string>> = {
	homes: 'Homes',
	'public-buildings': 'Public buildings',
	schools: 'Schools',
	hospitals: 'Hospitals',
	culture: 'Culture',
	business: 'Business',
	industry: 'Industry',
	infrastructure: 'Infrastructure',
	power: 'Power',
	water: 'Water',
	gas: 'Gas',
	heating: 'Heating',
	communications: 'Communications',
	transport: 'Transport',
	roads: 'Roads',
	bridges: 'Bridges',
	vehicles: 'Vehicles',
	farming: 'Farming',
	environment: 'Environment',
	fires: 'Fires',
	explosions: 'Explosions',
	flooding: 'Flooding',
	landslides: 'Landslides',
	other: 'Damage',
	people: 'People',
	rescue: 'Rescue',
};

/** What happened to people, and what was done for them, is told with the damage but is no damage. */
export function isDamage({kind}: Damage): boolean {
	return kind !== 'people' && kind !== 'rescue';
}

/** Damage by kind, in the order of the kinds, each kind's entries as in the file. */
export function byKind(damage: readonly Damage[]): readonly Damage[] {
	return [...damage].sort((a, b) => damageKinds.indexOf(a.kind) - damageKinds.indexOf(b.kind));
}

/** What was hit, in a few words for a table: `industry, power, water`, or another figure where no damage is told. */
export function whatWasHit(region: Region, incident: Incident): string {
	const kinds = new Set(
		byKind(region.damage)
			.filter(isDamage)
			.map(({kind}) => kindLabel[kind].toLowerCase()),
	);
	const others = leads(region.figures, incident)
		.filter(({metric}) => metric !== 'killed' && metric !== 'injured')
		.map(
			({metric, value}) => `${value.words} ${(incident.metrics.get(metric)?.label ?? metric).toLowerCase()}`,
		);
	return [...kinds, ...others].join(', ');
}
