import {describe, expect, test} from 'vitest';
import {latestMoment} from '../../source/board/incident-time.ts';
import {freshNow, isNight} from '../../source/board/selectors.ts';
import type {Start, State} from '../../source/board/state.ts';
import type {Incident} from '../../source/incident/schema/incident-schema.ts';
import {formatAge, formatClock, formatFileTime, formatMoment} from '../../source/ui/text/format-time.ts';
import {plainText} from '../../source/ui/text/line.ts';
import {boardOf, morning, realIncident, settings, snapshotOf} from '../helpers/boards.ts';
import {faultOf} from '../helpers/fault-of.ts';
import {dataLinesOf, statusLines} from '../helpers/screen-contents.ts';
import {play, step} from '../helpers/step.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** The board after the clock jumped, and then so many seconds, each of them ticked. */
function jumped(state: State, jump: number, seconds = 0): State {
	let next = step(state, {type: 'ticked', now: state.now + jump});
	for (let passed = 0; passed < seconds; passed += 1) {
		next = step(next, {type: 'ticked', now: next.now + second});
	}
	return next;
}

/** A board on which something has just changed. */
function withNews(start: Partial<Start> = {}): State {
	const incident: Incident = {...realIncident, regions: realIncident.regions.slice(0, -1)};
	return step(boardOf(start, incident), {
		type: 'snapshot-loaded',
		snapshot: {...snapshotOf(realIncident), readAt: morning},
	});
}

describe.each([
	['a second', second],
	['an hour', hour],
	['a day', day],
	['ten years', 3650 * day],
])('a clock that jumps by %s', (_, by) => {
	test('back: news stands out no longer than it should', () => {
		const set = jumped(withNews(), -by);
		expect(freshNow(set).length).toBeGreaterThan(0);
		expect(freshNow(jumped(set, settings.highlight + minute))).toEqual([]);
	});

	test('back: a word to the user goes after five seconds', () => {
		const set = jumped(play(boardOf(), {type: 'notice-shown', text: 'Saved'}), -by);
		expect(jumped(set, 0, 4).notice).toBeDefined();
		expect(jumped(set, 0, 5).notice).toBeUndefined();
	});

	test('back: what the board says of its sleep goes after two minutes', () => {
		const set = jumped(play(boardOf(), {type: 'resumed', asleep: hour}), -by);
		expect(jumped(set, 110 * second).wakeUp).toBeDefined();
		expect(jumped(set, 120 * second).wakeUp).toBeUndefined();
	});

	test('back: a locked board is not left by a second Ctrl+C that comes late', () => {
		const asked = play(boardOf({settings: {...settings, isLocked: true}}), {type: 'quit-requested'});
		expect(jumped(asked, -by, 3).quitDeadline).toBe(0);
	});

	test.each([
		['back', -by],
		['forwards', by],
	])(
		'%s: the rotation goes on by one region at most, then at its pace, and so does the feed',
		(_way, jump) => {
			const board = boardOf({isKiosk: true, size: {columns: 200, rows: 60}});
			const set = jumped(board, jump);
			const placeOf = ({data, selected}: State) => data?.regions.findIndex(({id}) => id === selected) ?? -1;
			expect([0, 1]).toContain(placeOf(set) - placeOf(board));
			// Each region or page of it stands from one dwell to three.
			const most = 3;
			const seconds = (most * settings.dwell) / second + 1;
			const rotated = turns(set, seconds, ({selected, scroll}) => `${selected} ${scroll}`);
			expect(rotated).toBeGreaterThanOrEqual(1);
			expect(rotated).toBeLessThanOrEqual(most + 1);
			expect(turns(set, seconds, ({feed}) => `${feed.index} ${feed.page}`)).toBeGreaterThanOrEqual(1);
		},
	);

	test('forwards and back again: everything is as if it had not', () => {
		const board = withNews();
		const there = jumped(board, by);
		const back = jumped(there, -by);
		expect(back.now).toBe(board.now);
		expect(freshNow(back)).toEqual(freshNow(board));
		expect(plainText(dataLinesOf(back, 200))).toBe(plainText(dataLinesOf(board, 200)));
		expect(faultOf(there)).toBeUndefined();
		expect(faultOf(back)).toBeUndefined();
	});

	test('back: no age is below nothing, and the data is still shown', () => {
		const status = plainText(dataLinesOf(jumped(boardOf(), -by), 200));
		expect(status).toMatch(/file changed (just now|\d+ \w+ ago)|when the file changed is not known/);
		expect(status).not.toContain('-');
	});
});

/** How often something came to be another within so many seconds. */
function turns(start: State, seconds: number, seen: (state: State) => string): number {
	let state = start;
	let count = 0;
	for (let passed = 0; passed < seconds; passed += 1) {
		const next = jumped(state, second);
		if (seen(next) !== seen(state)) count += 1;
		state = next;
	}
	return count;
}

/** When clocks are changed in 2025, and what they show a second before and then. */
const changes = [
	['Europe/Kyiv', 'begins', '2025-03-30T01:00:00Z', '02:59:59', '04:00:00'],
	['Europe/Kyiv', 'ends', '2025-10-26T01:00:00Z', '03:59:59', '03:00:00'],
	['America/New_York', 'begins', '2025-03-09T07:00:00Z', '01:59:59', '03:00:00'],
	['America/New_York', 'ends', '2025-11-02T06:00:00Z', '01:59:59', '01:00:00'],
] as const;

const offsets = {
	'Europe/Kyiv': [' UTC+3', ' UTC+2'],
	'America/New_York': [' UTC-4', ' UTC-5'],
} as const;

describe.each(changes)('summer time in %s %s', (timeZone, kind, moment, before, then) => {
	const change = Date.parse(moment);
	const date = clockDate(change, timeZone);
	const incident: Incident = {
		...realIncident,
		incident: {...realIncident.incident, timeZone, start: date},
	};
	const boardAt = (now: number, changedAt: number) =>
		step(boardOf({now}, incident), {
			type: 'snapshot-loaded',
			snapshot: {kind: 'incident', incident, errors: [], warnings: [], changedAt, readAt: now},
		});

	test('the clock goes on from what it shows to what it shows then', () => {
		expect(formatClock(change - second, timeZone)).toBe(before);
		expect(formatClock(change, timeZone)).toBe(then);
		const state = boardAt(change - second, change - hour);
		expect(plainText(statusLines(state))).toContain(before);
		expect(plainText(statusLines(jumped(state, second)))).toContain(then);
	});

	test('ages count what passes, not what the clock shows', () => {
		for (let passed = 0; passed <= 180; passed += 5) {
			const now = change - 90 * minute + passed * minute;
			const age = passed < 60 ? `${passed} min ago` : `${Math.floor(passed / 60)} h ago`;
			expect(formatAge(change - 90 * minute, now)).toBe(passed === 0 ? 'just now' : age);
		}
		const status = (now: number) => plainText(dataLinesOf(boardAt(now, change - 30 * minute), 200));
		expect(status(change - minute)).toContain('file changed 29 min ago');
		expect(status(change + minute)).toContain('file changed 31 min ago');
	});

	test('a moment before it and one after it are shown as the clocks showed them, on the same day', () => {
		const now = change + 3 * hour;
		// Which of the two hours it is, where clocks show one twice.
		const [summer, winter] = kind === 'begins' ? ['', ''] : offsets[timeZone];
		expect(formatMoment(change - second, timeZone, now)).toBe(before.slice(0, 5) + summer);
		expect(formatMoment(change, timeZone, now)).toBe(then.slice(0, 5) + winter);
		const shown = formatFileTime(new Date(change).toISOString(), timeZone, now);
		expect(shown.replace(/^\w{3} \d+ \w{3} /, '')).toMatch(
			new RegExp(`^${then.slice(0, 5)} (Kyiv|New York)${winter.replace('+', '\\+')}$`),
		);
	});

	test('that day lasts an hour less or more, and those around it a day', () => {
		const isShort = then > before;
		const ends = [-1, 0, 1].map(by => latestMoment(dateAfter(date, by), timeZone));
		const [eve = 0, end = 0, next = 0] = ends;
		expect(ends.map(end => formatClock(end, timeZone))).toEqual(['00:00:00', '00:00:00', '00:00:00']);
		expect([end - eve, next - end]).toEqual([isShort ? 23 * hour : 25 * hour, day]);
	});

	test('night hours are those that the clocks of the room show', () => {
		const nightAt = (now: number, from: number, to: number) =>
			isNight({
				...boardOf({now}),
				settings: {...settings, roomZone: timeZone, dim: {from: from * 60, to: to * 60}},
			});
		const hourOf = (clock: string) => Number(clock.slice(0, 2));
		for (let passed = -180; passed <= 110; passed += 10) {
			expect(nightAt(change + passed * minute, 22, 6)).toBe(true);
		}
		expect(nightAt(change, hourOf(then), hourOf(then) + 1)).toBe(true);
		expect(nightAt(change - second, hourOf(before), hourOf(before) + 1)).toBe(true);
		// The hour that is left out makes no night, and the one that comes twice makes two.
		const minutes = Array.from({length: 36}, (_each, index) => change + (index - 18) * 10 * minute);
		const nights = (from: number) => minutes.filter(now => nightAt(now, from, from + 1)).length;
		expect(nights(hourOf(then) > hourOf(before) ? hourOf(then) - 1 : hourOf(then))).toBe(
			then > before ? 0 : 12,
		);
	});

	test('nothing turns, ends or begins because of it', () => {
		const state = boardAt(change - second, change - hour);
		const shown = play(state, {type: 'notice-shown', text: 'Saved'});
		const next = jumped(shown, second);
		expect({...next, now: 0, data: undefined}).toEqual({...shown, now: 0, data: undefined});
		expect(faultOf(next)).toBeUndefined();
	});
});

/** The date that calendars in the zone show, as it is written in the file. */
function clockDate(moment: number, timeZone: string): string {
	return new Intl.DateTimeFormat('sv-SE', {timeZone}).format(moment);
}

function dateAfter(date: string, days: number): string {
	return new Date(Date.parse(date) + days * day).toISOString().slice(0, 10);
}
