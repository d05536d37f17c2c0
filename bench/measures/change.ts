import type {Figure} from '../incident-file.ts';
import type {Measure} from '../samples.ts';
import {hasTicked, pause} from '../ticks.ts';
import {miss, patternOf, type Scene, type Stage} from './stage.ts';

interface Changes {
	readonly figure: Figure;
	readonly count: number;
	/** From the file renamed over to the number on the screen. */
	readonly time: Measure;
	/** Until the program has nothing more to say. */
	readonly bytes?: Measure;
}

/** So many that never appear end a series. */
const mostMissed = 3;

/** Changes one figure of the file again and again, at any moment of a second. */
export async function measureChanges(
	stage: Stage,
	scene: Scene,
	{figure, count, time, bytes}: Changes,
): Promise<void> {
	const {plan, samples} = stage;
	const {program, session, file} = scene;
	const endAt = performance.now() + plan.longest;
	let missed = 0;
	for (let change = 0; change < count && missed < mostMissed && performance.now() < endAt; change += 1) {
		file.prepare(figure);
		await pause(20, 100);
		await session.catchUp();
		const at = file.replace();
		const shownAt = await session.shown(patternOf(file, figure), plan.patience);
		if (shownAt === undefined) {
			missed += 1;
			miss(stage, program, session);
			continue;
		}
		samples.add(program.name, time, shownAt - at);
		const sent = session.since(at);
		// A tick of the clock may be among them.
		const isAlone = !hasTicked(at, performance.now());
		if (bytes !== undefined && isAlone) {
			samples.add(
				program.name,
				bytes,
				sent.reduce((sum, {size}) => sum + size, 0),
			);
		}
	}
}
