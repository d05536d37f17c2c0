import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Event} from '../../source/board/event.ts';
import {frameSize} from '../../source/board/layouts/parts.ts';
import {lineWidth, plain} from '../../source/board/line.ts';
import {dataLines, titleLine} from '../../source/board/panels/status.ts';
import {boardPlace, isLargeEnough, statusRows} from '../../source/board/places.ts';
import type {State} from '../../source/board/state.ts';
import {update} from '../../source/board/update.ts';
import {footerOf, panelsOf, tooSmall} from '../../source/board/view.ts';
import {arbitraryEvent, arbitrarySize} from '../helpers/arbitrary-event.ts';
import {arbitraryIncident} from '../helpers/arbitrary-incident.ts';
import {boardOf} from '../helpers/boards.ts';

const play = (state: State, ...events: readonly Event[]): State => events.reduce(update, state);

/** Why the state's screen is not exactly filled by what stands on it; undefined where it is. */
function faultOf(state: State): string | undefined {
	const place = boardPlace(state);
	const {columns, rows} = place;
	if (place.left + columns > state.size.columns || place.top + rows > state.size.rows)
		return 'off the screen';
	if (!isLargeEnough(place)) {
		const lines = tooSmall(state);
		return lines.length <= rows && lines.every(line => lineWidth(line) <= columns) ? undefined : 'too small';
	}
	const top = [titleLine(state, columns), ...dataLines(state, columns), footerOf(state)];
	if (top.some(line => lineWidth(line) > columns)) return 'status or footer too wide';
	const panels = panelsOf(state);
	const cells = panels.reduce((sum, {width, height}) => sum + width * height, 0);
	if (cells !== columns * (rows - statusRows(state) - 1)) return 'panels do not fill the screen';
	for (const [index, panel] of panels.entries()) {
		const {left, width, height, frame, body} = panel;
		if (left + width > columns || panel.top + height > rows - 1) return `${panel.id} leaves the screen`;
		const overlap = panels
			.slice(index + 1)
			.find(
				other =>
					other.left < left + width &&
					left < other.left + other.width &&
					other.top < panel.top + height &&
					panel.top < other.top + other.height,
			);
		if (overlap !== undefined) return `${panel.id} lies over ${overlap.id}`;
		const taken = frameSize(frame);
		if (body.kind === 'lines') {
			if (body.lines.length > Math.max(0, height - taken.rows)) return `${panel.id} is too long`;
			if (body.lines.some(line => lineWidth(line) > width - taken.columns)) return `${panel.id} is too wide`;
		} else {
			const {columns: cols, rows: tableRows, rest} = body.table;
			const tableWidth = cols.reduce((sum, column) => sum + column.width, 0) + cols.length - 1;
			if (tableWidth > width - taken.columns) return 'the table is too wide';
			const tableHeight = 1 + tableRows.length + (rest === undefined ? 0 : 1);
			if (tableHeight > height - taken.rows) return `the table is too long`;
		}
	}
	return undefined;
}

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
						state = update(state, event);
						expect(faultOf(state)).toBeUndefined();
					}
				},
			),
			{numRuns: 250},
		);
	}, 300_000);
});

describe('what does not fit', () => {
	const tableAt = (columns: number, rows: number) => {
		const body = panelsOf(boardOf({size: {columns, rows}})).find(({id}) => id === 'regions')?.body;
		if (body?.kind !== 'table') throw new Error('no table');
		return body.table;
	};

	test('regions are counted, with the worst of those hidden', () => {
		const {rows, rest} = tableAt(40, 12);
		expect(rows.map(({id}) => id)).toEqual(['UA-30', 'north-western-city']);
		expect(rest).toBe('+5 more regions, worst: 10 injured');
	});

	test('what is hidden above the selection counts as well', () => {
		const state = play(boardOf({size: {columns: 40, rows: 12}}), {type: 'jumped', to: 'last'});
		const body = panelsOf(state).find(({id}) => id === 'regions')?.body;
		expect(body?.kind === 'table' ? body.table.rest : '').toBe('+5 more regions, worst: 3 killed');
	});

	test('all regions of the real incident fit into 80x24', () => {
		expect(tableAt(80, 24).rows).toHaveLength(7);
		expect(tableAt(80, 24).rest).toBeUndefined();
	});

	test('totals are counted', () => {
		const totals = panelsOf(boardOf({size: {columns: 40, rows: 12}})).find(({id}) => id === 'totals')?.body;
		expect(totals?.kind === 'lines' ? plain(totals.lines) : '').toMatch(/\+\d+ more lines of totals$/);
	});

	test('lines of a region are counted, and scrolled to', () => {
		const state = play(boardOf({size: {columns: 80, rows: 24}}), {type: 'focused', by: 1});
		const notesOf = (at: State) => panelsOf(at).find(({id}) => id === 'region')?.notes[0];
		expect(notesOf(state)).toMatch(/^lines 1–8 of \d+ ▾$/);
		expect(notesOf(play(state, {type: 'moved', by: 1}))).toMatch(/^lines 2–9 of \d+ ▾$/);
		expect(notesOf(play(state, {type: 'jumped', to: 'last'}))).toMatch(/^lines \d+–(\d+) of \1 ▴$/);
	});
});
