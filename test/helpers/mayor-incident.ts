import {incidentFrom} from './boards.ts';

/** An incident of two sources, a mayor and a hospital, with whatever other parts of a file are given. */
export function incidentWith(parts: object) {
	return incidentFrom(
		JSON.stringify({
			incident: {id: 'any', title: 'Any', timeZone: 'Europe/Kyiv', start: '2025-06-06'},
			sources: {mayor: {name: 'Ana Petrenko', role: 'mayor'}, hospital: {name: 'City hospital'}},
			...parts,
		}),
	);
}

/** A claim of the mayor's, as it stands in a file. */
export const claim = (metric: string, value: unknown, more: object = {}) => ({
	metric,
	value,
	source: 'mayor',
	...more,
});
