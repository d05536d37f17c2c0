import * as fc from 'fast-check';
import {arbitraryIncident, arbitraryText} from './arbitrary-incident.ts';
import {morning, realIncident, snapshotOf} from './boards.ts';
import type {Step} from './step.ts';

const by = fc.constantFrom(-1, 1);

/** A size that a terminal may have, from none at all to a wall of screens. */
export const arbitrarySize = fc.record({
	columns: fc.integer({min: 1, max: 320}),
	rows: fc.integer({min: 1, max: 110}),
});

/** Anything that may happen to a board. */
export const arbitraryEvent: fc.Arbitrary<Step> = fc.oneof(
	fc.nat(3_600_000).map((later): Step => ({type: 'ticked', now: morning + later})),
	fc.nat(3_600_000).map((later): Step => ({type: 'user-active', now: morning + later})),
	fc.nat(86_400_000).map((asleep): Step => ({type: 'resumed', asleep})),
	arbitrarySize.map((size): Step => ({type: 'resized', size})),
	by.map((step): Step => ({type: 'moved', by: step})),
	by.map((step): Step => ({type: 'paged', by: step})),
	fc.constantFrom<Step>(
		{type: 'jumped', to: 'first'},
		{type: 'jumped', to: 'last'},
		{type: 'overlay-opened', overlay: 'region'},
		{type: 'overlay-opened', overlay: 'events'},
		{type: 'overlay-opened', overlay: 'problems'},
		{type: 'overlay-opened', overlay: 'help'},
		{type: 'overlay-opened', overlay: 'changes'},
		{type: 'overlay-opened', overlay: 'alarms'},
		{type: 'entered'},
		{type: 'back'},
		{type: 'feed-scope-toggled'},
		{type: 'map-cycled'},
		{type: 'large-type-toggled'},
		{type: 'rotation-toggled'},
		{type: 'changes-acknowledged'},
		{type: 'quit-requested'},
		{type: 'map-loaded', map: {error: 'map.geojson: there is no such file'}},
		{type: 'map-loaded', map: {}},
		{type: 'map-loaded', map: undefined},
		{type: 'filter-opened'},
		{type: 'filter-erased'},
		{type: 'filter-applied'},
		{type: 'filter-cleared'},
		{type: 'sort-cycled'},
		{type: 'theme-cycled'},
		{type: 'feed-toggled'},
	),
	by.map((step): Step => ({type: 'focus-moved', by: step})),
	arbitraryText.map((text): Step => ({type: 'filter-typed', text})),
	arbitraryText.map((text): Step => ({type: 'notice-shown', text})),
	fc
		.oneof(fc.constant(realIncident), arbitraryIncident)
		.map((incident): Step => ({type: 'snapshot-loaded', snapshot: snapshotOf(incident)})),
	arbitraryText.map(
		(text): Step => ({
			type: 'snapshot-loaded',
			snapshot: {
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
	fc.constant<Step>({type: 'snapshot-loaded', snapshot: {kind: 'missing', readAt: morning}}),
);
