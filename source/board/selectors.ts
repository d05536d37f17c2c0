import type {Quote, Region} from '../incident/schema.ts';
import {bundledShapes} from '../map/bundled.ts';
import type {Shapes} from '../map/shapes.ts';
import {type ChangeEntry, freshEntries, highlightsOf} from './change-log.ts';
import {quotesAbout} from './claims.ts';
import {minuteOfDay} from './clock.ts';
import {type Highlights, noHighlights} from './highlights.ts';
import type {PanelId, State} from './state.ts';

// What follows from a state, for whoever draws it or changes it.

const minute = 60_000;

/** The selected region, where the filter lets it through. */
export function selectedRegion({data, selected}: State): Region | undefined {
	return data?.regions.find(({id}) => id === selected);
}

/** The panel that keys work on: over a map or large letters, that is always the list of regions. */
export function focusOf(state: State): PanelId {
	const isWithoutPanels = state.isDistance || (state.map === 'full' && shapesOf(state) !== undefined);
	return isWithoutPanels ? 'regions' : state.focus;
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
	return Math.floor(moment / minute);
}

/** How many entries the sheet that is open has to select from. */
export function selectableItems({data, sheet, log}: State): number {
	if (sheet === 'alarms') return data?.alarms.length ?? 0;
	return sheet === 'changes' ? log.entries.length : 0;
}

/** The changes that still stand out; they cease to on the minute, when the whole board is laid out anew. */
export function freshNow({log, now, settings}: State): readonly ChangeEntry[] {
	return freshEntries(log, minuteOf(now) * minute, settings.highlight);
}

/** What the panels have to let stand out now. */
export function highlightsNow(state: State): Highlights {
	const fresh = freshNow(state);
	return fresh.length === 0 || state.data === undefined
		? noHighlights
		: highlightsOf(fresh, state.data.incident);
}

/** The map to be drawn: the newsroom's own, which costs the map where it is broken, else the country's. */
export function shapesOf({ownMap, data}: State): Shapes | undefined {
	return ownMap === undefined ? bundledShapes(data?.incident.incident.country) : ownMap.shapes;
}

/** True in the night hours that the board was told of. */
export function isNight({now, settings: {dim, roomZone}}: State): boolean {
	if (dim === undefined) return false;
	const minute = minuteOfDay(now, roomZone);
	const {from, to} = dim;
	return from < to ? minute >= from && minute < to : minute >= from || minute < to;
}
