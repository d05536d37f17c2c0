import {describe, expect, test} from 'vitest';
import {isNight} from '../../source/board/selectors.ts';
import {boardOf, settings} from '../helpers/boards.ts';

const at = (time: string, from: string, to: string, roomZone = 'Europe/Kyiv') => {
	const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
	const dim = {from: minutes(from), to: minutes(to)};
	return isNight({...boardOf(), now: Date.parse(time), settings: {...settings, dim, roomZone}});
};

describe('night hours', () => {
	test.each([
		['2025-06-06T21:59:59+03:00', false],
		['2025-06-06T22:00:00+03:00', true],
		['2025-06-07T00:00:00+03:00', true],
		['2025-06-07T05:59:59+03:00', true],
		['2025-06-07T06:00:00+03:00', false],
	])('span midnight: %s', (time, isIt) => {
		expect(at(time, '22:00', '06:00')).toBe(isIt);
	});

	test.each([
		['2025-06-06T00:59:00+03:00', false],
		['2025-06-06T01:00:00+03:00', true],
		['2025-06-06T04:59:00+03:00', true],
		['2025-06-06T05:00:00+03:00', false],
	])('or lie within a day: %s', (time, isIt) => {
		expect(at(time, '01:00', '05:00')).toBe(isIt);
	});

	test('are those of the room, not of the incident', () => {
		expect(at('2025-06-06T22:30:00+03:00', '22:00', '06:00', 'America/New_York')).toBe(false);
		expect(at('2025-06-06T22:30:00-04:00', '22:00', '06:00', 'America/New_York')).toBe(true);
	});

	test('are none where none were asked for', () => {
		expect(isNight(boardOf())).toBe(false);
	});
});
