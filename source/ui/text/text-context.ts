import type {Highlights} from '../../board/highlights.ts';
import type {Incident} from '../../incident/schema/incident-schema.ts';

/** What texts about an incident are laid out from. */
export interface TextContext {
	readonly incident: Incident;
	/** ms since 1970 */
	readonly now: number;
	readonly highlights: Highlights;
}
