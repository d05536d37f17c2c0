import {describe, expect, test} from 'vitest';
import {whatWasHit} from '../../source/board/claims.ts';
import type {Region} from '../../source/incident/schema/incident-schema.ts';
import {realIncident} from '../helpers/boards.ts';

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
