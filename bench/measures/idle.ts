import {setTimeout as sleep} from 'node:timers/promises';
import type {Edition} from '../incident-file.ts';
import {usageOf} from '../process-tree.ts';
import type {Program} from '../programs.ts';
import type {Stamp} from '../session.ts';
import {median} from '../statistics.ts';
import {secondOf} from '../ticks.ts';
import {miss, open, patternOf, type Scene, type Stage} from './stage.ts';

/** Between two changes, ms: each is drawn before the next comes. */
const reloadEvery = 80;

/**
 * All programs side by side, since they do next to nothing: what they need while only their clocks tick, and what they
 * hold then, and once the file has been changed many times.
 */
export async function measureIdle(
	stage: Stage,
	programs: readonly Program[],
	edition: Edition,
): Promise<void> {
	const opened = await Promise.all(programs.map(program => open(stage, program, edition)));
	const scenes = opened.filter(scene => scene !== undefined);
	try {
		// What a start leaves to be done is done by then.
		await sleep(stage.plan.restSeconds * 1000);
		await Promise.all(scenes.map(scene => measureRest(stage, scene)));
		await reload(
			stage,
			scenes.filter(({program}) => program.parts?.includes('change') ?? true),
		);
	} finally {
		await Promise.all(scenes.map(({session}) => session.close()));
	}
}

async function measureRest({plan, samples}: Stage, {program, session}: Scene): Promise<void> {
	const from = performance.now();
	const before = usageOf(session.pid);
	await sleep(plan.idleSeconds * 1000);
	const after = usageOf(session.pid);
	const seconds = (performance.now() - from) / 1000;
	const sent = session.since(from);
	const bytes = sent.reduce((sum, {size}) => sum + size, 0);
	samples.add(program.name, 'idle, bytes of a tick', median(bytesBySecond(sent)) ?? 0);
	samples.add(program.name, 'idle, bytes a minute', (bytes * 60) / seconds);
	if (before === undefined || after === undefined) return;
	samples.add(
		program.name,
		'idle, share of a core',
		((after.cpuSeconds - before.cpuSeconds) / seconds) * 100,
	);
	samples.add(program.name, 'idle, memory', after.memory);
}

/** The bytes of each second in which any came. */
function bytesBySecond(sent: readonly Stamp[]): readonly number[] {
	const bySecond = new Map<number, number>();
	for (const {at, size} of sent) bySecond.set(secondOf(at), (bySecond.get(secondOf(at)) ?? 0) + size);
	return [...bySecond.values()];
}

async function reload(stage: Stage, scenes: readonly Scene[]): Promise<void> {
	const {plan, samples} = stage;
	if (plan.reloads === 0) return;
	for (let change = 0; change < plan.reloads; change += 1) {
		for (const {file} of scenes) {
			file.prepare('region');
			file.replace();
		}
		await sleep(reloadEvery);
		await Promise.all(scenes.map(({session}) => session.catchUp()));
	}
	await sleep(plan.restSeconds * 1000);
	for (const {program, session, file} of scenes) {
		await session.catchUp();
		const isShown = session.screen.shows(patternOf(file, 'region'));
		if (isShown) samples.add(program.name, 'reloaded, memory', usageOf(session.pid)?.memory);
		else miss(stage, program, session);
	}
}
