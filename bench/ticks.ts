import {setTimeout as sleep} from 'node:timers/promises';

/** The part of a second in which no clock ticks, and a key or a change can be answered before one does, ms. */
const calmFrom = 100;
const calmUntil = 850;

/** Waits for some ms, as many as chance has it, so that nothing falls in step with what a program does by itself. */
export async function pause(least: number, most: number): Promise<void> {
	await sleep(least + Math.random() * (most - least));
}

/** Waits until no clock that shows seconds is about to tick. */
export async function betweenTicks(): Promise<void> {
	const ofSecond = Date.now() % 1000;
	if (ofSecond < calmFrom) await sleep(calmFrom - ofSecond);
	else if (ofSecond > calmUntil) await sleep(1000 + calmFrom - ofSecond);
}

/** The second of the clock on the wall that a moment (`performance.now`, ms) lies in. */
export function secondOf(moment: number): number {
	return Math.floor((performance.timeOrigin + moment) / 1000);
}

/** Says whether a second began between two moments, or so shortly before that its tick may have come between them. */
export function hasTicked(from: number, to: number): boolean {
	return secondOf(from - calmFrom) !== secondOf(to);
}
