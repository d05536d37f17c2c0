import type {Highlights} from '../../../board/highlights.ts';
import type {Incident} from '../../../incident/schema/incident-schema.ts';

/** What every part of the totals is drawn from. */
export interface TotalsContext {
	readonly incident: Incident;
	/** ms since 1970 */
	readonly now: number;
	/** The metric of the figure that Enter opens, while the keyboard is in the totals. */
	readonly selected: string | undefined;
	readonly highlights: Highlights;
}
