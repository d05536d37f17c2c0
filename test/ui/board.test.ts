import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {arbitraryEvent, arbitrarySize} from '../helpers/arbitrary-event.ts';
import {arbitraryIncident} from '../helpers/arbitrary-incident.ts';
import {boardOf} from '../helpers/boards.ts';
import {faultOf} from '../helpers/fault-of.ts';
import {frameOf} from '../helpers/frame.tsx';
import {shownRegions} from '../helpers/screen-contents.ts';
import {play, step} from '../helpers/step.ts';

describe('what stands on the screen', () => {
	test('fills it exactly, at every size from the smallest up', () => {
		const faults = [];
		for (let columns = 1; columns <= 330; columns += columns < 130 ? 3 : 29) {
			for (let rows = 1; rows <= 110; rows += rows < 64 ? 2 : 11) {
				const fault = faultOf(boardOf({size: {columns, rows}}));
				if (fault !== undefined) faults.push(`${columns}x${rows}: ${fault}`);
			}
		}
		expect(faults).toEqual([]);
	}, 300_000);

	test('fills it exactly, whatever is in the file and whatever happens', () => {
		fc.assert(
			fc.property(
				arbitraryIncident,
				arbitrarySize,
				fc.array(arbitraryEvent, {maxLength: 25}),
				(incident, size, events) => {
					let state = boardOf({size}, incident);
					expect(faultOf(state)).toBeUndefined();
					for (const event of events) {
						state = step(state, event);
						expect(faultOf(state)).toBeUndefined();
					}
				},
			),
			{numRuns: 120},
		);
	}, 300_000);
});

describe('what does not fit', () => {
	const tableAt = (columns: number, rows: number) => shownRegions(boardOf({size: {columns, rows}}));

	test('regions are counted, with the worst of those hidden', () => {
		const {rows, rest} = tableAt(40, 12);
		expect(rows.map(({id}) => id)).toEqual(['UA-30', 'north-western-city', 'UA-61']);
		expect(rest).toBe('+4 more regions, worst: 3 injured');
	});

	test('what is hidden above the selection counts as well', () => {
		const state = play(boardOf({size: {columns: 40, rows: 12}}), {type: 'jumped', to: 'last'});
		expect(shownRegions(state).rest).toBe('+4 more regions, worst: 3 killed');
	});

	test('all regions of the real incident fit into 80x24', () => {
		expect(tableAt(80, 24).rows).toHaveLength(7);
		expect(tableAt(80, 24).rest).toBeUndefined();
	});

	test('totals are counted', () => {
		expect(frameOf(boardOf({size: {columns: 40, rows: 12}}))).toMatch(/4, others +\+6 more totals/);
	});

	test('lines of a region are counted, and scrolled to', () => {
		const state = play(boardOf({size: {columns: 80, rows: 24}}), {type: 'focus-moved', by: 1});
		expect(frameOf(state)).toMatch(/ lines 1–8 of \d+ ▾ /);
		expect(frameOf(play(state, {type: 'moved', by: 1}))).toMatch(/ lines 2–9 of \d+ ▾ /);
		expect(frameOf(play(state, {type: 'jumped', to: 'last'}))).toMatch(/ lines \d+–(\d+) of \1 ▴ /);
	});
});
