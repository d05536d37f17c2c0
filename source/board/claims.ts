import {rivalsOf} from '../incident/checks/rivals.ts';
import {metricPhrase} from '../incident/display-names.ts';
import {leadClaim, leadCount} from '../incident/lead-claim.ts';
import {isLess} from '../incident/quantity/compare.ts';
import {
	isApproximate,
	isBounded,
	isRounded,
	magnitude,
	type Quantity,
} from '../incident/quantity/quantity.ts';
import {damageKinds} from '../incident/schema/damage-kinds.ts';
import type {Damage, DamageKind, Figure, Incident, Region} from '../incident/schema/incident-schema.ts';

/** One figure for each metric, in the order of the metrics: the lead, or one that is withdrawn where there is no other. */
export function leads(figures: readonly Figure[], incident: Incident): readonly Figure[] {
	const first = [...new Set(figures.map(({metric}) => metric))].flatMap(
		metric => leadClaim(figures, metric) ?? figures.find(figure => figure.metric === metric) ?? [],
	);
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
	return leads(figures, incident).flatMap(lead => [
		{figure: lead, isLead: true},
		...figures
			.filter(figure => figure.metric === lead.metric && figure !== lead)
			.map(figure => ({figure, isLead: false})),
	]);
}

export type Trend = 'rose' | 'fell' | 'unchanged';

/** Which way a figure went: as its source said, else as its last earlier value shows; undefined where neither tells. */
export function trendOf(figure: Figure): Trend | undefined {
	// What may come has not risen.
	if (figure.kind === 'projection') return undefined;
	if (figure.trend !== undefined) return figure.trend;
	const before = figure.was?.at(-1)?.value;
	if (before === undefined || before.isPhrase || !isBounded(figure.value)) return undefined;
	// Neither 97 after "a hundred" nor "about a dozen" after 13 has fallen, as far as anybody knows.
	if (
		isSoft(before) !== isSoft(figure.value) &&
		!isLess(before, figure.value) &&
		!isLess(figure.value, before)
	)
		return undefined;
	const step = magnitude(figure.value) - magnitude(before);
	return step > 0 ? 'rose' : step < 0 ? 'fell' : 'unchanged';
}

function isSoft(quantity: Quantity): boolean {
	return isApproximate(quantity) || isRounded(quantity);
}

/** The lead figures for those killed and those injured, as far as anybody has said. */
export function casualtyFigures({figures}: Region): readonly Figure[] {
	return ['killed', 'injured'].flatMap(metric => leadClaim(figures, metric) ?? []);
}

/** A region's leading count for a metric. */
export function quantityIn(region: Region, metric: string): Quantity | undefined {
	return leadCount(region.figures, metric)?.value;
}

/** What a kind of damage is called: `Public buildings` for `public-buildings`. */
export function kindLabel(kind: DamageKind): string {
	const words = kind === 'other' ? 'damage' : kind.replaceAll('-', ' ');
	return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What happened to people, and what was done for them, is told with the damage but is no damage. */
export function isDamage({kind}: Damage): boolean {
	return kind !== 'people' && kind !== 'rescue';
}

/** Damage by kind, in the order of the kinds, each kind's entries as in the file. */
export function byKind(damage: readonly Damage[]): readonly Damage[] {
	return [...damage].sort((a, b) => damageKinds.indexOf(a.kind) - damageKinds.indexOf(b.kind));
}

/** `also 11,300 killed` for what another source says, as far as that does not agree with what leads. */
export function casualtyRivals(region: Region, incident: Incident): readonly string[] {
	return casualtyFigures(region).flatMap(({metric}) => {
		const [rival] = rivalsOf(region.figures, metric);
		return rival === undefined ? [] : [`also ${rival.value.words} ${metricPhrase(incident, metric)}`];
	});
}

/** What was hit, in a few words for a table: `industry, power, water`, or another figure where no damage is told. */
export function whatWasHit(region: Region, incident: Incident): string {
	const kinds = new Set(
		byKind(region.damage)
			.filter(isDamage)
			.map(({kind}) => kindLabel(kind).toLowerCase()),
	);
	const others = leads(region.figures, incident)
		.filter(({metric}) => metric !== 'killed' && metric !== 'injured')
		.map(({metric, value}) => `${value.words} ${metricPhrase(incident, metric)}`);
	return [...kinds, ...others].join(', ');
}
