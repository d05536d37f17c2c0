import type {Measure} from '../samples.ts';
import {betweenTicks, pause} from '../ticks.ts';
import {miss, type Scene, type Stage} from './stage.ts';

interface Keys {
	readonly count: number;
	readonly frame: Measure;
	readonly firstByte?: Measure;
	readonly bytes?: Measure;
}

/** Moves the selection to and fro between two ticks of the clock: when the answer begins, when it ends, how long it is. */
export async function measureKeys(
	stage: Stage,
	{program, session}: Scene,
	{count, frame, firstByte, bytes}: Keys,
): Promise<void> {
	const {plan, samples} = stage;
	if (program.keys === undefined) return;
	const endAt = performance.now() + plan.longest;
	for (let press = 0; press < count && performance.now() < endAt; press += 1) {
		await pause(10, 50);
		await betweenTicks();
		await session.catchUp();
		const at = session.press(program.keys[press % 2] ?? '');
		await session.spoken(plan.patience);
		const answer = session.since(at);
		const [first, last] = [answer[0], answer.at(-1)];
		if (first === undefined || last === undefined) {
			miss(stage, program, session);
			return;
		}
		samples.add(program.name, frame, last.at - at);
		if (firstByte !== undefined) samples.add(program.name, firstByte, first.at - at);
		if (bytes !== undefined) samples.add(program.name, bytes, session.bytesSince(at));
	}
}
