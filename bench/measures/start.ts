import type {Edition} from '../incident-file.ts';
import type {Program} from '../programs.ts';
import type {Measure} from '../samples.ts';
import {open, type Stage} from './stage.ts';

/** Starts a program once: when the first byte comes and when the file is on the screen, and how many bytes it takes. */
export async function measureStart(stage: Stage, program: Program, edition: Edition): Promise<void> {
	const scene = await open(stage, program, edition);
	if (scene === undefined) return;
	await using session = scene.session;
	const {startedAt} = session;
	const [first] = session.since(startedAt);
	const add = (measure: Measure, value: number | undefined) =>
		stage.samples.add(program.name, measure, value);
	add('start, first byte', first === undefined ? undefined : first.at - startedAt);
	add('start, full frame', scene.shownAt - startedAt);
	add('start, bytes', session.bytesSince(startedAt));
}

/** Starts a program in a home that it has never seen: nothing that it may keep from its first start is there. */
export async function measureColdStart(
	stage: Stage,
	program: Program,
	edition: Edition,
	home: string,
): Promise<void> {
	const scene = await open(stage, program, edition, home);
	if (scene === undefined) return;
	await using session = scene.session;
	stage.samples.add(program.name, 'cold start, full frame', scene.shownAt - session.startedAt);
}
