import type {Readable, Writable} from 'node:stream';

const signals = {SIGHUP: 1, SIGINT: 2, SIGQUIT: 3, SIGTERM: 15} as const;

interface EndHandlers {
	/** Called with the exit status that a shell expects after the signal. */
	readonly onSignal: (signal: keyof typeof signals, status: number) => void;
	/** Called with what nobody has caught. */
	readonly onCrash: (error: unknown) => void;
}

interface Streams {
	readonly stdin: Readable & {readonly isTTY?: boolean};
	readonly stdout: Writable;
}

/** Listens for all that ends a program from outside or by accident, so that it can give the terminal back first. */
export function listenForEnd(
	process: NodeJS.Process,
	{stdin, stdout}: Streams,
	{onSignal, onCrash}: EndHandlers,
): void {
	for (const [signal, number] of Object.entries(signals)) {
		process.on(signal, () => onSignal(signal as keyof typeof signals, 128 + number));
	}
	// Errors and the end of input tell of a terminal that is gone sooner than the signal, or without it.
	const hangUp = () => onSignal('SIGHUP', 128 + signals.SIGHUP);
	for (const stream of [stdin, stdout]) stream.on('error', hangUp);
	if (stdin.isTTY) stdin.on('end', hangUp);
	process.on('uncaughtException', onCrash);
	process.on('unhandledRejection', onCrash);
}
