import * as fc from 'fast-check';
import type {Event} from '../../source/board/event.ts';
import {arbitraryIncident, arbitraryText} from './arbitrary-incident.ts';
import {morning, realIncident, snapshotOf} from './boards.ts';

const by = fc.constantFrom(-1, 1);

/** A size that a terminal may have, from none at all to a wall of screens. */
export const arbitrarySize = fc.record({
	columns: fc.integer({min: 1, max: 320}),
	rows: fc.integer({min: 1, max: 110}),
});

/** Anything that may happen to a board. */
export const arbitraryEvent: fc.Arbitrary<Event> = fc.oneof(
	fc.nat(3_600_000).map((later): Event => ({type: 'ticked', now: morning + later})),
	fc.nat(3_600_000).map((later): Event => ({type: 'pressed', now: morning + later})),
	fc.nat(86_400_000).map((asleep): Event => ({type: 'woken', asleep})),
	arbitrarySize.map((size): Event => ({type: 'resized', size})),
	by.map((step): Event => ({type: 'moved', by: step})),
	by.map((step): Event => ({type: 'paged', by: step})),
	fc.constantFrom<Event>(
		{type: 'jumped', to: 'first'},
		{type: 'jumped', to: 'last'},
		{type: 'opened', sheet: 'region'},
		{type: 'opened', sheet: 'events'},
		{type: 'opened', sheet: 'problems'},
		{type: 'opened', sheet: 'help'},
		{type: 'opened', sheet: 'changes'},
		{type: 'opened', sheet: 'alarms'},
		{type: 'entered'},
		{type: 'left'},
		{type: 'feed-narrowed'},
		{type: 'map-turned'},
		{type: 'distance-toggled'},
		{type: 'kiosk-toggled'},
		{type: 'acknowledged'},
		{type: 'leave-asked'},
		{type: 'map-read', map: {error: 'map.geojson: there is no such file'}},
		{type: 'map-read', map: undefined},
		{type: 'filter-began'},
		{type: 'filter-erased'},
		{type: 'filter-kept'},
		{type: 'filter-cleared'},
		{type: 'sorted'},
		{type: 'theme-turned'},
		{type: 'feed-toggled'},
	),
	by.map((step): Event => ({type: 'focused', by: step})),
	arbitraryText.map((text): Event => ({type: 'filter-typed', text})),
	arbitraryText.map((text): Event => ({type: 'noticed', text})),
	fc
		.oneof(fc.constant(realIncident), arbitraryIncident)
		.map((incident): Event => ({type: 'read', reading: snapshotOf(incident)})),
	arbitraryText.map(
		(text): Event => ({
			type: 'read',
			reading: {
				kind: 'broken',
				readAt: morning,
				issues: [
					{
						severity: 'error',
						line: 3,
						column: 14,
						path: 'regions[0]',
						found: text,
						expected: text,
						hint: text,
					},
				],
			},
		}),
	),
	fc.constant<Event>({type: 'read', reading: {kind: 'missing', readAt: morning}}),
);
