import type {Alarm} from '../incident/alarms.ts';
import type {Problem} from '../incident/problem.ts';
import type {Incident, Quote, Region} from '../incident/schema.ts';
import {quotesAbout} from './claims.ts';
import type {Sort} from './order.ts';

export interface Size {
	readonly columns: number;
	readonly rows: number;
}

/** Panels that the keyboard can be in. */
export type PanelId = 'totals' | 'regions' | 'region' | 'feed';

/** What lies over the board; the board itself when nothing does. */
export type Sheet = 'region' | 'claim' | 'speaker' | 'alarms' | 'events' | 'problems' | 'help';

/** What a claim sheet is about: a metric, in a region or, without one, in the whole country. */
export interface ClaimAbout {
	readonly region: string | undefined;
	readonly metric: string;
}

export const themes = ['dark', 'light', 'contrast', 'mono'] as const;
export type ThemeName = (typeof themes)[number];

/** What was found when the file was last looked at. Moments are in ms. */
export type Reading =
	| {
			readonly kind: 'incident';
			readonly incident: Incident;
			readonly warnings: readonly Problem[];
			readonly changedAt: number;
			readonly readAt: number;
	  }
	| {readonly kind: 'broken'; readonly problems: readonly Problem[]; readonly readAt: number}
	| {readonly kind: 'missing'; readonly readAt: number};

/** Why the last good data may not be the latest. */
export type Trouble =
	| {readonly kind: 'broken'; readonly problems: readonly Problem[]; readonly since: number}
	| {readonly kind: 'missing'; readonly since: number};

/** The last good data, whatever has happened to the file since. */
export interface Data {
	readonly incident: Incident;
	readonly warnings: readonly Problem[];
	/** When the file was changed, as its file system says. */
	readonly changedAt: number;
	/** The regions and quotes that the filter lets through, in the order they are shown in. */
	readonly regions: readonly Region[];
	readonly quotes: readonly Quote[];
	/** What looks wrong in it. */
	readonly alarms: readonly Alarm[];
}

/** Where the feed stands: the quote at its top, and the page of it where it is longer than the panel. */
export interface FeedState {
	readonly index: number;
	readonly page: number;
	/** When it last turned by itself, or was held. */
	readonly turnedAt: number;
	readonly isStopped: boolean;
	/** Somebody scrolls it: it does not turn by itself before this moment. */
	readonly heldUntil: number;
}

export interface State {
	readonly now: number;
	readonly size: Size;
	readonly path: string;
	/** Undefined until the file was good for the first time. */
	readonly data: Data | undefined;
	readonly trouble: Trouble | undefined;
	readonly focus: PanelId;
	readonly sheet: Sheet | undefined;
	/** The id of the selected region; one that the filter hides stays selected. */
	readonly selected: string | undefined;
	/** The selected figure of the panel in focus, from 0. */
	readonly figure: number;
	/** The selected alarm on its sheet, from 0. */
	readonly alarm: number;
	readonly claim: ClaimAbout | undefined;
	/** The source that the speaker's sheet is about. */
	readonly speaker: string | undefined;
	/** The feed shows only what is said about the selected region. */
	readonly isAboutRegion: boolean;
	/** First line shown of what is longer than its panel. */
	readonly scroll: number;
	readonly feed: FeedState;
	readonly filter: string;
	readonly isTyping: boolean;
	readonly sort: Sort;
	readonly theme: ThemeName;
	/** The terminal has no colour, or is to show none: no theme but mono. */
	readonly isColorless: boolean;
	/** A passing word to the user, such as "Theme: light". */
	readonly notice: {readonly text: string; readonly until: number} | undefined;
}

export interface Start {
	readonly now: number;
	readonly size: Size;
	readonly path: string;
	readonly theme: ThemeName;
	readonly isColorless: boolean;
	readonly sort: Sort;
	readonly selected: string | undefined;
}

/** The state that a board starts in: it has looked at no file yet. */
export function startState({now, size, path, theme, isColorless, sort, selected}: Start): State {
	return {
		now,
		size,
		path,
		data: undefined,
		trouble: undefined,
		focus: 'regions',
		sheet: undefined,
		selected,
		scroll: 0,
		figure: 0,
		alarm: 0,
		claim: undefined,
		speaker: undefined,
		isAboutRegion: false,
		feed: {index: 0, page: 0, turnedAt: now, isStopped: false, heldUntil: 0},
		filter: '',
		isTyping: false,
		sort,
		theme,
		isColorless,
		notice: undefined,
	};
}

/** The selected region, where the filter lets it through. */
export function selectedRegion({data, selected}: State): Region | undefined {
	return data?.regions.find(({id}) => id === selected);
}

/** The statements that the feed goes through: all that the filter lets through, or those about the selected region. */
export function feedQuotes({data, isAboutRegion, selected}: State): readonly Quote[] {
	const quotes = data?.quotes ?? [];
	return isAboutRegion && selected !== undefined ? quotesAbout(quotes, selected) : quotes;
}

/** True where nothing but seconds lies between two states. */
export function isSteady(before: State, after: State): boolean {
	const keys = Object.keys(after) as (keyof State)[];
	return (
		keys.every(key => key === 'now' || before[key] === after[key]) &&
		minuteOf(before.now) === minuteOf(after.now)
	);
}

function minuteOf(moment: number): number {
	return Math.floor(moment / 60_000);
}
