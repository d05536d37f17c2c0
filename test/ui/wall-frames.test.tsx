import {describe, expect, test} from 'vitest';
import type {State} from '../../source/board/state.ts';
import {textWidth} from '../../source/ui/text/text-width.ts';
import {boardOf, incidentFrom, realIncident, realText, snapshotOf} from '../helpers/boards.ts';
import {frameOf} from '../helpers/frame.tsx';
import {play, type Step, step} from '../helpers/step.ts';

const sizes = [
	{columns: 50, rows: 14},
	{columns: 60, rows: 100},
	{columns: 80, rows: 24},
	{columns: 120, rows: 40},
	{columns: 200, rows: 60},
	{columns: 300, rows: 70},
];

function shapeOf(frame: string): {readonly rows: number; readonly columns: number} {
	const lines = frame.split('\n');
	return {rows: lines.length, columns: Math.max(...lines.map(textWidth))};
}

/** The real incident with something else in its text. */
function changed(what: string, by: string): Step {
	if (!realText.includes(what)) throw new Error(`the real incident holds no ${what}`);
	return {type: 'snapshot-loaded', snapshot: snapshotOf(incidentFrom(realText.replace(what, () => by)))};
}

/** The board after so many seconds, each of them ticked. */
function later(state: State, seconds: number): State {
	let now = state;
	for (let second = 1; second <= seconds; second += 1) {
		now = step(now, {type: 'ticked', now: state.now + second * 1000});
	}
	return now;
}

const press = (state: State, ...events: readonly Step[]): State =>
	play(state, {type: 'user-active', now: state.now}, ...events);

const moreKilled = changed('{"metric": "injured", "value": 3,', '{"metric": "killed", "value": 2,');
const moreInjured = changed('"value": 10,', '"value": 12,');

describe('with the map beside the rest', () => {
	test.each(sizes)('$columns x $rows', size => {
		const frame = frameOf(boardOf({size, map: 'on'}));
		expect(shapeOf(frame)).toMatchObject({rows: size.rows});
		expect(shapeOf(frame).columns).toBeLessThanOrEqual(size.columns);
		expect(frame).toMatchSnapshot();
	});
});

describe('with the map full-size', () => {
	test.each(sizes)('$columns x $rows', size => {
		expect(frameOf(boardOf({size, map: 'full', selected: 'UA-61'}))).toMatchSnapshot();
	});
});

describe('for the distance', () => {
	test.each(sizes)('$columns x $rows', size => {
		expect(frameOf(boardOf({size, isLargeType: true}))).toMatchSnapshot();
	});
});

describe('a rotating board', () => {
	const wall = boardOf({size: {columns: 120, rows: 40}, map: 'on', isKiosk: true});

	test('shows every region in turn through two rotations, whole at every second', () => {
		const shown: string[] = [];
		const footers = new Set<string>();
		let state = wall;
		while (shown.length < 15) {
			const frame = frameOf(state);
			expect(shapeOf(frame).rows).toBe(40);
			expect(shapeOf(frame).columns).toBeGreaterThanOrEqual(119);
			expect(shapeOf(frame).columns).toBeLessThanOrEqual(120);
			const lines = frame.split('\n');
			const name = /┏━ (.+?) ━/.exec(frame)?.[1] ?? 'none';
			if (name !== shown.at(-1)) shown.push(name);
			footers.add(/↻ ROTATING next in (\d+) s/.exec(lines.at(-2) ?? lines.at(-1) ?? '')?.[1] ?? 'none');
			state = later(state, 1);
		}
		const names = [...realIncident.regions]
			.map(({id, name}) => ({id, name}))
			.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
			.map(({name}) => name);
		expect(shown).toEqual([...names, ...names, names[0]]);
		expect(footers.has('none')).toBe(false);
	}, 300_000);

	test('on its second region', () => {
		expect(frameOf(later(wall, 60))).toMatchSnapshot();
	});

	test('a change during the rotation', () => {
		expect(frameOf(later(play(later(wall, 30), moreKilled), 2))).toMatchSnapshot();
	});

	test('a change while someone navigates', () => {
		const busy = press(later(wall, 5), {type: 'focus-moved', by: -1}, {type: 'moved', by: 2});
		const frame = frameOf(play(busy, moreKilled));
		expect(frame).toContain('▸ Ternopil');
		expect(frame).toContain('‖ RESTING goes on in 60 s');
		expect(frame).toMatchSnapshot();
		expect(frameOf(later(play(busy, moreKilled), 60))).toContain('┏━ Poltava');
	});

	test('moved by a cell', () => {
		const moved = frameOf({...wall, now: wall.now + 20 * 60_000});
		const lines = moved.split('\n');
		expect(shapeOf(moved)).toEqual({rows: 40, columns: 120});
		expect(lines.every(line => line.startsWith(' ') || line === '')).toBe(true);
		expect(lines[0]?.trim()).toBe('');
		expect(moved).toMatchSnapshot();
	});
});

const order = ['UA-30', 'north-western-city', 'UA-61', 'UA-53', 'UA-68', 'UA-74', 'UA-46'];

describe('what has changed', () => {
	const board = play(boardOf({size: {columns: 120, rows: 40}}), moreInjured, {type: 'moved', by: 2});

	test('stands out', () => {
		const frame = frameOf(board);
		expect(frame).toContain('✱ 1 change (n)');
		expect(frame).toMatchSnapshot();
	});

	test('is listed', () => {
		expect(frameOf(play(board, moreKilled, {type: 'overlay-opened', overlay: 'changes'}))).toMatchSnapshot();
	});

	test('stands out no longer once it is seen, and nothing else is different', () => {
		const seen = frameOf(play(board, {type: 'changes-acknowledged'}));
		expect(seen).not.toContain('✱');
		expect(seen.split('\n').length).toBe(40);
		expect(seen).toContain('12 ▲');
	});

	test('stands out no longer after its time', () => {
		// The board read it 86 seconds before.
		expect(frameOf(later(board, 13 * 60))).toContain('✱');
		expect(frameOf(later(board, 15 * 60))).not.toContain('✱');
	});

	test('has a panel of its own on a wall of screens', () => {
		const wall = play(boardOf({size: {columns: 300, rows: 70}, map: 'on'}), moreInjured, moreKilled);
		expect(frameOf(wall)).toMatchSnapshot();
	});
});

describe('the state of the data', () => {
	const board = boardOf({size: {columns: 120, rows: 40}});

	test('after a sleep', () => {
		expect(frameOf(play(board, {type: 'resumed', asleep: 3 * 3_600_000})).split('\n')[1]).toMatchSnapshot();
	});
});
