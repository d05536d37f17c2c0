import type {Writable} from 'node:stream';

interface PrintOptions {
	readonly process: NodeJS.Process;
	readonly stdout: Writable;
	readonly stderr: Writable;
	/**
	 * Ends the process with this status when its reader, such as `head`, has seen enough and closes the pipe, which is no
	 * error; undefined to go on without a reader.
	 */
	readonly closedStatus?: number;
	/** Ends the process with this status on any other error. */
	readonly errorStatus: number;
}

/** Handles what goes wrong with `stdout` while something is printed. */
export function handlePrintErrors({process, stdout, stderr, closedStatus, errorStatus}: PrintOptions): void {
	stdout.on('error', (error: NodeJS.ErrnoException) => {
		if (error.code === 'EPIPE') {
			if (closedStatus !== undefined) process.exit(closedStatus);
			return;
		}
		stderr.write(`sitboard: cannot print: ${error.message}\n`);
		process.exit(errorStatus);
	});
}
