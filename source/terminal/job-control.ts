import {setTimeout as delay, setImmediate as turn} from 'node:timers/promises';

type Process = Pick<NodeJS.Process, 'on' | 'off' | 'once' | 'kill' | 'platform'>;

interface JobHandlers {
	/** Called on SIGTSTP instead of stopping, so that the terminal can be given back first. */
	readonly onStop: () => void;
	/** Called when the program goes on, whoever stopped it. */
	readonly onContinue: () => void;
}

/** A signal that stops the program does so within this time; where no shell could let it go on, it is ignored, ms. */
const stopTimeout = 100;

/**
 * Follows the job control of a shell. Returns what stops the program, and whatever the shell started with it, as Ctrl+Z
 * does, and resolves when it goes on; undefined where there are no jobs (Windows).
 */
export function followJobControl(
	process: Process,
	{onStop, onContinue}: JobHandlers,
): (() => Promise<void>) | undefined {
	if (process.platform === 'win32') return undefined;
	process.on('SIGTSTP', onStop);
	process.on('SIGCONT', onContinue);
	return async () => {
		// A program that listens is not stopped.
		process.off('SIGTSTP', onStop);
		const {promise: continued, resolve} = Promise.withResolvers<unknown>();
		process.once('SIGCONT', resolve);
		process.kill(0, 'SIGTSTP');
		await Promise.race([continued, delay(stopTimeout)]);
		// The timer may be seen before a signal that came meanwhile: one that ends the program has to be heard before
		// the board takes a terminal that is no longer its own, for which the system would stop it for good.
		for (let turns = 0; turns < 2; turns += 1) await turn();
		process.off('SIGCONT', resolve);
		process.on('SIGTSTP', onStop);
	};
}
