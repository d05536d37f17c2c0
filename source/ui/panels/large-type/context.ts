import type {Highlights} from '../../../board/highlights.ts';
import type {Incident, Region} from '../../../incident/schema/incident-schema.ts';

/** What is drawn in large type. */
export interface LargeTypeContext {
	readonly incident: Incident;
	/** The worst first. */
	readonly regions: readonly Region[];
	/** The id of a region. */
	readonly selected: string | undefined;
	/** ms since 1970 */
	readonly now: number;
	readonly highlights: Highlights;
}
