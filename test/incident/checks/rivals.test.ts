import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {rivalryWords, rivalsOf, rivalWords} from '../../../source/incident/checks/rivals.ts';
import {isLess} from '../../../source/incident/quantity/compare.ts';
import {type Claim, incidentWith} from '../incidents.ts';

const other = {source: 'nehoda'};

function rivalsIn(claims: readonly Claim[]): readonly string[] {
	return rivalsOf(incidentWith({totals: claims}).totals, 'killed').map(({value}) => value.words);
}

describe('claims that do not agree', () => {
	test.each<[Claim['value'], Claim['value'], boolean]>([
		[3649, 3756, true],
		['at least 4', 7, false],
		['at least 4', 3, true],
		['dozens', 13, false],
		['dozens', 9, true],
		['3 to 6', 'up to 4', false],
		['about 30', 29, false],
		['about 30', 50, true],
		['several', 4, false],
		[4, null, false],
		[4, 4, false],
	])('%j and %j: %j', (lead, claim, areRivals) => {
		expect(rivalsIn([{value: lead}, {value: claim, ...other}])).toHaveLength(areRivals ? 1 : 0);
	});

	test('are of other sources, about one metric', () => {
		expect(rivalsIn([{value: 3}, {value: 9, asOf: '2025-06-07'}])).toEqual([]);
		expect(rivalsIn([{value: 3}, {metric: 'injured', value: 9, ...other}])).toEqual([]);
	});

	test('one that continues the series of the other is none', () => {
		const continued = [{value: 3, source: 'kohut', asOf: '2025-06-05'}];
		expect(rivalsIn([{value: 9, ...other, was: continued}, {value: 3}])).toEqual([]);
		expect(rivalsIn([{value: 3}, {value: 9, ...other, was: continued}])).toEqual([]);
		// Its own series is not that of the other.
		expect(rivalsIn([{value: 3}, {value: 9, ...other, was: [3]}])).toEqual(['9']);
		expect(rivalsIn([{value: 4}, {value: 9, ...other, was: continued}])).toEqual(['9']);
	});

	test('are told beside the number, the first with its source and the others counted', () => {
		const incident = incidentWith({totals: [{value: 3}, {value: 9, ...other}, {value: 8, ...other}]});
		expect(rivalWords(incident, incident.totals, 'killed')).toBe('also 9, Nehoda, and 1 more');
		expect(incident.totals.map(figure => rivalryWords(incident.totals, figure))).toEqual([
			'others differ',
			'differs',
			'differs',
		]);
	});

	test('cannot both be true, whatever they are', () => {
		const value = fc.oneof(
			fc.nat(30),
			fc.constantFrom('dozens', 'several', 'about 12', 'at least 9', 'up to 7', '3 to 11'),
		);
		fc.assert(
			fc.property(value, value, (a, b) => {
				const one = incidentWith({totals: [{value: a}, {value: b, ...other}]}).totals;
				const turned = rivalsIn([{value: b, ...other}, {value: a}]);
				expect(turned).toHaveLength(rivalsOf(one, 'killed').length);
				const [first, second] = one;
				if (first === undefined || second === undefined) throw new Error('two claims');
				const isApart = isLess(first.value, second.value) || isLess(second.value, first.value);
				expect(turned).toHaveLength(isApart ? 1 : 0);
			}),
		);
	});
});
