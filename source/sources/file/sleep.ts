import {setTimeout as delay} from 'node:timers/promises';

/** Waits, or less where it is stopped; the caller asks next which of the two it was. */
export async function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
	// Rejects only when stopped.
	await delay(milliseconds, undefined, {signal}).catch(() => {});
}
