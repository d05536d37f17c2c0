import {describe, expect, test} from 'vitest';
import {boardArea} from '../../source/board/layout/board-area.ts';
import {selectedRegion} from '../../source/board/selectors.ts';
import type {State} from '../../source/board/state.ts';
import type {Incident} from '../../source/incident/schema/incident-schema.ts';
import {plainText} from '../../source/ui/text/line.ts';
import {boardOf, incidentFrom, morning, realIncident, settings, snapshotOf} from '../helpers/boards.ts';
import {footerOf} from '../helpers/screen-contents.ts';
import {play, type Step, step} from '../helpers/step.ts';

const press = (state: State, ...events: readonly Step[]): State =>
	play(state, {type: 'user-active', now: state.now}, ...events);
const read = (incident: Incident): Step => ({type: 'snapshot-loaded', snapshot: snapshotOf(incident)});
const worstFirst = ['UA-30', 'north-western-city', 'UA-61', 'UA-53', 'UA-68', 'UA-74', 'UA-46'];

/** The board after so many seconds, each of them ticked. */
function later(state: State, seconds: number): State {
	let after = state;
	for (let second = 1; second <= seconds; second += 1) {
		after = step(after, {type: 'ticked', now: state.now + second * 1000});
	}
	return after;
}

/** The regions that come into view within so many seconds, in order, with the second that each came at. */
function regionsShown(start: State, seconds: number): readonly (readonly [second: number, region: string])[] {
	const seen: (readonly [number, string])[] = [[0, start.selected ?? '']];
	let state = start;
	for (let second = 1; second <= seconds; second += 1) {
		state = later(state, 1);
		if (state.selected !== seen.at(-1)?.[1]) seen.push([second, state.selected ?? '']);
	}
	return seen;
}

/** The real incident without its statements: every region can be read within the dwell that is the default. */
const brief: Incident = {...realIncident, quotes: []};

/** The brief incident with another value for a region's figure. */
function withFigure(region: string, metric: string, value: number): Incident {
	const text = JSON.stringify({
		incident: {id: 'a', title: 'A', timeZone: 'UTC', start: '2025-06-06'},
		sources: {someone: {name: 'Someone'}},
		regions: [{id: region, name: region, figures: [{metric, value, source: 'someone'}]}],
	});
	const [figure] = incidentFrom(text).regions[0]?.figures ?? [];
	if (figure === undefined) throw new Error('no figure');
	return {
		...brief,
		regions: brief.regions.map(each =>
			each.id === region
				? {...each, figures: [figure, ...each.figures.filter(other => other.metric !== metric)]}
				: each,
		),
	};
}

function withRegion(id: string): Incident {
	return {...brief, regions: [...brief.regions, {id, name: id, figures: [], damage: []}]};
}

const large = {columns: 200, rows: 60};
const rotatingBoard = (start: Parameters<typeof boardOf>[0] = {}, incident = brief) =>
	boardOf({isKiosk: true, size: large, ...start}, incident);

describe('a rotating board', () => {
	test('goes through all regions, worst first, twice, and begins again', () => {
		const seen = regionsShown(rotatingBoard(), 7 * 36 * 2).map(([, region]) => region);
		expect(seen.slice(0, 15)).toEqual([...worstFirst, ...worstFirst, 'UA-30']);
	});

	test('stays as long as it was told to, and longer where there is more to read', () => {
		const times = regionsShown(rotatingBoard({settings: {...settings, dwell: 6000}}), 200).map(([at]) => at);
		const dwells = times.slice(1).map((at, index) => at - (times[index] ?? 0));
		// Kyiv has more to be read than thrice the dwell allows for, Lviv somewhat more than the dwell itself.
		expect([dwells[0], dwells[6]]).toEqual([18, 8]);
		expect(new Set(dwells).size).toBeGreaterThan(2);
		const patient = {...settings, dwell: 100_000};
		expect(regionsShown(rotatingBoard({settings: patient}), 250).map(([at]) => at)).toEqual([0, 100, 200]);
	});

	test('shows a region that is longer than its panel page by page before it goes on', () => {
		let state = rotatingBoard({size: {columns: 80, rows: 24}}, realIncident);
		const scrolls = new Set<number>();
		while (state.selected === 'UA-30') {
			scrolls.add(state.scroll);
			state = later(state, 1);
		}
		expect(scrolls.size).toBeGreaterThan(1);
		expect(state.scroll).toBe(0);
	});

	test('is worst first however the table is sorted', () => {
		expect(
			regionsShown(rotatingBoard({sort: 'name'}), 7 * 36)
				.map(([, region]) => region)
				.slice(0, 7),
		).toEqual(worstFirst);
	});

	test('begins with the worst, whatever was selected the last time', () => {
		expect(rotatingBoard({selected: 'UA-46'}).selected).toBe('UA-30');
	});

	test('turns nothing before there is data', () => {
		const empty = {...rotatingBoard(), data: undefined};
		expect(later(empty, 100).selected).toBe(empty.selected);
	});

	test('says so in the footer, and counts the seconds', () => {
		const state = later(rotatingBoard({settings: {...settings, dwell: 60_000}}), 20);
		expect(plainText([footerOf(state)])).toContain('ROTATING next in 40 s');
	});
});

describe('a key', () => {
	test('stops the rotation, does what it does, and the rotation goes on by itself after a while', () => {
		const stopped = press(
			later(rotatingBoard(), 5),
			{type: 'focus-moved', by: 1},
			{type: 'overlay-opened', overlay: 'help'},
		);
		expect(stopped.overlay).toBe('help');
		expect(plainText([footerOf(stopped)])).toContain('RESTING goes on in 60 s');
		const waiting = later(stopped, 59);
		expect([waiting.overlay, waiting.selected]).toEqual(['help', 'UA-30']);
		const going = later(waiting, 1);
		expect([going.overlay, going.focus]).toEqual([undefined, 'region']);
		expect(regionsShown(going, 100).map(([, region]) => region)).toEqual(
			expect.arrayContaining(worstFirst.slice(0, 3)),
		);
	});

	test('that does nothing stops it too, and each one for as long again', () => {
		let state = press(rotatingBoard());
		for (let times = 0; times < 5; times += 1) state = press(later(state, 50));
		expect(state.selected).toBe('UA-30');
		expect(later(state, 59).rotation.pausedUntil).not.toBe(0);
		expect(later(state, 60).rotation.pausedUntil).toBe(0);
	});

	test('leaves nothing behind that hides a part of the board', () => {
		const left = press(
			rotatingBoard(),
			{type: 'filter-opened'},
			{type: 'filter-typed', text: 'khmel'},
			{type: 'feed-scope-toggled'},
		);
		const going = later(left, 60);
		expect([going.filter, going.isTyping, going.isAboutRegion]).toEqual(['', false, false]);
		expect(going.data?.regions).toHaveLength(7);
	});

	test('K begins and ends it', () => {
		const begun = press(boardOf({size: large}, brief), {type: 'rotation-toggled'});
		expect(regionsShown(begun, 60).length).toBeGreaterThan(1);
		const ended = press(begun, {type: 'rotation-toggled'});
		expect(regionsShown(ended, 200)).toHaveLength(1);
	});
});

describe('a change', () => {
	test('a rise in killed breaks in, and the rotation goes on from where it was', () => {
		const before = later(rotatingBoard({settings: {...settings, dwell: 60_000}}), 70);
		expect(before.selected).toBe('north-western-city');
		const during = play(before, read(withFigure('UA-46', 'killed', 2)));
		expect(during.selected).toBe('UA-46');
		expect(plainText([footerOf(during)])).toContain('CHANGED');
		expect(regionsShown(during, 130).map(([, region]) => region)).toEqual(['UA-46', 'UA-61', 'UA-53']);
	});

	test('a new region breaks in', () => {
		expect(play(later(rotatingBoard(), 3), read(withRegion('UA-51'))).selected).toBe('UA-51');
	});

	test('others do not, and a rise elsewhere than in killed neither', () => {
		const before = later(rotatingBoard(), 3);
		expect(play(before, read(withFigure('UA-46', 'injured', 9))).selected).toBe('UA-30');
		expect(play(before, read(withFigure('UA-30', 'killed', 2))).selected).toBe('UA-30');
	});

	test('several are shown one after the other, in the order they came in', () => {
		const settled = later(rotatingBoard({settings: {...settings, dwell: 60_000}}), 70);
		const first = play(settled, read(withFigure('UA-46', 'killed', 2)));
		const both = {
			...withFigure('UA-46', 'killed', 2),
			regions: [...withFigure('UA-46', 'killed', 2).regions, ...withRegion('UA-51').regions.slice(-1)],
		};
		const second = play(later(first, 2), read(both));
		expect(second.selected).toBe('UA-46');
		expect(regionsShown(second, 130).map(([, region]) => region)).toEqual(['UA-46', 'UA-51', 'UA-61']);
	});

	test('does not take the board out of the hands of somebody at the keys; it is shown when the rotation goes on', () => {
		const busy = press(later(rotatingBoard(), 3), {type: 'overlay-opened', overlay: 'region'});
		const changed = play(busy, read(withFigure('UA-46', 'killed', 2)));
		expect([changed.selected, changed.overlay]).toEqual(['UA-30', 'region']);
		expect(later(changed, 59).selected).toBe('UA-30');
		expect(later(changed, 60).selected).toBe('UA-46');
	});

	test('of a region that has gone again meanwhile is not shown', () => {
		const busy = press(rotatingBoard());
		const gone = play(busy, read(withRegion('UA-51')), read(brief));
		expect(later(gone, 60).selected).toBe('UA-30');
	});

	test('without rotation moves nothing', () => {
		expect(play(boardOf({}, brief), read(withFigure('UA-46', 'killed', 2))).selected).toBe('UA-30');
	});

	test('rings once for each reading that is grave', () => {
		const before = boardOf({}, brief);
		const after = play(before, read(withFigure('UA-46', 'killed', 2)));
		expect([before.bells, after.bells]).toEqual([0, 1]);
		expect(play(after, read(withFigure('UA-46', 'killed', 2))).bells).toBe(1);
		expect(play(after, read(brief)).bells).toBe(1);
	});
});

test('“several” killed is worse than none, and less than one', () => {
	const order = ['none', 'some', 'one'].map(id => ({id, value: {none: 0, some: 'several', one: 1}[id]}));
	const incident = incidentFrom(
		JSON.stringify({
			incident: {id: 'a', title: 'A', timeZone: 'UTC', start: '2025-06-06'},
			sources: {someone: {name: 'Someone'}},
			regions: order.map(({id, value}) => ({
				id,
				name: id,
				figures: [{metric: 'killed', value, source: 'someone'}],
			})),
		}),
	);
	expect(boardOf({}, incident).data?.regions.map(({id}) => id)).toEqual(['one', 'some', 'none']);
});

describe('where the board stands', () => {
	test('moves by a cell every ten minutes while it rotates, and comes back', () => {
		const places = [0, 10, 20, 30, 40].map(minutes => {
			const {left, top, columns, rows} = boardArea(
				later({...rotatingBoard(), now: morning + minutes * 60_000}, 0),
			);
			return `${left},${top} ${columns}x${rows}`;
		});
		expect(new Set(places).size).toBe(4);
		expect(places[4]).toBe(places[0]);
		expect(places.every(place => place.endsWith('199x59'))).toBe(true);
	});

	test('is the whole screen otherwise', () => {
		expect(boardArea(boardOf({size: large}))).toEqual({...large, left: 0, top: 0});
		expect(boardArea(rotatingBoard({size: {columns: 40, rows: 12}}))).toEqual({
			columns: 40,
			rows: 12,
			left: 0,
			top: 0,
		});
	});
});

test('a clock that is set back does not hold the rotation', () => {
	const state = press(rotatingBoard());
	const back = step(state, {type: 'ticked', now: morning - 3_600_000});
	expect(later(back, 61).rotation.pausedUntil).toBe(0);
	expect(regionsShown(later(back, 61), 60).length).toBeGreaterThan(1);
});

test('the region in turn is selected', () => {
	expect(selectedRegion(rotatingBoard())?.id).toBe('UA-30');
});
