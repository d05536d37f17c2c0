import {describe, expect, test} from 'vitest';
import {judge, realFile, report} from './judged.ts';
import {mutated, type Recipe, recipesOf} from './mutate.ts';

/** A share of what `npm run mutate` looks at. */
const share = 250;

describe('mutants of the real incident', () => {
	test.each([20_250_606, 7])(
		'are each shown or refused with a located problem, seed %i',
		seed => {
			const outcomes = new Set<string>();
			const faults: string[] = [];
			for (const [number, recipe] of recipesOf(seed, share).entries()) {
				const judged = judge(number, recipe, 1);
				outcomes.add(judged.outcome);
				if (judged.fault !== undefined) faults.push(report(judged, recipe, seed));
			}
			expect(faults.join('\n')).toBe('');
			expect([...outcomes].sort()).toEqual(['refused', 'shown']);
		},
		300_000,
	);

	test('are the same ones for the same seed', () => {
		const some = recipesOf(7, 20);
		expect(recipesOf(7, 40).slice(0, 20)).toEqual(some);
		const texts = (recipes: readonly Recipe[]) => recipes.map(recipe => mutated(realFile, recipe));
		expect(texts(recipesOf(7, 20))).toEqual(texts(some));
		expect(recipesOf(8, 20)).not.toEqual(some);
	});
});
