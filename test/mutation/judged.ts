import {readFileSync} from 'node:fs';
import {escapeJson, notAscii} from '../../source/commands/escape-json.ts';
import {realPath} from '../helpers/boards.ts';
import {verdictOn, viewsFor} from './fault-of-mutant.ts';
import {mutated, type Recipe} from './mutate.ts';

/** The incident that the project ships, byte by byte. */
export const realFile = readFileSync(realPath);

/** A mutant of the real incident after it was looked at. */
export interface Judged {
	/** Its number among those of its seed, from 0. */
	readonly number: number;
	readonly outcome: 'shown' | 'refused';
	readonly fault: string | undefined;
}

/** Looks at the mutant that a recipe makes of the real incident, on so many boards. */
export function judge(number: number, recipe: Recipe, boards: number): Judged {
	return {number, ...verdictOn(mutated(realFile, recipe), viewsFor(number, boards))};
}

/** Says what is wrong with a mutant, and how to see it again. */
export function report({number, fault}: Judged, recipe: Recipe, seed: number): string {
	const done = escapeJson(JSON.stringify(recipe), notAscii).slice(0, 400);
	return `npm run mutate -- --seed ${seed} --only ${number}\n  ${fault}\n  after ${done}`;
}
