import {setTimeout as delay} from 'node:timers/promises';

/** Waits for some milliseconds, or until stopped; the caller asks next which of the two it was. */
export async function sleep(milliseconds: number, stop: AbortSignal): Promise<void> {
	// Rejects only when stopped.
	await delay(milliseconds, undefined, {signal: stop}).catch(() => {});
}
