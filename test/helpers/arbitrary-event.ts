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
	fc.nat(3_600_000).map((later): Step => ({type: 'pressed', now: morning + later})),
	fc.nat(86_400_000).map((asleep): Step => ({type: 'woken', asleep})),
	arbitrarySize.map((size): Step => ({type: 'resized', size})),
	by.map((step): Step => ({type: 'moved', by: step})),
	by.map((step): Step => ({type: 'paged', by: step})),
	fc.constantFrom<Step>(
		{type: 'jumped', to: 'first'},
		{type: 'jumped', to: 'last'},
		{type: 'opened', overlay: 'region'},
		{type: 'opened', overlay: 'events'},
		{type: 'opened', overlay: 'problems'},
		{type: 'opened', overlay: 'help'},
		{type: 'opened', overlay: 'changes'},
		{type: 'opened', overlay: 'alarms'},
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
	by.map((step): Step => ({type: 'focused', by: step})),
	arbitraryText.map((text): Step => ({type: 'filter-typed', text})),
	arbitraryText.map((text): Step => ({type: 'noticed', text})),
	fc
		.oneof(fc.constant(realIncident), arbitraryIncident)
		.map((incident): Step => ({type: 'read', reading: snapshotOf(incident)})),
	arbitraryText.map(
		(text): Step => ({
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
	fc.constant<Step>({type: 'read', reading: {kind: 'missing', readAt: morning}}),
);
