import {setTimeout as sleep} from 'node:timers/promises';
import {type Output, openTerminal, type Terminal} from '../test/helpers/terminal.ts';
import type {Program} from './programs.ts';

/** A program that says nothing for so long has drawn what it had to draw, ms. */
const silence = 25;
/** How long a program may take to leave when it is asked to, ms. */
const farewell = 2000;

interface SessionOptions {
	readonly program: Program;
	/** The file to show. */
	readonly file: string;
	/** The folder that it runs in and keeps things in. */
	readonly home: string;
	readonly size: {readonly columns: number; readonly rows: number};
	/** What is not seen after so long is an error, ms. */
	readonly patience: number;
}

/** A program in a pseudo-terminal, and when it says what. All times are by `performance.now`, ms. */
export class Session {
	/** Just before the program was started. */
	readonly startedAt = performance.now();
	readonly terminal: Terminal;
	readonly #quit: string | undefined;
	readonly #timeout: number;
	readonly #output: Output[] = [];
	#onOutput: (output: Output) => void = () => {};

	constructor({program, file, home, size, patience}: SessionOptions) {
		this.#quit = program.quit;
		this.#timeout = patience;
		const folders = {
			HOME: home,
			XDG_CONFIG_HOME: `${home}/.config`,
			XDG_CACHE_HOME: `${home}/.cache`,
			TMPDIR: home,
		};
		this.terminal = openTerminal({
			...size,
			command: program.command,
			args: [...program.args, file],
			cwd: home,
			// Python's packages may be installed for a user whose home this is not.
			env: {...folders, PYTHONUSERBASE: `${process.env.HOME}/.local`},
			onOutput: output => {
				this.#output.push(output);
				this.#onOutput(output);
			},
		});
	}

	/** When the output came that put the pattern on the screen. */
	async shown(pattern: RegExp): Promise<number> {
		let shownAt: number | undefined;
		this.#onOutput = ({at}) => {
			if (shownAt === undefined && this.terminal.lines().some(line => pattern.test(line))) shownAt = at;
		};
		await this.terminal.waitFor(() => shownAt !== undefined, {timeout: this.#timeout});
		return shownAt ?? Number.NaN;
	}

	/** All output since then, once there is some and no more comes. */
	async answer(since: number): Promise<readonly Output[]> {
		const isSilent = (at: number) => at >= since && performance.now() >= at + silence;
		await this.terminal.waitFor(() => isSilent(this.#output.at(-1)?.at ?? 0), {timeout: this.#timeout});
		return this.since(since);
	}

	/** The output that came since then. */
	since(time: number): readonly Output[] {
		return this.#output.filter(({at}) => at >= time);
	}

	/** Leaves as a user does, so that the program keeps what it keeps; by force where that takes too long. */
	async close(): Promise<void> {
		if (this.#quit !== undefined) this.terminal.write(this.#quit);
		else this.terminal.kill();
		await Promise.race([this.terminal.exited, sleep(farewell, undefined, {ref: false})]);
		await this.terminal.close();
	}
}
