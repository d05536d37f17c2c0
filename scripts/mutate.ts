import {randomInt} from 'node:crypto';
import {writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {type Judged, judge, realFile, report} from '../test/mutation/judged.ts';
import {mutated, recipesOf} from '../test/mutation/mutate.ts';

// Draws boards of the real incident with random mistakes in its file, and tells where one breaks what it promises:
// `npm run mutate -- --count 10000 --seed 7`, and one of them alone: `--only 42`.

/** On how many boards each mutant is drawn, and one that is looked at alone. */
const boards = 1;
const allBoards = 78;

const {values} = parseArgs({
	options: {
		count: {type: 'string', default: '10000'},
		seed: {type: 'string', default: String(randomInt(1_000_000))},
		only: {type: 'string'},
	},
});
const [count, seed, only] = [values.count, values.seed, values.only ?? '-1'].map(Number);
if (![count, seed, only].every(Number.isSafeInteger) || count === undefined || seed === undefined) {
	process.stderr.write('mutate: --count, --seed and --only are whole numbers\n');
	process.exit(2);
}
if (values.only === undefined) judgeAll(count, seed);
else judgeOne(Number(only), seed);

function judgeAll(mutants: number, from: number): void {
	process.stdout.write(`${mutants} mutants of seed ${from}\n`);
	const judged: Judged[] = [];
	for (const [number, recipe] of recipesOf(from, mutants).entries()) {
		const verdict = judge(number, recipe, boards);
		judged.push(verdict);
		if (verdict.fault !== undefined) process.stdout.write(`${report(verdict, recipe, from)}\n`);
		if ((number + 1) % 1000 === 0) process.stdout.write(`${number + 1}\n`);
	}
	const shown = judged.filter(({outcome}) => outcome === 'shown').length;
	const faults = judged.filter(({fault}) => fault !== undefined).length;
	process.stdout.write(`${shown} shown, ${judged.length - shown} refused, ${faults} at fault\n`);
	process.exitCode = faults === 0 ? 0 : 1;
}

/** Looks at one mutant, and leaves it as a file for the board or `sitboard check`. */
function judgeOne(number: number, from: number): void {
	const recipe = recipesOf(from, number + 1)[number];
	if (recipe === undefined) return;
	const file = join(tmpdir(), `mutant-${from}-${number}.json`);
	writeFileSync(file, mutated(realFile, recipe));
	const verdict = judge(number, recipe, allBoards);
	const said = verdict.fault === undefined ? 'nothing is wrong' : report(verdict, recipe, from);
	process.stdout.write(`${file}: ${verdict.outcome}\n${said}\n`);
	process.exitCode = verdict.fault === undefined ? 0 : 1;
}
