import {setTimeout as delay} from 'node:timers/promises';

/** What of the process the job of a shell has to do with. */
type Process = Pick<NodeJS.Process, 'on' | 'off' | 'once' | 'kill' | 'platform'>;

interface Job {
	/** Stops the program, and whatever the shell started it with, as Ctrl+Z does; resolves when it goes on. */
	readonly stop: () => Promise<void>;
}

/** A signal that stops anything does so within this; where no shell could let the program go on, it is ignored, ms. */
const longestStop = 100;

/**
 * The program as a job of a shell: calls `onStop` instead of stopping on SIGTSTP, so that the terminal can be given back
 * first, and `onContinue` when it goes on, whoever stopped it. Undefined where there are no jobs (Windows).
 */
export function jobOf(
	process: Process,
	{onStop, onContinue}: {readonly onStop: () => void; readonly onContinue: () => void},
): Job | undefined {
	if (process.platform === 'win32') return undefined;
	process.on('SIGTSTP', onStop);
	process.on('SIGCONT', onContinue);
	return {
		stop: async () => {
			// Only a program that does not listen is stopped.
			process.off('SIGTSTP', onStop);
			const {promise: continued, resolve} = Promise.withResolvers<unknown>();
			process.once('SIGCONT', resolve);
			process.kill(0, 'SIGTSTP');
			await Promise.race([continued, delay(longestStop)]);
			process.off('SIGCONT', resolve);
			process.on('SIGTSTP', onStop);
		},
	};
}
