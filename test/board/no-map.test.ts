import {describe, expect, test} from 'vitest';
import type {BoardEvent} from '../../source/board/event.ts';
import {reducer} from '../../source/board/reducer.ts';
import {hasShapes} from '../../source/board/selectors.ts';
import type {State} from '../../source/board/state.ts';
import {boardOf, incidentFrom, realIncident} from '../helpers/boards.ts';

const boardIn = (about: object): State =>
	boardOf(
		{},
		incidentFrom(
			JSON.stringify({
				incident: {id: 'any', title: 'Any', timeZone: 'UTC', start: '2025-06-06', ...about},
				sources: {},
				regions: [{id: 'camp', name: 'Camp'}],
			}),
		),
	);
const after = (state: State, ...events: readonly BoardEvent[]) => events.reduce(reducer, state);

describe('where there is no map, m says why, and how to give one', () => {
	test.each<[object, readonly BoardEvent[], string]>([
		[{}, [], 'For a map: "country" or "map" in the file, or --map'],
		[{country: 'BV'}, [{type: 'map-loaded', map: {}}], 'No map of BV; give one: "map" in the file, or --map'],
		[
			{countries: ['BV', 'QX']},
			[{type: 'map-loaded', map: {}}],
			'No map of BV, QX; give one: "map" in the file, or --map',
		],
		[
			{country: 'TR'},
			[{type: 'map-loaded', map: {error: 'the map of TR: no regions'}}],
			'The map cannot be read: p says why',
		],
	])('%j', (about, events, words) => {
		const state = after(boardIn(about), ...events);
		expect(hasShapes(state)).toBe(false);
		const pressed = reducer(state, {type: 'map-cycled'});
		expect(pressed.notice?.text).toBe(words);
		expect(pressed.map).toBe(state.map);
		// The footer of the smallest board has so many cells for it.
		expect(words.length).toBeLessThan(60);
	});
});

test('the map that was read is drawn, else the one of Ukraine', () => {
	const shapes = {shapes: [], credit: undefined, width: 1, height: 1};
	const state = boardOf();
	expect(hasShapes(state)).toBe(true);
	expect(hasShapes(after(state, {type: 'map-loaded', map: {}}))).toBe(false);
	expect(hasShapes(boardIn({country: 'TR'}))).toBe(false);
	expect(hasShapes(after(boardIn({country: 'TR'}), {type: 'map-loaded', map: {shapes}}))).toBe(true);
	// Its codes tell the country.
	const {country: _, ...about} = realIncident.incident;
	const withoutCountry = {...realIncident, incident: about};
	expect(hasShapes(boardOf({}, {...withoutCountry, regions: realIncident.regions}))).toBe(true);
});
