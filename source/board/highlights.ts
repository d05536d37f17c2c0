/** A figure that changed and still stands out. */
export interface Highlight {
	/** The words of the value before; undefined where nobody had said anything. */
	readonly was: string | undefined;
	/** When the board read the change, in ms. */
	readonly at: number;
}

/** What has changed so lately that it stands out, for the panels to ask. */
export interface Highlights {
	/** The lead figure for a metric in a region, or, without one, in the whole country. */
	readonly figure: (region: string | undefined, metric: string) => Highlight | undefined;
	/** True where anything about a region is new. */
	readonly region: (id: string) => boolean;
	/** Whether a statement was not there before, or was other than it is now. */
	readonly quote: (id: string) => 'new' | 'changed' | undefined;
}

/** Stands before what has changed, wherever that is. */
export const changedMark = '✱';

export const noHighlights: Highlights = {
	figure: () => undefined,
	region: () => false,
	quote: () => undefined,
};
