import fc from 'fast-check';
import {expect, test} from 'vitest';
import {shareStructure} from '../../source/incident/structural-sharing.ts';

/** What files are made of: few keys and values, so that two values often have parts in common. */
const value = fc.letrec<{any: unknown}>(tie => ({
	any: fc.oneof(
		{maxDepth: 4, withCrossShrink: true},
		fc.constantFrom(null, true, 0, 1, 'a', 'b'),
		fc.array(tie('any'), {maxLength: 4}),
		fc.dictionary(fc.constantFrom('id', 'a', 'b', 'constructor'), tie('any'), {
			maxKeys: 4,
			noNullPrototype: true,
		}),
		fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), tie('any')), {maxLength: 3}).map(each => new Map(each)),
	),
})).any;

/** Everything there is to tell two values apart by, the order of keys and entries included. */
function exactly(any: unknown): string {
	return JSON.stringify(any, (_, part: unknown) => (part instanceof Map ? {map: [...part]} : part));
}

test('the result is equal to the next value, and is the previous one where both are equal', () => {
	fc.assert(
		fc.property(value, value, (previous, next) => {
			const before = [exactly(previous), exactly(next)];
			const shared = shareStructure(previous, next);
			expect(exactly(shared)).toBe(exactly(next));
			if (exactly(previous) === exactly(next)) expect(shared).toBe(previous);
			expect([exactly(previous), exactly(next)]).toEqual(before);
		}),
		{numRuns: 2000},
	);
});

test('of an object with one other value, every other value is as before', () => {
	const previous = {a: {x: [1, 2]}, b: {y: {z: 1}}, c: new Map([['k', {v: 1}]])};
	const shared = shareStructure(previous, {a: {x: [1, 3]}, b: {y: {z: 1}}, c: new Map([['k', {v: 1}]])});
	expect(shared).not.toBe(previous);
	expect(shared.b).toBe(previous.b);
	expect(shared.c).toBe(previous.c);
});

test.each([
	['one comes first', ['new', 'a', 'b', 'c']],
	['one comes in between', ['a', 'new', 'b', 'c']],
	['one goes', ['b', 'c']],
	['they are in another order', ['c', 'a', 'b']],
])('items with an id are found again where %s', (_, ids) => {
	const itemOf = (id: string) => ({id, figures: [{value: id}]});
	const previous = ['a', 'b', 'c'].map(itemOf);
	const shared = shareStructure(previous, ids.map(itemOf));
	expect(shared.filter(item => previous.includes(item)).map(({id}) => id)).toEqual(
		ids.filter(id => id !== 'new'),
	);
});

test('items without an id are found again from either end', () => {
	const previous = ['a', 'b', 'c'].map(text => ({text}));
	const shared = shareStructure(
		previous,
		['a', 'new', 'b', 'c'].map(text => ({text})),
	);
	expect(shared.map(item => previous.indexOf(item))).toEqual([0, -1, 1, 2]);
});

test('the same entries in another order are another map', () => {
	const previous = new Map([
		['a', 1],
		['b', 2],
	]);
	const shared = shareStructure(
		previous,
		new Map([
			['b', 2],
			['a', 1],
		]),
	);
	expect([...shared.keys()]).toEqual(['b', 'a']);
});
