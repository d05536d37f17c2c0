import {describe, expect, test} from 'vitest';
import {trendOf, whatWasHit} from '../../source/board/claims.ts';
import type {Region} from '../../source/incident/schema/incident-schema.ts';
import {realIncident} from '../helpers/boards.ts';
import {incidentWith} from '../incident/incidents.ts';

function regionOf(id: string): Region {
	const region = realIncident.regions.find(each => each.id === id);
	if (region === undefined) throw new Error(`no region ${id}`);
	return region;
}

describe('what was hit, in a few words', () => {
	test.each([
		['UA-30', 'fires, explosions, damage'],
		['UA-61', 'industry, infrastructure, power, water'],
		['UA-46', '3 missiles destroyed'],
	])('%s: %s', (id, words) => {
		expect(whatWasHit(regionOf(id), realIncident)).toBe(words);
	});
});

describe('which way a figure went', () => {
	test.each<[string | number, string | number, ReturnType<typeof trendOf>]>([
		[8, 10, 'rose'],
		[10, 8, 'fell'],
		[10, 'ten', 'unchanged'],
		['about 200', 'about 150', 'fell'],
		['at least 4', 'at least 6', 'rose'],
		['a hundred', 97, undefined],
		['a hundred', 149, undefined],
		['a hundred', 150, 'rose'],
		['a hundred', 49, 'fell'],
		[1_214_587, '1.2 million', undefined],
		['about a dozen', 11, undefined],
		['1.2 million', '1.3 million', 'rose'],
		['a dozen', 'a dozen', 'unchanged'],
		[10, 'bodies everywhere', undefined],
		['bodies everywhere', 10, undefined],
		[10, 'several', undefined],
	])('from %j to %j: %s', (before, now, trend) => {
		const [figure] = incidentWith({totals: [{value: now, was: [before]}]}).totals;
		expect(figure && trendOf(figure)).toBe(trend);
	});
});
