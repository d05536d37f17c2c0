import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseIncident} from '../../source/incident/parse-incident.ts';
import type {Incident} from '../../source/incident/schema/incident-schema.ts';

/** A claim as it stands in a file; metric, source and time are filled in where they are not given. */
export interface Claim {
	readonly value: string | number | null;
	readonly metric?: string;
	readonly source?: string;
	readonly asOf?: string | undefined;
	readonly [key: string]: unknown;
}

/** What tells one incident from another; a region is its claims, called A, B, C in order. */
export interface Given {
	readonly metrics?: Readonly<Record<string, unknown>>;
	readonly totals?: readonly Claim[];
	readonly regions?: readonly (readonly Claim[])[];
	readonly quotes?: readonly Readonly<Record<string, unknown>>[];
}

const start = '2025-06-06';

const filled = (claim: Claim) => ({metric: 'killed', source: 'kohut', asOf: start, ...claim});

/** An incident of these claims; `asOf: undefined` leaves a claim without its time. */
export function incidentWith({metrics = {}, totals = [], regions = [], quotes = []}: Given): Incident {
	return parsed(
		JSON.stringify({
			incident: {id: 'x', title: 'T', timeZone: 'Europe/Kyiv', start},
			sources: {kohut: {name: 'Kohut'}, nehoda: {name: 'Nehoda'}},
			metrics,
			totals: totals.map(filled),
			regions: regions.map((claims, index) => {
				const name = String.fromCodePoint(0x41 + index);
				return {id: name, name, figures: claims.map(filled)};
			}),
			quotes,
		}),
	);
}

/** An incident from a file of the repository. */
export function incidentAt(...path: readonly string[]): Incident {
	return parsed(readFileSync(join(import.meta.dirname, '..', '..', ...path), 'utf8'));
}

function parsed(text: string): Incident {
	const result = parseIncident(text);
	if (result.kind === 'broken') throw new Error(JSON.stringify(result.issues, undefined, 2));
	return result.incident;
}
