import {largeEdition} from '../incident-file.ts';
import {usageOf} from '../process-tree.ts';
import type {Program} from '../programs.ts';
import {measureChanges} from './change.ts';
import {measureKeys} from './key.ts';
import {open, type Stage} from './stage.ts';

/** The same on 5,000 regions and 20,000 statements: a start, changes of the file, keys, and what the program holds then. */
export async function measureLarge(stage: Stage, program: Program): Promise<void> {
	const {plan, samples} = stage;
	const scene = await open(stage, program, largeEdition);
	if (scene === undefined) return;
	await using session = scene.session;
	samples.add(program.name, 'large, full frame', scene.shownAt - session.startedAt);
	await measureChanges(stage, scene, {
		figure: 'region',
		count: plan.large.changes,
		time: 'large, region changed',
	});
	await measureKeys(stage, scene, {count: plan.large.keys, frame: 'large, key'});
	samples.add(program.name, 'large, memory', usageOf(session.pid)?.memory);
}
