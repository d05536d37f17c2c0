import type {Change} from '../incident/diff/diff-incidents.ts';
import type {Incident} from '../incident/schema/incident-schema.ts';
import type {Highlight, Highlights} from './highlights.ts';

/** A change, and when the board read it, in ms. */
export interface ChangeEntry {
	readonly change: Change;
	readonly at: number;
	/** Counts up from 1 over the life of the board. */
	readonly number: number;
}

export interface ChangeLog {
	/** Newest first; those of one snapshot stand as in the file. */
	readonly entries: readonly ChangeEntry[];
	/** How many there have been in all. */
	readonly count: number;
	/** The number of the last one that somebody has acknowledged. */
	readonly acknowledged: number;
}

export const emptyLog: ChangeLog = {entries: [], count: 0, acknowledged: 0};

/** A board that stands for weeks must not grow: older changes than these are only counted. */
const mostEntries = 1000;

/** The log with what one snapshot changed. */
export function appendChanges(log: ChangeLog, changes: readonly Change[], at: number): ChangeLog {
	if (changes.length === 0) return log;
	const entries = changes.map((change, index) => ({change, at, number: log.count + index + 1}));
	return {
		...log,
		entries: [...entries, ...log.entries].slice(0, mostEntries),
		count: log.count + changes.length,
	};
}

/** The log after somebody said that they have seen what is in it. */
export function acknowledge(log: ChangeLog): ChangeLog {
	return log.acknowledged === log.count ? log : {...log, acknowledged: log.count};
}

/** Those that still stand out: not acknowledged, and read less than `lasting` ms before `now`. */
export function freshEntries(log: ChangeLog, now: number, lasting: number): readonly ChangeEntry[] {
	return lasting === 0
		? []
		: log.entries.filter(({number, at}) => number > log.acknowledged && now - at < lasting);
}

/** What the panels have to let stand out. A figure that changed several times says what it was at first. */
export function highlightsOf(fresh: readonly ChangeEntry[], incident: Incident): Highlights {
	const figures = new Map<string, Highlight>();
	const regions = new Set<string>();
	const quotes = new Map<string, 'new' | 'changed'>();
	for (const {change, at} of fresh) {
		const {target: place, was, isFirst = false} = change;
		if (place.kind === 'figure' && (was !== undefined || isFirst)) {
			figures.set(keyOf(place.region, place.metric), {was, at});
		}
		if (place.kind === 'quote') quotes.set(place.id, isFirst ? 'new' : 'changed');
		if (place.kind === 'region' || place.kind === 'figure') {
			if (place.region !== undefined) regions.add(place.region);
		}
	}
	if (quotes.size > 0) {
		for (const {id, regions: about} of incident.quotes) {
			if (quotes.has(id)) for (const region of about) regions.add(region);
		}
	}
	return {
		figure: (region, metric) => figures.get(keyOf(region, metric)),
		region: id => regions.has(id),
		quote: id => quotes.get(id),
	};
}

function keyOf(region: string | undefined, metric: string): string {
	return JSON.stringify([region, metric]);
}
