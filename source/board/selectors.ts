import {createSelector, lruMemoize} from 'reselect';
import {countriesOf} from '../incident/countries.ts';
import type {Quote, Region} from '../incident/schema/incident-schema.ts';
import {bundledShapes} from '../map/bundled.ts';
import type {Shapes} from '../map/shapes.ts';
import {type ChangeEntry, freshEntries, highlightsOf} from './change-log.ts';
import {inPanelOrder} from './claims.ts';
import {noHighlights} from './highlights.ts';
import {minuteOfDay} from './incident-time.ts';
import {indexOfRegion, quotesAbout} from './lookup.ts';
import {worstFirst} from './sort-and-filter.ts';
import type {ClaimAbout, PanelId, State} from './state.ts';
import {totalsOrder} from './totals.ts';

// What follows from a state, for whoever draws it or changes it.

const minute = 60_000;

/** The selected region, where the filter lets it through. */
export function selectedRegion({data, selected}: State): Region | undefined {
	return data?.regions[indexOfRegion(data.regions, selected)];
}

/** True where the map, or large letters, have the whole board, and the panels no place on it. */
export function isWithoutPanels(state: State): boolean {
	return state.isLargeType || isMapFull(state);
}

export function isMapFull(state: State): boolean {
	return state.map === 'full' && hasShapes(state);
}

/** The panel that keys work on: where there are no panels, that is always the list of regions. */
export function focusOf(state: State): PanelId {
	return isWithoutPanels(state) ? 'regions' : state.focus;
}

/** The regions in the order that they stand in on the screen: large letters are always for the worst. */
export function regionsInOrder({data, isLargeType}: State): readonly Region[] {
	const regions = data?.regions ?? [];
	return isLargeType ? worstFirst(regions) : regions;
}

/** The statements that the feed goes through: all that the filter lets through, or those about the selected region. */
export function feedQuotes({data, isAboutRegion, selected}: State): readonly Quote[] {
	const quotes = data?.quotes ?? noQuotes;
	return isAboutRegion && selected !== undefined ? quotesAbout(quotes, selected) : quotes;
}

const noQuotes: readonly Quote[] = [];

/** The moment that panels are laid out for, in ms: no panel counts seconds, so that all stand still for a minute. */
export function panelTime({now}: State): number {
	return minuteOf(now) * minute;
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

/** The metric selected in the totals while the keyboard is there. */
export function selectedTotal({data, focus, overlay, figure}: State): string | undefined {
	return data === undefined || focus !== 'totals' || overlay !== undefined
		? undefined
		: totalsOrder(data.incident)[figure];
}

/** How many figures the panel in focus has to select from. */
export function selectableFigures(state: State): number {
	if (state.data === undefined) return 0;
	if (state.focus === 'totals') return totalsOrder(state.data.incident).length;
	return state.focus === 'region' ? (selectedRegion(state)?.figures.length ?? 0) : 0;
}

/** What the overlay of a claim for the selected figure is about. */
export function selectedClaim(state: State): ClaimAbout | undefined {
	const metric = selectedTotal(state);
	if (metric !== undefined) return {region: undefined, metric};
	const region = selectedRegion(state);
	if (state.data === undefined || region === undefined || state.focus !== 'region') return undefined;
	const chosen = inPanelOrder(state.data.incident, region.figures)[state.figure];
	return chosen === undefined ? undefined : {region: region.id, metric: chosen.figure.metric};
}

/** How many entries the overlay that is open has to select from. */
export function selectableItems({data, overlay, log}: State): number {
	if (overlay === 'alarms') return data?.alarms.length ?? 0;
	return overlay === 'changes' ? log.entries.length : 0;
}

/** The changes that still stand out; they cease to on the minute, when the whole board is laid out anew. */
export const freshNow = createSelector(
	[(state: State) => state.log, panelTime, (state: State) => state.settings.highlight],
	(log, now, lasting): readonly ChangeEntry[] => freshEntries(log, now, lasting),
	{
		memoize: lruMemoize,
		// The same list for as long as the same changes are fresh: all that lets them stand out follows from it.
		memoizeOptions: {
			resultEqualityCheck: (one: readonly ChangeEntry[], other: readonly ChangeEntry[]) =>
				one.length === other.length && one.every((entry, index) => entry === other[index]),
		},
	},
);

/** What the panels have to let stand out now. */
export const highlightsNow = createSelector(
	[freshNow, (state: State) => state.data?.incident],
	(fresh, incident) =>
		fresh.length === 0 || incident === undefined ? noHighlights : highlightsOf(fresh, incident),
);

/** The map to be drawn: the one that was read, which costs the map where it is broken, else one that is bundled. */
export function shapesOf({loadedMap, data}: State): Shapes | undefined {
	if (loadedMap !== undefined) return loadedMap.shapes;
	return data === undefined ? undefined : bundledShapes(countriesOf(data.incident));
}

/** True where there is a map to draw. */
export function hasShapes(state: State): boolean {
	return shapesOf(state) !== undefined;
}

/** True in the night hours that the board was told of. */
export function isNight({now, settings: {dim, roomZone}}: State): boolean {
	if (dim === undefined) return false;
	const time = minuteOfDay(now, roomZone);
	const {from, to} = dim;
	return from < to ? time >= from && time < to : time >= from || time < to;
}
