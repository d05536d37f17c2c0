import type {Incident} from '../schema/incident-schema.ts';

/** Two versions of an incident. */
export interface Versions {
	readonly before: Incident;
	readonly after: Incident;
}

/** What a change is about, so that a board can go there: it is part of the incident after the change. */
export type ChangeTarget =
	| {readonly kind: 'figure'; readonly region: string | undefined; readonly metric: string}
	| {readonly kind: 'region'; readonly region: string}
	| {readonly kind: 'quote'; readonly id: string}
	/** Title, status, sources, metrics, events, and what is gone from the file. */
	| {readonly kind: 'incident'};

/** One thing that changed between two versions of an incident, in an editor's words. */
export interface Change {
	/** `Ternopil: injured 8 → 10` */
	readonly text: string;
	readonly target: ChangeTarget;
	/** The words of the lead value before, where it has changed or is gone; absent where there was none. */
	readonly was?: string;
	/** The first number for a metric in a place, or a statement that was not there. */
	readonly isFirst?: true;
	/** A rise in the number killed, or a new region: to be shown first. */
	readonly isGrave: boolean;
}

/** The target of changes that no panel has a row for. */
export const incidentTarget: ChangeTarget = {kind: 'incident'};

/** Changes that are not grave, one for each text, all with one target. */
export function minorChanges(target: ChangeTarget, texts: readonly string[]): readonly Change[] {
	return texts.map(text => ({text, target, isGrave: false}));
}
