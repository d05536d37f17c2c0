import {sourceName} from '../display-names.ts';
import type {Figure, Incident} from '../schema/incident-schema.ts';

/**
 * True where two claims are of one table: of the same source, or one passes the other's figures on (its `via` names that
 * source), and of the same `table` where they name one.
 */
export function isSameTable(incident: Incident, a: Figure, b: Figure): boolean {
	if (a.table !== b.table) return false;
	return a.source === b.source || passesOn(incident, a, b) || passesOn(incident, b, a);
}

function passesOn(incident: Incident, {via}: Figure, {source}: Figure): boolean {
	return via !== undefined && (via === source || via === sourceName(incident, source));
}

/** `Ministry of the Interior`, with the table where the claim names one. */
export function tableName(incident: Incident, {source, table}: Figure): string {
	const name = sourceName(incident, source);
	return table === undefined ? name : `${name} (${table})`;
}
