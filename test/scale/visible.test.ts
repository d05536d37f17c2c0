import {expect, test} from 'vitest';
import type {Size, State} from '../../source/board/state.ts';
import {boardOf, incidentFrom} from '../helpers/boards.ts';
import {frameOf} from '../helpers/frame.tsx';
import {type Step, step} from '../helpers/step.ts';
import {largeText} from './large-incident.ts';

const large = incidentFrom(largeText());
const named = new Set<string>();
const quoted = new Set<string>();

/** Notes in `read` whose `key` somebody asked for. */
function watched<Item extends {readonly id: string}>(item: Item, key: keyof Item, read: Set<string>): Item {
	return new Proxy(item, {
		get: (target, property, receiver) => {
			if (property === key) read.add(target.id);
			return Reflect.get(target, property, receiver);
		},
	});
}

// To put regions in order and to count them, all of their figures are gone through; a name is asked for only where
// it is drawn, and the words of a statement only where they are broken into lines.
const incident = {
	...large,
	regions: large.regions.map(region => watched(region, 'name', named)),
	quotes: large.quotes.map(quote => watched(quote, 'text', quoted)),
};

const board = boardOf({map: 'on'}, incident);

const sizes: readonly Size[] = [
	{columns: 80, rows: 24},
	{columns: 120, rows: 40},
	{columns: 60, rows: 100},
	{columns: 300, rows: 70},
];

const moments: readonly (readonly [string, Partial<State>, readonly Step[]])[] = [
	['as it opens', {}, []],
	['a step on', {}, [{type: 'moved', by: 1}]],
	['a page on', {}, [{type: 'paged', by: 1}]],
	['at the end', {}, [{type: 'jumped', to: 'last'}]],
	['a statement on', {focus: 'feed'}, [{type: 'moved', by: 1}]],
	['at the last statement', {focus: 'feed'}, [{type: 'jumped', to: 'last'}]],
	['with a region over it', {}, [{type: 'overlay-opened', overlay: 'region'}]],
	['with the map over it', {}, [{type: 'map-cycled'}]],
	['in large letters', {}, [{type: 'large-type-toggled'}]],
	['rotating', {}, [{type: 'rotation-toggled'}]],
	['a minute on', {}, [{type: 'ticked', now: Date.parse('2025-06-06T09:43:00+03:00')}]],
];

test.each(sizes.flatMap(size => moments.map(([name, start, events]) => ({...size, name, start, events}))))(
	'only what is visible is laid out: $columns by $rows, $name',
	({columns, rows, start, events}) => {
		const opened = {...step(board, {type: 'resized', size: {columns, rows}}), ...start};
		named.clear();
		quoted.clear();
		const state = events.reduce(step, opened);
		expect(frameOf(state)).not.toBe('');
		expect(named.size).toBeGreaterThan(0);
		// What stood there before and what stands there now, each statement in two rows at least; a name in every row
		// of the table and of the map.
		expect(quoted.size).toBeLessThanOrEqual(rows);
		expect(named.size).toBeLessThanOrEqual(2 * rows);
	},
);
