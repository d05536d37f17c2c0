import {memoize} from './memoize.ts';
import type {Incident} from './schema/incident-schema.ts';

/** What a metric is called within a sentence: `drones destroyed`. */
export function metricPhrase({metrics}: Pick<Incident, 'metrics'>, metric: string): string {
	const label = metrics.get(metric)?.label ?? metric;
	// Only the capital of the first word goes: "IDPs" and "Homes in Kyiv" keep theirs.
	return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

/** The name of a source, without its role. */
export function sourceName({sources}: Incident, id: string): string {
	return sources.get(id)?.name ?? id;
}

/** What the totals are called: `National totals`, or `Totals for India and Pakistan` where they are of more, or of less. */
export function totalsName(incident: Pick<Incident, 'incident'>): string {
	const scope = scopeOf(incident);
	return scope === undefined ? 'National totals' : `Totals for ${scope}`;
}

/** The same of a single one: `National total`. */
export function totalName(incident: Pick<Incident, 'incident'>): string {
	const scope = scopeOf(incident);
	return scope === undefined ? 'National total' : `Total for ${scope}`;
}

/** Either name within a sentence. */
export function withinSentence(name: string): string {
	return name.slice(0, 1).toLowerCase() + name.slice(1);
}

/** Undefined where the totals are those of a country. */
function scopeOf({incident: {scope, countries = []}}: Pick<Incident, 'incident'>): string | undefined {
	return scope ?? (countries.length > 1 ? namesOf(countries) : undefined);
}

/** `India and Pakistan`, for codes of ISO 3166-1. */
const namesOf = memoize((codes: readonly string[]): string => {
	const names = new Intl.DisplayNames('en', {type: 'region', fallback: 'code'});
	const [last, ...others] = [...new Set(codes)].map(code => names.of(code) ?? code).reverse();
	return others.length === 0 ? (last ?? '') : `${others.reverse().join(', ')} and ${last}`;
});
