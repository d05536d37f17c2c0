import type {Region} from '../../../incident/schema/incident-schema.ts';
import type {TextContext} from '../../text/text-context.ts';

/** What is drawn in large type. */
export interface LargeTypeContext extends TextContext {
	/** The worst first. */
	readonly regions: readonly Region[];
	/** The id of a region. */
	readonly selected: string | undefined;
}
