import {realEdition} from './incident-file.ts';
import {measureChanges} from './measures/change.ts';
import {measureIdle} from './measures/idle.ts';
import {measureKeys} from './measures/key.ts';
import {measureLarge} from './measures/large.ts';
import {open, type Stage} from './measures/stage.ts';
import {measureColdStart, measureStart} from './measures/start.ts';
import type {Part, Plan} from './plan.ts';
import type {Program} from './programs.ts';
import {Samples} from './samples.ts';

interface Run {
	readonly programs: readonly Program[];
	readonly plan: Plan;
	/** An empty folder. */
	readonly folder: string;
	/** Is told what is being measured, and what went wrong. */
	readonly say: (what: string) => void;
}

const real = realEdition();
/** A cold start among so many. */
const coldEvery = 2;

/** Measures all programs by turns, so that whatever else the machine does meets all of them. */
export async function run({programs, plan, folder, say}: Run): Promise<Samples> {
	const stage: Stage = {plan, folder, say, samples: new Samples()};
	const taking = (...parts: readonly Part[]) =>
		programs.filter(program => parts.some(part => takesPart(plan, program, part)));
	await warmUp(stage, programs);
	for (let round = 1; round <= plan.rounds; round += 1) {
		const tell = (what: string) => say(`round ${round} of ${plan.rounds}: ${what}`);
		tell('starts');
		await measureStarts(stage, taking('start'), round);
		for (const program of taking('change', 'key')) {
			tell(`${program.name}, changes and keys`);
			await measureAtWork(stage, program);
		}
		for (const program of taking('large')) {
			tell(`${program.name}, 5,000 regions`);
			await measureLarge(stage, program);
		}
	}
	if (plan.parts.includes('idle')) {
		say(`all at rest for ${plan.idleSeconds} s, then ${plan.reloads} changes of the file`);
		await measureIdle(stage, taking('idle'), real);
	}
	return stage.samples;
}

function takesPart(plan: Plan, {parts = plan.parts}: Program, part: Part): boolean {
	return plan.parts.includes(part) && parts.includes(part);
}

/** Starts each once, unmeasured, so that files are in memory and each has kept what it keeps. */
async function warmUp(stage: Stage, programs: readonly Program[]): Promise<void> {
	for (const program of programs) {
		const scene = await open(stage, program, real);
		await scene?.session.close();
	}
}

async function measureStarts(stage: Stage, programs: readonly Program[], round: number): Promise<void> {
	for (let start = 0; start < stage.plan.starts; start += 1) {
		for (const program of programs) {
			if (start % coldEvery === 0) await measureColdStart(stage, program, real, `new-home-${round}-${start}`);
			await measureStart(stage, program, real);
		}
	}
}

async function measureAtWork(stage: Stage, program: Program): Promise<void> {
	const {changes, totals, keys} = stage.plan;
	const scene = await open(stage, program, real);
	if (scene === undefined) return;
	await using session = scene.session;
	await session.catchUp();
	if (takesPart(stage.plan, program, 'change')) {
		await measureChanges(stage, scene, {
			figure: 'region',
			count: changes,
			time: 'region changed',
			bytes: 'region changed, bytes',
		});
		await measureChanges(stage, scene, {
			figure: 'total',
			count: totals,
			time: 'total changed',
			bytes: 'total changed, bytes',
		});
	}
	if (takesPart(stage.plan, program, 'key')) {
		await measureKeys(stage, scene, {
			count: keys,
			frame: 'key, frame',
			firstByte: 'key, first byte',
			bytes: 'key, bytes',
		});
	}
}
