import {expect, test} from 'vitest';
import type {Event} from '../../source/board/event.ts';
import {createScreenView} from '../../source/board/screen.ts';
import {update} from '../../source/board/update.ts';
import type {Incident} from '../../source/incident/schema/incident-schema.ts';
import {boardOf, realIncident} from '../helpers/boards.ts';

const regionCount = 1000;
const quoteCount = 3000;

/** An incident of many regions and quotes, and a list of those of them that anybody has looked at. */
function watched(): {readonly incident: Incident; readonly touched: Set<object>} {
	const touched = new Set<object>();
	const watch = <Item extends object>(item: Item): Item =>
		new Proxy(item, {
			get(of, key) {
				touched.add(item);
				return Reflect.get(of, key);
			},
		});
	const [region] = realIncident.regions;
	const [quote] = realIncident.quotes;
	if (region === undefined || quote === undefined) throw new Error('nothing to copy');
	const idOf = (index: number) => realIncident.regions[index]?.id ?? `place-${index}`;
	const regions = Array.from({length: regionCount}, (_, index) =>
		watch({...region, id: idOf(index), name: `Place ${index}`}),
	);
	const quotes = Array.from({length: quoteCount}, (_, index) =>
		watch({...quote, id: `said-${index}`, regions: [idOf(index % regionCount)]}),
	);
	return {incident: {...realIncident, regions, quotes}, touched};
}

const events: readonly (readonly [string, Event])[] = [
	['the next region', {type: 'moved', by: 1}],
	['a page of regions', {type: 'paged', by: 1}],
	['the last region', {type: 'jumped', to: 'last'}],
	['the next panel', {type: 'focused', by: 1}],
	['the panel before', {type: 'focused', by: -1}],
	['a sheet about a region', {type: 'opened', sheet: 'region'}],
	['what looks wrong', {type: 'opened', sheet: 'alarms'}],
	['a feed that stops', {type: 'feed-toggled'}],
	['the map', {type: 'map-turned'}],
];

test.each(events)('%s costs no look at all the others', (_, event) => {
	const {incident, touched} = watched();
	const view = createScreenView();
	const state = boardOf({map: 'on'}, incident);
	view(state);
	touched.clear();
	view(update(state, event));
	expect(touched.size).toBeLessThan(150);
});

test('a second costs no look at any, a minute at those that are shown', () => {
	const {incident, touched} = watched();
	const view = createScreenView();
	const state = boardOf({map: 'on'}, incident);
	view(state);
	touched.clear();
	const second = update(state, {type: 'ticked', now: state.now + 1000});
	view(second);
	expect(touched.size).toBe(0);
	view(update(second, {type: 'ticked', now: second.now + 60_000}));
	expect(touched.size).toBeLessThan(150);
});
