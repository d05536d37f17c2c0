import {mkdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {IncidentFile, shippedIncident} from './incident-file.ts';
import {type Measure, median, Samples} from './measures.ts';
import {desk, type Part, type Plan, parts, type Scenario, scenariosOf} from './plan.ts';
import {usageOf} from './process-usage.ts';
import type {Program} from './programs.ts';
import {Session} from './session.ts';

interface Bench {
	readonly programs: readonly Program[];
	readonly plan: Plan;
	/** An empty folder. */
	readonly folder: string;
	/** Is told what is being measured, and what went wrong. */
	readonly say: (what: string) => void;
	readonly samples: Samples;
}

/** Measures all programs by turns, so that whatever else the machine does meets all of them. */
export async function run(options: Omit<Bench, 'samples'>): Promise<Samples> {
	const bench = {...options, samples: new Samples()};
	const {plan, programs, say} = bench;
	const takePart = (part: Part) => programs.filter(program => hasPart(program, part));
	// A program that does not show what it should is left out of this turn.
	const attempt = ({name}: Program, turn: Promise<void>) =>
		turn.catch((error: Error) => say(`${name}: ${error.message}`));
	// Once unmeasured, so that files are in memory and each program has kept what it keeps.
	for (const program of programs) await attempt(program, play(bench, program, {part: 'start'}));
	for (let round = 1; round <= plan.rounds; round += 1) {
		for (const scenario of scenariosOf(plan).filter(({part}) => plan.parts.includes(part))) {
			say(`round ${round} of ${plan.rounds}: ${scenario.part}`);
			for (const program of takePart(scenario.part)) await attempt(program, play(bench, program, scenario));
		}
	}
	if (plan.parts.includes('idle')) {
		say(`at rest for ${plan.idleSeconds} s, then ${plan.reloads} changes`);
		// Side by side, since they do next to nothing.
		await Promise.all(takePart('idle').map(program => attempt(program, rest(bench, program))));
	}
	return bench.samples;
}

function hasPart(program: Program, part: Part): boolean {
	return (program.parts ?? parts).includes(part);
}

/** Starts a program on a file of its own; its home stays from start to start. */
function open(
	{folder, plan}: Bench,
	program: Program,
	{edition = shippedIncident, size = desk}: Partial<Scenario>,
) {
	const home = join(folder, program.name.replaceAll(/\W+/g, '-'));
	mkdirSync(home, {recursive: true});
	const file = new IncidentFile(home, edition);
	return {home, file, session: new Session({program, file: file.path, home, size, patience: plan.patience})};
}

/** Has a Node program write the longest time that held up its event loop (ms) to a file, from SIGUSR2 to its end. */
const stallMonitor = `import {writeFileSync} from 'node:fs'; import {monitorEventLoopDelay} from 'node:perf_hooks';
const delay = monitorEventLoopDelay({resolution: 1}); process.on('SIGUSR2', () => delay.enable());
process.on('exit', () => writeFileSync('stall', String(delay.max / 1e6)));`;

async function play(bench: Bench, program: Program, scenario: Scenario): Promise<void> {
	const {start, change, changeBytes, changes = 0, key, keys = 0} = scenario;
	const add = (measure: Measure | undefined, value: number) => {
		if (measure !== undefined) bench.samples.add(program.name, measure, value);
	};
	const stall = program.command === process.execPath ? scenario.stall : undefined;
	const monitor = ['--import', `data:text/javascript,${encodeURIComponent(stallMonitor)}`];
	const monitored = {...program, args: [...monitor, ...program.args]};
	const {home, file, session} = open(bench, stall === undefined ? program : monitored, scenario);
	try {
		add(start, (await session.shown(file.pattern)) - session.startedAt);
		if (stall !== undefined) process.kill(session.terminal.pid, 'SIGUSR2');
		for (let count = 0; count < changes; count += 1) {
			file.prepare();
			await calm();
			const at = performance.now();
			file.replace();
			add(change, (await session.shown(file.pattern)) - at);
			add(changeBytes, bytesOf(await session.answer(at)));
		}
		for (let count = 0; program.keys !== undefined && count < keys; count += 1) {
			await calm();
			const at = performance.now();
			session.terminal.write(program.keys[count % program.keys.length] ?? '');
			add(key, ((await session.answer(at)).at(-1)?.at ?? at) - at);
		}
	} finally {
		await session.close();
	}
	if (stall !== undefined) add(stall, Number(readFileSync(join(home, 'stall'), 'utf8')));
}

/** The part of a second in which no clock ticks, and what is asked can be answered before one does, ms. */
const [calmFrom, calmUntil] = [100, 750];

/** Waits for a moment in which no clock that shows seconds is about to tick, and which nothing falls in step with. */
async function calm(): Promise<void> {
	await sleep(10 + Math.random() * 40);
	const ofSecond = Date.now() % 1000;
	if (ofSecond < calmFrom || ofSecond > calmUntil) await sleep((1000 + calmFrom - ofSecond) % 1000);
}

/** How long a program is given to come to rest, and how long to draw one of many changes, ms. */
const [restTime, drawTime] = [3000, 80];

/** What a program needs while only its clock ticks, and what it holds then and after many changes. */
async function rest(bench: Bench, program: Program): Promise<void> {
	const {plan, samples} = bench;
	const {file, session} = open(bench, program, {});
	try {
		await session.shown(file.pattern);
		await sleep(restTime);
		const [from, before] = [performance.now(), usageOf(session.terminal.pid)];
		await sleep(plan.idleSeconds * 1000);
		const [to, after] = [performance.now(), usageOf(session.terminal.pid)];
		samples.add(program.name, 'idle', ((after.cpuSeconds - before.cpuSeconds) / (to - from)) * 1000 * 100);
		samples.add(program.name, 'restMemory', after.memory);
		const ticks = Object.groupBy(session.since(from), ({at}) =>
			Math.floor((performance.timeOrigin + at) / 1000),
		);
		const bytes = Object.values(ticks).map(output => bytesOf(output ?? []));
		samples.add(program.name, 'tickBytes', median(bytes) ?? 0);
		if (!hasPart(program, 'change')) return;
		for (let count = 0; count < plan.reloads; count += 1) {
			file.prepare();
			file.replace();
			await sleep(drawTime);
		}
		await sleep(restTime);
		if (!session.terminal.screen().match(file.pattern))
			throw new Error('the last of many changes is not shown');
		samples.add(program.name, 'reloadedMemory', usageOf(session.terminal.pid).memory);
	} finally {
		await session.close();
	}
}

function bytesOf(output: readonly {readonly bytes: number}[]): number {
	return output.reduce((sum, {bytes}) => sum + bytes, 0);
}
