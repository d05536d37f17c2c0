import type {TextContext} from '../../text/text-context.ts';

/** What every part of the totals is drawn from. */
export interface TotalsContext extends TextContext {
	/** The metric of the figure that Enter opens, while the keyboard is in the totals. */
	readonly selected: string | undefined;
}
