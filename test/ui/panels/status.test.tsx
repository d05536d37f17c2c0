import {describe, expect, test} from 'vitest';
import type {BoardEvent} from '../../../source/board/event.ts';
import {reducer} from '../../../source/board/reducer.ts';
import type {State} from '../../../source/board/state.ts';
import {statusProps} from '../../../source/ui/panel-props.ts';
import {Status} from '../../../source/ui/panels/status.tsx';
import {lineWidth, plainText} from '../../../source/ui/text/line.ts';
import {boardOf, incidentFrom, morning, realIncident, snapshotOf} from '../../helpers/boards.ts';
import {renderPanel} from '../../helpers/render-panel.tsx';
import {dataLinesOf, statusLines} from '../../helpers/screen-contents.ts';

const hour = 3_600_000;

/** The words of the lines: those that tell of trouble go on in their role to the edge. */
const textOf = (state: State, width = 120) => plainText(dataLinesOf(state, width)).replaceAll(/ +$/gm, '');

function incidentOf(asOf: string | undefined, status = 'developing') {
	return incidentFrom(
		JSON.stringify({
			incident: {id: 'flood', title: 'Flood', timeZone: 'Europe/Kyiv', start: '2025-06-05', status},
			sources: {mayor: {name: 'The mayor'}},
			totals: [{metric: 'missing', value: 2, source: 'mayor', ...(asOf === undefined ? {} : {asOf})}],
		}),
	);
}

describe('the state of the data', () => {
	test('fresh: changed lately, with figures of today', () => {
		expect(textOf(boardOf())).toBe('✓ fresh · file changed 1 min ago · 09:40');
	});

	test('old: a file that is rewritten with old figures does not look live', () => {
		const state = boardOf({}, incidentOf('2025-06-06T01:00:00+03:00'));
		expect(textOf(state)).toBe(
			'◷ OLD newest figure Fri 6 Jun 01:00 Kyiv, 8 h ago · file changed 1 min ago · 09:40',
		);
	});

	test('old: figures without times, in a file unchanged for long', () => {
		const incident = incidentOf(undefined);
		const snapshot = {...snapshotOf(incident), changedAt: morning - 7 * hour};
		const state = reducer(boardOf({}, incident), {type: 'snapshot-loaded', snapshot});
		expect(textOf(state)).toBe('◷ OLD unchanged for long · file changed 7 h ago · 02:41');
	});

	test('a date is not old before the day is over and six hours more', () => {
		const at = (time: string) => boardOf({now: Date.parse(time)}, incidentOf('2025-06-06'));
		expect(textOf(at('2025-06-07T05:59:00+03:00'))).toMatch(/^✓ fresh/);
		expect(textOf(at('2025-06-07T06:01:00+03:00'))).toMatch(/^◷ OLD newest figure Fri 6 Jun, 6 h ago/);
	});

	test('closed: old figures are final figures', () => {
		expect(textOf(boardOf({}, incidentOf('2025-06-05', 'closed')))).toBe(
			'■ final data · file changed 1 min ago · 09:40',
		);
	});

	test('a date of the file from long before the incident is not believed', () => {
		const incident = incidentOf('2025-06-06');
		const snapshot = {...snapshotOf(incident), changedAt: Date.parse('1985-10-26T08:15:00Z')};
		const state = reducer(boardOf({}, incident), {type: 'snapshot-loaded', snapshot});
		expect(textOf(state)).not.toMatch(/1985|years ago/);
		expect(textOf(state)).toContain('when the file changed is not known');
	});

	test('broken: what, where, since when, and of when the data is that stays', () => {
		const issue = {
			severity: 'error',
			line: 14,
			column: 7,
			path: 'regions[1].id',
			found: 'nothing',
			expected: 'an id',
		} as const;
		const broken = (count: number, readAt: number): State =>
			reducer(boardOf(), {
				type: 'snapshot-loaded',
				snapshot: {kind: 'broken', readAt, issues: Array.from({length: count}, () => issue)},
			});
		expect(textOf(broken(1, morning))).toBe(
			'✗ FILE BROKEN since 09:41 · showing the data of 09:40, 1 min ago\n' +
				'line 14, column 7, regions[1].id: expected an id, found nothing (p shows more)',
		);
		expect(textOf(broken(3, morning))).toContain('(1 of 3: p shows all)');
		// Broken in another way, it is still broken since it first was.
		const again = reducer(broken(1, morning - hour), {
			type: 'snapshot-loaded',
			snapshot: {kind: 'broken', readAt: morning, issues: [issue]},
		});
		expect(textOf(again)).toContain('since 08:41');
		expect(textOf(reducer(again, {type: 'snapshot-loaded', snapshot: snapshotOf(realIncident)}))).toMatch(
			/^✓ fresh/,
		);
	});

	test('missing: since when, which file, and of when the data is that stays', () => {
		const state = reducer(boardOf(), {
			type: 'snapshot-loaded',
			snapshot: {kind: 'missing', readAt: morning - hour},
		});
		expect(textOf(state)).toBe(
			'✗ FILE MISSING since 08:41 · showing the data of 09:40, 1 min ago · /newsroom/incident.json',
		);
	});

	test('replaced out of sight: since when, although the file can be read', () => {
		const replaced = {...snapshotOf(realIncident), isReplaced: true, readAt: morning - hour} as const;
		const state = reducer(boardOf(), {type: 'snapshot-loaded', snapshot: replaced});
		expect(textOf(state)).toBe(
			'✗ FILE REPLACED out of sight (p) since 08:41 · showing the data of 09:40, 1 min ago · /newsroom/incident.json',
		);
		const after = reducer(state, {type: 'snapshot-loaded', snapshot: snapshotOf(realIncident)});
		expect(textOf(after)).toMatch(/^✓ fresh/);
	});

	test.each<[string, BoardEvent]>([
		['broken', {type: 'snapshot-loaded', snapshot: {kind: 'broken', readAt: morning, issues: []}}],
		['missing', {type: 'snapshot-loaded', snapshot: {kind: 'missing', readAt: morning}}],
	])('%s: the whole line is an alarm, from edge to edge', (_, event) => {
		const [line = []] = dataLinesOf(reducer(boardOf(), event), 120);
		expect([lineWidth(line), new Set(line.map(({role}) => role))]).toEqual([120, new Set(['alarm'])]);
	});

	test('old: the whole line is', () => {
		const [line = []] = dataLinesOf(boardOf({}, incidentOf('2025-06-06T01:00:00+03:00')), 120);
		const styles = line.filter(({text}) => !text.includes('09:40')).map(({role}) => role);
		expect(new Set(styles)).toEqual(new Set(['old']));
	});

	test('after a sleep: how long, for two minutes, before the rest', () => {
		const wakeUp = reducer(boardOf(), {type: 'resumed', asleep: 3.2 * hour});
		expect(textOf(wakeUp)).toBe(
			'◷ WOKE after 3 h, file read again · ✓ fresh · file changed 1 min ago · 09:40',
		);
		const later = (ms: number) => textOf(reducer(wakeUp, {type: 'ticked', now: morning + ms}));
		expect(later(119_000)).toMatch(/^◷ WOKE/);
		expect(later(120_000)).toMatch(/^✓ fresh/);
	});

	test('changes are counted until somebody has seen them', () => {
		const other = incidentOf('2025-06-06');
		const changed = reducer(boardOf({}, {...other, totals: []}), {
			type: 'snapshot-loaded',
			snapshot: snapshotOf(other),
		});
		expect(textOf(changed)).toMatch(/^✱ 1 change \(n\) · ✓ fresh/);
		expect(textOf(reducer(changed, {type: 'changes-acknowledged'}))).toMatch(/^✓ fresh/);
	});

	test('a map that cannot be used is a warning', () => {
		const state = reducer(boardOf(), {type: 'map-loaded', map: {error: 'map.geojson: no such file'}});
		expect(textOf(state)).toContain('1 warning (p)');
	});

	test('alarms are counted', () => {
		const incident = incidentFrom(
			JSON.stringify({
				incident: {id: 'a', title: 'A', timeZone: 'Europe/Kyiv', start: '2025-06-05'},
				sources: {mayor: {name: 'The mayor'}},
				totals: [{metric: 'killed', value: 4, was: [9], source: 'mayor'}],
			}),
		);
		expect(textOf(boardOf({}, incident))).toContain(' · ⚠ 1 alarm (!)');
	});

	test('how old is old, the file may say', () => {
		const old = incidentOf('2025-06-06T01:00:00+03:00');
		const patient = {...old, incident: {...old.incident, staleAfter: 24}};
		expect(textOf(boardOf({}, patient))).toMatch(/^✓ fresh/);
	});

	test('warnings are counted', () => {
		const snapshot = snapshotOf(incidentOf('2025-06-06'));
		const warning = {severity: 'warning', line: 1, column: 1, path: '', found: 'x', expected: 'y'} as const;
		const state = reducer(boardOf(), {
			type: 'snapshot-loaded',
			snapshot: {...snapshot, warnings: [warning]} as typeof snapshot,
		});
		expect(textOf(state)).toContain('1 warning (p)');
	});

	test('items that are left out are an alarm before all else, also while the file is broken', () => {
		const incident = incidentFrom(
			JSON.stringify({
				incident: {id: 'a', title: 'A', timeZone: 'Europe/Kyiv', start: '2025-06-05'},
				sources: {mayor: {name: 'The mayor'}},
				totals: [{metric: 'killed', value: 'at least 4,10', source: 'mayor', asOf: '2025-06-06'}],
				events: [3],
			}),
		);
		const state = boardOf({}, incident);
		expect(textOf(state)).toBe('✗ 2 ITEMS LEFT OUT (p) · ✓ fresh · file changed 1 min ago · 09:40');
		expect(dataLinesOf(state, 120)[0]?.[0]).toMatchObject({role: 'alarm'});
		for (const kind of ['broken', 'missing'] as const) {
			const after = reducer(state, {type: 'snapshot-loaded', snapshot: {kind, issues: [], readAt: morning}});
			expect(textOf(after)).toContain('2 items left out');
		}
	});

	test('never takes more than three lines', () => {
		const issue = {
			severity: 'error',
			line: 1,
			column: 1,
			path: '',
			found: 'x'.repeat(999),
			expected: 'y '.repeat(500),
		} as const;
		const state = reducer(boardOf(), {
			type: 'snapshot-loaded',
			snapshot: {kind: 'broken', readAt: morning, issues: [issue]},
		});
		expect(dataLinesOf(state, 40)).toHaveLength(3);
		expect(textOf(state, 40)).toMatch(/… p$/);
	});
});

describe('the line with the clock', () => {
	test.each([
		['developing', '● DEVELOPING  Flood'],
		['closed', '■ CLOSED  Flood'],
		['exercise', '▲ EXERCISE ▲  Flood'],
	])('says that an incident is %s', (status, start) => {
		const line = plainText(
			statusLines(boardOf({size: {columns: 60, rows: 40}}, incidentOf('2025-06-06', status))).slice(0, 1),
		);
		expect(line.startsWith(start)).toBe(true);
		expect(line).toMatch(/09:41:27 Kyiv$/);
		expect(line).toHaveLength(60);
	});
});

test('the clock stands at the right of the first line, the state of the data below', () => {
	const props = statusProps(boardOf({size: {columns: 80, rows: 12}}));
	const [first = '', second] = renderPanel(<Status {...props} />)
		.text()
		.split('\n');
	expect(first).toMatch(/^● DEVELOPING .* 09:41:27 Kyiv$/);
	expect(second?.trimEnd()).toBe('✓ fresh · file changed 1 min ago · 09:40');
});
