import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {alarmsAt} from '../../source/board/age.ts';
import type {Event} from '../../source/board/event.ts';
import type {PanelView} from '../../source/board/panel-view.ts';
import {createScreenView, type ScreenView} from '../../source/board/screen.ts';
import type {State} from '../../source/board/state.ts';
import {update} from '../../source/board/update.ts';
import {arbitraryEvent, arbitrarySize} from '../helpers/arbitrary-event.ts';
import {arbitraryIncident} from '../helpers/arbitrary-incident.ts';
import {boardOf, morning, realIncident, snapshotOf} from '../helpers/boards.ts';

/** What is shown of a state whose every object is a new one: nothing of what was remembered is of use for it. */
function afresh(state: State): ScreenView {
	return createScreenView()(structuredClone(state));
}

describe('a view that remembers', () => {
	test('shows what one without memory shows, whatever is in the file and whatever happens', () => {
		fc.assert(
			fc.property(
				arbitraryIncident,
				arbitrarySize,
				fc.array(arbitraryEvent, {maxLength: 25}),
				(incident, size, events) => {
					let state = boardOf({size, map: 'on'}, incident);
					const view = createScreenView();
					expect(view(state)).toEqual(afresh(state));
					for (const event of events) {
						state = update(state, event);
						expect(view(state)).toEqual(afresh(state));
					}
				},
			),
			{numRuns: 150},
		);
	}, 300_000);

	test('goes on from what happened as if nothing were remembered', () => {
		fc.assert(
			fc.property(arbitrarySize, fc.array(arbitraryEvent, {maxLength: 25}), (size, events) => {
				let state = boardOf({size, map: 'on'});
				for (const event of events) {
					const next = update(structuredClone(state), structuredClone(event));
					state = update(state, event);
					expect(state).toEqual(next);
				}
			}),
			{numRuns: 150},
		);
	}, 300_000);
});

test('what looks wrong is what looks wrong at the moment, however it was come to', () => {
	const times = ['2025-06-06T09:55:00+03:00', '2025-06-06T10:41:28+03:00', '2025-06-07', '2025-06-09'];
	fc.assert(
		fc.property(
			fc.array(fc.constantFrom(...times), {minLength: 1, maxLength: 6}),
			fc.array(fc.integer({min: -3_600_000, max: 4 * 86_400_000}), {maxLength: 12}),
			(asOf, moments) => {
				const [figure] = realIncident.totals;
				const [region] = realIncident.regions;
				if (figure === undefined || region === undefined) throw new Error('no figures');
				const figures = asOf.map(time => ({...figure, asOf: time}));
				const incident = {...realIncident, totals: figures, regions: [{...region, figures}]};
				let state = boardOf({}, incident);
				for (const later of moments) {
					state = update(state, {type: 'ticked', now: morning + later});
					expect(state.data?.alarms).toEqual(alarmsAt(incident, state.now));
				}
			},
		),
		{numRuns: 200},
	);
});

const tick = (state: State, by = 1000): Event => ({type: 'ticked', now: state.now + by});
const panelIn = ({panels}: ScreenView, id: PanelView['id']): PanelView => {
	const panel = panels.find(each => each.id === id);
	if (panel === undefined) throw new Error(`no panel ${id}`);
	return panel;
};
const rowsIn = ({body}: PanelView): readonly unknown[] =>
	body.kind === 'lines' ? body.lines : body.table.rows;
const changedRows = (before: PanelView, after: PanelView): number =>
	rowsIn(after).filter((row, index) => row !== rowsIn(before)[index]).length;

describe('what is as it was is the same object', () => {
	const sizes = [
		{columns: 120, rows: 40},
		{columns: 200, rows: 60},
		{columns: 300, rows: 90},
	];

	test.each(sizes)('a second changes the line with the clock alone at $columns x $rows', size => {
		const state = boardOf({size, map: 'on'});
		const view = createScreenView();
		const before = view(state);
		const after = view(update(state, tick(state)));
		expect(after.status[0]).not.toBe(before.status[0]);
		expect(after.status[1]).toEqual(before.status[1]);
		expect(after.status[1]).toBe(before.status[1]);
		expect(after.place).toBe(before.place);
		expect(after.panels).toBe(before.panels);
		expect(after.footer).toBe(before.footer);
	});

	test('a second changes the countdown too while the board rotates', () => {
		const state = boardOf({isKiosk: true});
		const view = createScreenView();
		const before = view(state);
		const after = view(update(state, tick(state)));
		expect(after.footer).not.toEqual(before.footer);
		expect(after.panels).toBe(before.panels);
	});

	test('a second that takes a line from the panels moves them', () => {
		let moved = 0;
		for (let columns = 40; columns < 140; columns += 1) {
			// Its age is 9 s, and becomes 10 s.
			const read = snapshotOf(realIncident, morning + 77_500);
			const state = [read, {kind: 'missing', readAt: morning} as const].reduce(
				(board, reading) => update(board, {type: 'read', reading}),
				boardOf({size: {columns, rows: 40}}),
			);
			const view = createScreenView();
			const before = view(state);
			const next = update(state, tick(state));
			const after = view(next);
			expect(after).toEqual(afresh(next));
			if (after.status.length !== before.status.length) moved += 1;
		}
		expect(moved).toBeGreaterThan(0);
	});

	test('a minute in which no word changes changes nothing', () => {
		const state = update(boardOf(), {type: 'feed-toggled'});
		const view = createScreenView();
		const before = view(state);
		expect(view(update(state, tick(state, 60_000))).panels).toBe(before.panels);
	});

	test.each(sizes)('the selection changes the lines that say it at $columns x $rows', size => {
		const state = boardOf({size, map: 'on'});
		const view = createScreenView();
		const before = view(state);
		const after = view(update(state, {type: 'moved', by: 1}));
		for (const {id} of before.panels) {
			if (['regions', 'region', 'map'].includes(id)) continue;
			expect(panelIn(after, id), id).toBe(panelIn(before, id));
		}
		expect(panelIn(after, 'region')).not.toBe(panelIn(before, 'region'));
		expect(changedRows(panelIn(before, 'regions'), panelIn(after, 'regions'))).toBe(2);
		const map = panelIn(before, 'map');
		const changed = changedRows(map, panelIn(after, 'map'));
		expect(changed).toBeGreaterThan(0);
		expect(changed).toBeLessThan(rowsIn(map).length);
	});

	test('a sheet that is closed again leaves the board as it was', () => {
		const state = boardOf();
		const view = createScreenView();
		const before = view(state);
		const sheet = update(state, {type: 'opened', sheet: 'help'});
		view(sheet);
		expect(view(update(sheet, {type: 'left'})).panels).toEqual(before.panels);
	});

	test('a file that is read again without a change changes nothing', () => {
		const state = boardOf();
		const view = createScreenView();
		const before = view(state);
		const incident = structuredClone(state.data?.incident);
		if (incident === undefined) throw new Error('no incident');
		const reading = {
			kind: 'incident' as const,
			incident,
			warnings: [],
			changedAt: morning - 87_000,
			readAt: morning,
		};
		expect(view(update(state, {type: 'read', reading})).panels).toBe(before.panels);
	});
});
