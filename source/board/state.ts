import type {Alarm} from '../incident/checks/alarms.ts';
import type {WatchedFall} from '../incident/checks/watched-falls.ts';
import type {Issue} from '../incident/issues/issue.ts';
import type {Incident, Quote, Region} from '../incident/schema/incident-schema.ts';
import type {LoadedMap} from '../map/loaded-map.ts';
import {type ChangeLog, emptyLog} from './change-log.ts';
import {type Rotation, startRotation} from './rotation.ts';
import type {Sort} from './sort-and-filter.ts';

export interface Size {
	readonly columns: number;
	readonly rows: number;
}

/** Panels that the keyboard can be in. */
export type PanelId = 'totals' | 'regions' | 'region' | 'feed';

/** What lies over the board; the board itself when nothing does. */
export type Overlay = 'region' | 'claim' | 'speaker' | 'alarms' | 'changes' | 'events' | 'problems' | 'help';

/** What the overlay of a claim is about: a metric, in a region or, without one, in the whole country. */
export interface ClaimAbout {
	readonly region: string | undefined;
	readonly metric: string;
}

export const themes = ['dark', 'light', 'contrast', 'mono'] as const;
export type ThemeName = (typeof themes)[number];

/** Whether the map is shown: not at all, as a panel where there is room for one, or over the whole board. */
export const mapModes = ['off', 'on', 'full'] as const;
export type MapMode = (typeof mapModes)[number];

/** What the command line asked for, which nothing changes while the board runs. */
export interface Settings {
	/** How long a rotating board rests at a region, at least, in ms. */
	readonly dwell: number;
	/** How long it waits after a key before it rotates again, in ms. */
	readonly resume: number;
	/** How long a change stands out, in ms. */
	readonly highlight: number;
	/** No key but navigation does anything. */
	readonly isLocked: boolean;
	readonly hasKeyboard: boolean;
	/** Night hours, in minutes of the day, which may span midnight. */
	readonly dim: {readonly from: number; readonly to: number} | undefined;
	/** The time zone of the room that the board stands in. */
	readonly roomZone: string;
}

/** Why the last good data may not be the latest. */
export type Trouble =
	| {readonly kind: 'broken'; readonly issues: readonly Issue[]; readonly since: number}
	| {readonly kind: 'missing'; readonly since: number}
	/** By another file, which cannot be seen from here: that one may have newer data. */
	| {readonly kind: 'replaced'; readonly since: number};

/** The last good data, whatever has happened to the file since. */
export interface Data {
	readonly incident: Incident;
	/** The incident with what was good of the items that are left out now: the next version is held against it. */
	readonly base: Incident;
	/** What is wrong with the items that are left out. */
	readonly errors: readonly Issue[];
	readonly warnings: readonly Issue[];
	/** When the file was changed, as its file system says. */
	readonly changedAt: number;
	/** The regions and quotes that the filter lets through, in the order they are shown in. */
	readonly regions: readonly Region[];
	readonly quotes: readonly Quote[];
	/** What looks wrong in it. */
	readonly alarms: readonly Alarm[];
	/** Tolls that fell from one version to the next, of which it says nothing itself. */
	readonly falls: readonly WatchedFall[];
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
	readonly overlay: Overlay | undefined;
	/** The id of the selected region; one that the filter hides stays selected. */
	readonly selected: string | undefined;
	/** The selected figure of the panel in focus, from 0. */
	readonly figure: number;
	/** The selected entry of an overlay that lists alarms or changes, from 0. */
	readonly item: number;
	readonly claim: ClaimAbout | undefined;
	/** The source that the overlay of a speaker is about. */
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
	/** How the words of the file are spelt on a terminal that shows ASCII only; undefined on one that shows all letters. */
	readonly transliterate: ((text: string) => string) | undefined;
	/** A passing word to the user, such as "Theme: light". */
	readonly notice: {readonly text: string; readonly until: number} | undefined;
	readonly settings: Settings;
	readonly rotation: Rotation;
	/** What has changed in the file since the board was started. */
	readonly log: ChangeLog;
	/** How often a change was so grave that somebody should be called. */
	readonly bells: number;
	readonly map: MapMode;
	/** Undefined where no file of a map has been read: none is named, or the country's map is bundled. */
	readonly loadedMap: LoadedMap | undefined;
	/** The largest text that still shows totals and the worst regions. */
	readonly isLargeType: boolean;
	/** The machine slept, or the program was stopped: how long, and until when that is said, in ms. */
	readonly wakeUp: {readonly asleep: number; readonly until: number} | undefined;
	/** A locked board is left by asking twice: the second time before this moment, in ms. */
	readonly quitDeadline: number;
}

export interface Start
	extends Pick<
		State,
		'now' | 'size' | 'path' | 'theme' | 'isColorless' | 'transliterate' | 'sort' | 'selected'
	> {
	readonly settings: Settings;
	readonly isKiosk: boolean;
	readonly map: MapMode;
	readonly isLargeType: boolean;
}

/** The state that a board starts in: it has looked at no file yet. */
export function startState({isKiosk, ...start}: Start): State {
	return {
		...start,
		data: undefined,
		trouble: undefined,
		focus: isKiosk ? 'region' : 'regions',
		overlay: undefined,
		scroll: 0,
		figure: 0,
		item: 0,
		claim: undefined,
		speaker: undefined,
		isAboutRegion: false,
		feed: {index: 0, page: 0, turnedAt: start.now, isStopped: false, heldUntil: 0},
		filter: '',
		isTyping: false,
		notice: undefined,
		rotation: startRotation(isKiosk, start.now),
		log: emptyLog,
		bells: 0,
		loadedMap: undefined,
		wakeUp: undefined,
		quitDeadline: 0,
	};
}
