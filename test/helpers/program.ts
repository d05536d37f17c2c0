import {spawn} from 'node:child_process';
import {text} from 'node:stream/consumers';
import {cli} from './board-terminal.ts';
import {cleanEnvironment, sharedCompileCache, type Variables} from './environment.ts';
import {temporaryFolder} from './temporary-folder.ts';

export interface Outcome {
	/** Null where a signal ended the program. */
	readonly status: number | null;
	readonly stdout: string;
	readonly stderr: string;
}

interface RunOptions {
	readonly cwd?: string;
	/** Added to a clean environment with a home of its own. */
	readonly env?: Variables;
}

/** Runs a command without a terminal to its end; what it prints is read as text. */
export async function run(
	command: string,
	args: readonly string[],
	{cwd, env = {}}: RunOptions = {},
): Promise<Outcome> {
	using home = temporaryFolder();
	const child = spawn(command, args, {
		cwd: cwd ?? home.path,
		env: cleanEnvironment(home.path, {...sharedCompileCache, ...env}),
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	const ended = Promise.withResolvers<number | null>();
	child.once('error', ended.reject);
	child.once('close', ended.resolve);
	const [stdout, stderr, status] = await Promise.all([text(child.stdout), text(child.stderr), ended.promise]);
	return {status, stdout, stderr};
}

/** Runs the program as it is shipped, without a terminal. */
export function sitboard(args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
	return run('node', [cli, ...args], options);
}
