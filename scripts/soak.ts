import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {temporaryFolder} from '../test/helpers/temporary-folder.ts';
import {compareMeasurements, comparisonTable} from './soak/compare-measurements.ts';
import type {Measurements} from './soak/measure-process.ts';
import {SoakBoard} from './soak/soak-board.ts';
import {breakFile, writeEdition} from './soak/soak-file.ts';
import {titleOf} from './soak/soak-incident.ts';
import {planOf, type Step, usualSize} from './soak/soak-plan.ts';

// A week of a busy incident in minutes: the shipped board on a clock that is told how far to go, with real files, a
// real terminal, keys and changes of the window. What it holds at the end has to be what it held after a tenth.

const second = 1000;
/** Reloads after which the list of changes is full, and everything that is made once has been made. */
const warmUp = 160;
/** Long enough for changes to stand out no longer, ms. */
const longSleep = 900_000;
/** Long enough for the rotation to go on after the last key, and for the word that the machine slept to go, s. */
const quietTime = 130;
/** A window with fewer rows has room only for the words that say so. */
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
const reloads = Number(values.reloads);
const secondsOfStep = Math.ceil(Number(values.ticks) / reloads);
const steps = planOf(reloads, Number(values.seed));
const tolerance = Number(values.tolerance) / 100;

using folder = temporaryFolder();
const file = join(folder.path, 'incident.json');
const started = performance.now();
let now = Date.now();
let ticks = 0;
writeEdition(file, 0, 'renamed', now);
const board = new SoakBoard(folder.path, file);

async function live(seconds: number): Promise<void> {
	now = await board.advance(seconds * second);
	ticks += seconds;
}

async function take({way, fault, visit, size, slept}: Step, edition: number): Promise<void> {
	if (slept > 0) await board.sleep(slept);
	if (size !== undefined) board.terminal.resize(...size);
	for (const key of visit?.keys ?? []) board.terminal.write(key);
	if (fault === undefined) writeEdition(file, edition, way, now);
	else breakFile(file, edition, fault, now);
	await live(secondsOfStep);
	const words = fault === undefined ? titleOf(edition) : fault === 'missing' ? 'FILE MISSING' : 'FILE BROKEN';
	const isTooSmall = size !== undefined && size[1] < leastRows;
	await board.until(words, screen => screen.includes(isTooSmall ? 'needs' : words));
	for (const key of visit?.back ?? []) board.terminal.write(key);
	if (size !== undefined) board.terminal.resize(...usualSize);
}

/** What the board holds when it shows the same file in the same window, with nobody at the keys. */
async function measureAtRest(): Promise<Measurements> {
	writeEdition(file, 0, 'renamed', now);
	await live(1);
	await board.sleep(longSleep);
	await live(quietTime);
	await board.until('the rotation', screen => screen.includes(titleOf(0)) && screen.includes('next in'));
	return board.measure();
}

function progress(taken: number): string {
	const minutes = ((performance.now() - started) / 60_000).toFixed(1);
	return `${taken} reloads, ${ticks} ticks, ${Math.round(board.printed / 1000)} kB drawn, ${minutes} min`;
}

let isEnding = false;
process.once('SIGINT', () => {
	isEnding = true;
});
try {
	console.log(`seed ${values.seed}: ${reloads} reloads, ${values.ticks} ticks`);
	await board.until('the first frame', screen => screen.includes(titleOf(0)));
	await live(1);
	const measuredAfter = Math.max(Math.floor(reloads / 10), Math.min(warmUp, reloads));
	let first: Measurements = {};
	let taken = 0;
	for (const step of steps) {
		if (isEnding) break;
		taken += 1;
		await take(step, taken);
		if (taken === measuredAfter) first = await measureAtRest();
		if (taken % Math.max(1, reloads / 20) === 0) console.log(progress(taken));
	}
	const comparisons = compareMeasurements(first, await measureAtRest(), tolerance);
	const [shown, repainted] = await board.repainted();
	const broken = steps.slice(0, taken).filter(({fault}) => fault !== undefined).length;
	const visits = steps.slice(0, taken).filter(({visit}) => visit !== undefined).length;
	console.log(`\n${taken} reloads, ${broken} of them broken or missing, ${ticks} ticks, ${visits} visits;`);
	console.log(`measured after ${measuredAfter} reloads and at the end:\n\n${comparisonTable(comparisons)}\n`);
	const wrong = [
		...comparisons.filter(({isSame}) => !isSame).map(({name}) => `${name} is not what it was`),
		...(shown === repainted ? [] : [`the screen is not what was drawn:\n${shown}\nbut\n${repainted}`]),
		...(await board.quit()),
	];
	console.log(wrong.length === 0 ? 'as it was' : wrong.join('\n'));
	process.exitCode = wrong.length === 0 ? 0 : 1;
} finally {
	await board.close();
}
