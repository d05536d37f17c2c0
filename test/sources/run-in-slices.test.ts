import {expect, test} from 'vitest';
import {createIncidentParser, parseIncident} from '../../source/incident/parse-incident.ts';
import type {Steps} from '../../source/incident/steps.ts';
import {runInSlices} from '../../source/sources/run-in-slices.ts';
import {largeText} from '../scale/large-incident.ts';

/** How many turns of the event loop others have while something is done. */
async function turnsDuring(work: () => Promise<unknown>): Promise<number> {
	let turns = 0;
	let isOver = false;
	const count = () => {
		turns += 1;
		if (!isOver) setImmediate(count);
	};
	setImmediate(count);
	await work();
	isOver = true;
	return turns;
}

test('a long computation comes to the same, and lets others have their turn', async () => {
	const text = largeText();
	let parsed: unknown;
	const turns = await turnsDuring(async () => {
		parsed = await runInSlices(createIncidentParser()(text));
	});
	expect(parsed).toEqual(parseIncident(text));
	expect(turns).toBeGreaterThan(5);
});

test('what fits into one slice is done at once', async () => {
	function* short(): Steps<string> {
		yield;
		return 'done';
	}
	expect(await turnsDuring(() => runInSlices(short()))).toBe(0);
});

test('what is stopped goes no further, and comes to nothing', async () => {
	const stop = new AbortController();
	let steps = 0;
	function* endless(): Steps<string> {
		for (;;) {
			steps += 1;
			yield;
		}
	}
	const result = runInSlices(endless(), stop.signal);
	setImmediate(() => stop.abort());
	expect(await result).toBeUndefined();
	const taken = steps;
	await new Promise(setImmediate);
	expect(steps).toBe(taken);
});
