/** Where a change is, so that a board can go there: it stands in the incident after the change. */
export type ChangeTarget =
	| {readonly kind: 'figure'; readonly region: string | undefined; readonly metric: string}
	| {readonly kind: 'region'; readonly region: string}
	| {readonly kind: 'quote'; readonly id: string}
	/** Title, status, sources, metrics, events, and what is gone from the file. */
	| {readonly kind: 'incident'};

/** One thing that became different, in an editor's words. */
export interface Change {
	/** `Ternopil: injured 8 → 10` */
	readonly text: string;
	readonly target: ChangeTarget;
	/** The words of the lead value before, where it is another now or gone; absent where nobody had said anything. */
	readonly was?: string;
	/** The first number for a metric in a place, where a change without `was` is not of the lead value; or a statement that was not there. */
	readonly isFirst?: true;
	/** A rise in the number killed, or a region that was not there: to be shown first. */
	readonly isGrave: boolean;
}

/** The place of a change that no panel has a row for. */
export const incidentTarget: ChangeTarget = {kind: 'incident'};

/** Changes that are not grave, one for each text, all in one place. */
export function minorChanges(target: ChangeTarget, texts: readonly string[]): readonly Change[] {
	return texts.map(text => ({text, target, isGrave: false}));
}
