import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {reducer} from '../../source/board/reducer.ts';
import {type Settings, type Start, type State, startState} from '../../source/board/state.ts';
import {parseIncident} from '../../source/incident/parse-incident.ts';
import type {Incident} from '../../source/incident/schema/incident-schema.ts';
import type {Snapshot} from '../../source/incident/snapshot.ts';

/** The incident that the project ships, as a path. */
export const realPath = join(import.meta.dirname, '..', '..', 'data', 'ukraine-2025-06-06.json');

/** A morning on which the figures of the real incident are fresh: 09:41:27 in Kyiv. */
export const morning = Date.parse('2025-06-06T09:41:27+03:00');

/** Parses a file that has to be good; a test on one that is not should say so itself. */
export function incidentFrom(text: string): Incident {
	const parsed = parseIncident(text);
	if (parsed.kind === 'broken') throw new Error(JSON.stringify(parsed.issues, undefined, 2));
	return parsed.incident;
}

/** The text of the incident that the project ships. */
export const realText = readFileSync(realPath, 'utf8');

export const realIncident: Incident = incidentFrom(realText);

/** A good reading of an incident whose file was changed a minute before. */
export function snapshotOf(incident: Incident, now = morning): Snapshot {
	return {
		kind: 'incident',
		incident,
		errors: [],
		warnings: [],
		changedAt: now - 87_000,
		readAt: now - 86_000,
	};
}

/** What a board is started with where the command line says nothing. */
export const settings: Settings = {
	dwell: 12_000,
	resume: 60_000,
	highlight: 15 * 60_000,
	isLocked: false,
	hasKeyboard: true,
	dim: undefined,
	roomZone: 'Europe/London',
};

/** A board that has just read an incident, the real one if no other is given. */
export function boardOf(start: Partial<Start> = {}, incident = realIncident): State {
	const state = startState({
		now: morning,
		size: {columns: 120, rows: 40},
		path: '/newsroom/incident.json',
		theme: 'mono',
		isColorless: false,
		transliterate: undefined,
		sort: 'worst',
		selected: undefined,
		isKiosk: false,
		map: 'off',
		isLargeType: false,
		settings,
		...start,
	});
	return reducer(state, {type: 'snapshot-loaded', snapshot: snapshotOf(incident, state.now)});
}
