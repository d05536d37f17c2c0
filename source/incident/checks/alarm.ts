type AlarmPath = readonly (string | number)[];

/** Where an alarm points: a claim, by its place in the file, or a quotation. */
type AlarmTarget =
	| {
			readonly kind: 'figure';
			readonly region: string | undefined;
			readonly metric: string;
			readonly path: AlarmPath;
	  }
	| {readonly kind: 'quote'; readonly id: string; readonly path: AlarmPath};

/** Something that looks wrong. It is said, never hidden and never corrected. */
export interface Alarm {
	readonly kind: 'exceeds' | 'fell' | 'part' | 'future' | 'before' | 'double-quote' | 'two-leads';
	readonly text: string;
	readonly target: AlarmTarget;
}

/** What the clock and the zone have to say about a time of the file, which `incident/` itself does not know. */
export interface TimeChecks {
	/** True for a time that has not come yet. */
	readonly isFuture: (time: string) => boolean;
	/** True for a time that was over before the incident began. */
	readonly isBeforeStart: (time: string, start: string) => boolean;
}
