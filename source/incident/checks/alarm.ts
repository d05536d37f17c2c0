import type {JsonPath} from '../json/locations.ts';

/** What an alarm is about: a claim or a quotation, with its path in the file. */
type AlarmTarget =
	| {
			readonly kind: 'figure';
			/** Undefined for national totals. */
			readonly region: string | undefined;
			readonly metric: string;
			readonly path: JsonPath;
	  }
	| {readonly kind: 'quote'; readonly id: string; readonly path: JsonPath};

/** Something that looks wrong. It is said, never hidden and never corrected. */
export interface Alarm {
	readonly kind: 'exceeds' | 'fell' | 'part' | 'future' | 'before' | 'double-quote' | 'two-leads';
	readonly text: string;
	readonly target: AlarmTarget;
}

/** What the clock says of a time of the file; `incident/` itself has none. */
export interface TimeChecks {
	/** True for a time that has not come yet. */
	readonly isFuture: (time: string) => boolean;
	/** True for a time that was over before the incident began. */
	readonly isBeforeStart: (time: string, start: string) => boolean;
}
