import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {temporaryFolder} from '../test/helpers/temporary-folder.ts';
import {compared, comparison} from './soak/compare-measurements.ts';
import type {Measurements} from './soak/measure-process.ts';
import {SoakBoard} from './soak/soak-board.ts';
import {titleOf} from './soak/soak-incident.ts';
import {planOf, type Step, usualSize} from './soak/soak-plan.ts';
import {breakFile, writeEdition} from './soak/soaked-file.ts';

// A week of a busy incident in minutes: the shipped board on a clock that is told how far to go, with real files, a
// real terminal, keys and changes of the window. What it holds at the end has to be what it held after a tenth.

const second = 1000;
/** By then the list of changes is full, and everything that is made once has been made. */
const fewestBefore = 160;
/** Long enough for changes to stand out no longer, ms. */
const asleep = 900_000;
/** Long enough for the rotation to go on after the last key, and for the word that the machine slept to go. */
const quiet = 130;
/** A window with fewer has room for no more than the words that say so. */
const leastRows = 12;

const {values} = parseArgs({
	options: {
		reloads: {type: 'string', default: '20000'},
		ticks: {type: 'string', default: '600000'},
		seed: {type: 'string', default: '1'},
		// Percent of memory that the end may differ by.
		tolerance: {type: 'string', default: '5'},
	},
});
const [reloads, ticks, seed] = [values.reloads, values.ticks, values.seed].map(Number) as [
	number,
	number,
	number,
];

using folder = temporaryFolder();
const file = join(folder.path, 'incident.json');
const started = performance.now();
writeEdition(file, 0, 'renamed', Date.now());
const board = SoakBoard.open(folder.path, file);
let now = await board.advance(second);
let ticked = 0;
let reloaded = 0;

async function live(seconds: number): Promise<void> {
	now = await board.advance(seconds * second);
	ticked += seconds;
}

async function take({way, fault, visit, size: changed, slept}: Step, edition: number): Promise<void> {
	if (slept > 0) await board.sleep(slept);
	if (changed !== undefined) board.resize(changed);
	for (const key of visit?.keys ?? []) board.type(key);
	if (fault === undefined) writeEdition(file, edition, way, now);
	else breakFile(file, edition, fault, now);
	const most = Math.ceil(ticks / reloads);
	await live(most);
	const words = fault === undefined ? titleOf(edition) : fault === 'missing' ? 'FILE MISSING' : 'FILE BROKEN';
	const isTooSmall = changed !== undefined && changed[1] < leastRows;
	await board.until(words, screen => screen.includes(isTooSmall ? 'needs' : words));
	for (const key of visit?.back ?? []) board.type(key);
	if (changed !== undefined) board.resize(usualSize);
}

/** What the board holds when it shows the same file in the same window, with nobody at the keys. */
async function measuredAtRest(): Promise<Measurements> {
	writeEdition(file, 0, 'renamed', now);
	await live(1);
	await board.sleep(asleep);
	await live(quiet);
	await board.until('the rotation', screen => screen.includes(titleOf(0)) && screen.includes('next in'));
	return board.measure();
}

const plan = planOf(reloads, seed);
const tenth = Math.max(Math.floor(reloads / 10), Math.min(fewestBefore, reloads));
let first: Measurements = {};
console.log(`seed ${seed}: ${reloads} reloads, ${ticks} ticks`);
let isEnding = false;
process.once('SIGINT', () => {
	isEnding = true;
});
try {
	for (const [index, step] of plan.entries()) {
		if (isEnding) break;
		await take(step, index + 1);
		reloaded = index + 1;
		if (index + 1 === tenth) first = await measuredAtRest();
		if ((index + 1) % Math.max(1, reloads / 20) === 0) {
			const minutes = ((performance.now() - started) / 60_000).toFixed(1);
			console.log(`${index + 1} reloads, ${ticked} ticks, ${board.frames} frames, ${minutes} min`);
		}
	}
	const all = compared(first, await measuredAtRest(), Number(values.tolerance) / 100);
	const [shown, repainted] = await board.repainted();
	const taken = plan.slice(0, reloaded);
	const broken = taken.filter(({fault}) => fault !== undefined).length;
	const visits = taken.filter(({visit}) => visit !== undefined).length;
	console.log(
		`\n${reloaded} reloads, ${broken} of them broken or missing, ${ticked} ticks, ${visits} visits,`,
	);
	console.log(
		`${board.frames} frames; measured after ${tenth} reloads and at the end:\n\n${comparison(all)}\n`,
	);
	const wrong = [
		...all.filter(({isSame}) => !isSame).map(({name}) => `${name} is not what it was`),
		...(shown === repainted ? [] : [`the screen is not what was drawn:\n${shown}\nbut\n${repainted}`]),
		...(await board.quit()),
	];
	console.log(wrong.length === 0 ? 'as it was' : wrong.join('\n'));
	process.exitCode = wrong.length === 0 ? 0 : 1;
} finally {
	board.kill();
}
