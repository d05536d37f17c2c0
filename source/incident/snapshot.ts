import type {Issue} from './issues/issue.ts';
import type {Incident} from './schema/incident-schema.ts';

/** What an incident file held when it was last read. Moments are in ms since 1970. */
export type Snapshot =
	| {
			readonly kind: 'incident';
			readonly incident: Incident;
			/** Of the items that are left out of it. */
			readonly errors: readonly Issue[];
			readonly warnings: readonly Issue[];
			/** The file's modification time. */
			readonly changedAt: number;
			readonly readAt: number;
			/** Another file has taken its place where it cannot be seen from here: there may be newer data. */
			readonly isReplaced?: true;
	  }
	| {readonly kind: 'broken'; readonly issues: readonly Issue[]; readonly readAt: number}
	| {readonly kind: 'missing'; readonly readAt: number};
