import {readFileSync} from 'node:fs';
import {patience, Terminal, type TerminalOptions} from './terminal.ts';

/** Tells the status of what ran last. */
const prompt = /shell-ready (\d+)> /g;

/** A shell at its prompt, to run a program from and to see in what state it leaves the terminal. */
export class Shell extends Terminal {
	#answers = 0;

	constructor(options: Omit<TerminalOptions, 'command' | 'args'>) {
		// Not bash: it puts the terminal right after a program that was killed, and so hides what is to be seen.
		super({...options, command: 'sh', env: {...options.env, PS1: 'shell-ready $?> ', ENV: undefined}});
	}

	/** Runs a command line; resolves with its exit status (128 and more for a signal) when the prompt is back. */
	run(line: string, {timeout = patience} = {}): Promise<number> {
		const status = this.#runToPrompt(line, timeout);
		// A test that fails before it awaits the status must not fail a second time for that.
		status.catch(() => {});
		return status;
	}

	/** The terminal's settings in the words of `stty -g`; only at the prompt. */
	sttySnapshot(): Promise<string> {
		return this.#answer('stty -g');
	}

	/** Resolves when the first prompt stands on the screen. */
	async ready(): Promise<void> {
		await this.waitFor(() => this.#statuses().length > 0);
	}

	/** What a command prints, by way of a file: the screen may be in any state. */
	async #answer(command: string): Promise<string> {
		this.#answers += 1;
		const file = this.home.file(`answer-${this.#answers}`, '');
		// Ends what was typed for a program that did not live to read it.
		await this.#runToPrompt('', patience);
		await this.#runToPrompt(`${command} >${file}`, patience);
		return readFileSync(file, 'utf8').trim();
	}

	async #runToPrompt(line: string, timeout: number): Promise<number> {
		const before = this.#statuses().length;
		// A line feed: a program may have left the terminal in raw mode, where a carriage return stays one.
		this.write(`${line}\n`);
		await this.waitFor(() => this.#statuses().length > before, {timeout});
		return this.#statuses()[before] ?? Number.NaN;
	}

	/** What every prompt so far has told. */
	#statuses(): readonly number[] {
		return Array.from(this.raw().matchAll(prompt), ([, status]) => Number(status));
	}
}

/** Opens a shell in a pseudo-terminal and waits for its prompt; `close` it, or declare it with `await using`. */
export async function openShell(options: Omit<TerminalOptions, 'command' | 'args'> = {}): Promise<Shell> {
	const shell = new Shell(options);
	await shell.ready();
	return shell;
}
