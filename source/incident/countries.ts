import {memoize} from './memoize.ts';
import type {Incident} from './schema/incident-schema.ts';

/** An ISO 3166-2 code: a country of ISO 3166-1, and a part of it. */
const subdivision = /^([A-Z]{2})-[A-Z0-9]{1,3}$/;

/**
 * The countries of an incident (ISO 3166-1), each once: those that it names, or else those of its regions' codes. None
 * where nothing tells.
 */
export const countriesOf = memoize(({incident, regions}: Incident): readonly string[] => {
	const named = [incident.country ?? [], incident.countries ?? []].flat();
	if (named.length > 0) return [...new Set(named)];
	return [...new Set(regions.flatMap(({id}) => subdivision.exec(id)?.[1] ?? []))];
});

/** True for an id that is an ISO 3166-2 code by its form. */
export function isSubdivisionCode(id: string): boolean {
	return subdivision.test(id);
}
