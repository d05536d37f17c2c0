import {join} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {type IPty, spawn} from '@lydell/node-pty';
import xterm from '@xterm/headless';
import {type Cell, readCell} from './cell.ts';
import {cleanEnvironment, sharedCompileCache, type Variables} from './environment.ts';
import {followCursor} from './follow-cursor.ts';
import {keySequence} from './keys.ts';
import {type TemporaryFolder, temporaryFolder} from './temporary-folder.ts';

const root = join(import.meta.dirname, '..', '..');
const pollEvery = 15;

/** Milliseconds that a wait lasts at most: long, since the machine may be busy, and no test asserts a time. */
export const patience = 40_000;

export interface TerminalOptions {
	/** Looked up on a PATH that begins with node_modules/.bin. */
	readonly command: string;
	readonly args?: readonly string[];
	readonly columns?: number;
	readonly rows?: number;
	/** The project's folder, unless told otherwise. */
	readonly cwd?: string;
	/** Added to the clean environment; undefined takes a variable out of it. */
	readonly env?: Variables;
	/** Called for each piece of output once it is on the screen. It is not kept for `raw` then. */
	readonly onOutput?: (output: Output) => void;
}

export interface Output {
	/** When it came, by `performance.now`. */
	readonly at: number;
	readonly bytes: number;
}

export interface Ending {
	readonly exitCode: number;
	/** The number of the signal that ended the program, 0 if none did. */
	readonly signal: number;
}

/** What to wait for: text on the screen, a pattern that it matches, or any condition. */
export type Condition = string | RegExp | ((screen: string) => boolean);

/** A program in a real pseudo-terminal, and the screen that a person would see. */
export class Terminal implements AsyncDisposable {
	/** Resolves when the program has ended and all it printed is on the screen. */
	readonly exited: Promise<Ending>;
	/** Where the program's HOME and XDG folders are; removed by `close`. */
	protected readonly home: TemporaryFolder = temporaryFolder();
	readonly #pty: IPty;
	readonly #xterm: InstanceType<typeof xterm.Terminal>;
	#received = '';
	readonly #isCursorHidden: () => boolean;
	#ending: Ending | undefined;
	#isClosed = false;

	constructor(options: TerminalOptions) {
		const {command, args = [], columns = 80, rows = 24, cwd = root, env = {}, onOutput} = options;
		this.#xterm = new xterm.Terminal({cols: columns, rows, allowProposedApi: true});
		this.#isCursorHidden = followCursor(this.#xterm);
		const environment = cleanEnvironment(this.home.path, {...sharedCompileCache, ...env});
		this.#pty = spawn(command, [...args], {
			// Overrides TERM in the environment.
			name: environment.TERM ?? 'dumb',
			cols: columns,
			rows,
			cwd,
			env: environment,
		});
		this.exited = this.#follow(onOutput);
	}

	get pid(): number {
		return this.#pty.pid;
	}

	/** The visible lines, trimmed on the right; always as many as the terminal has rows. */
	lines(): readonly string[] {
		const buffer = this.#xterm.buffer.active;
		return Array.from({length: this.#xterm.rows}, (_, row) => {
			const line = buffer.getLine(buffer.baseY + row);
			// A line keeps what stood to the right of where a narrower window ends.
			return line?.translateToString(true, 0, this.#xterm.cols).trimEnd() ?? '';
		});
	}

	/** The visible lines as one text. */
	screen(): string {
		return this.lines().join('\n');
	}

	/** One cell of the screen; rows and columns count from 0, and one outside the screen throws. */
	cell(row: number, column: number): Cell {
		const {active} = this.#xterm.buffer;
		const cell = active.getLine(active.baseY + row)?.getCell(column);
		if (cell === undefined || row < 0) {
			throw new RangeError(`row ${row}, column ${column} is outside the screen`);
		}
		return readCell(cell);
	}

	/** Everything that the program has printed so far, escape sequences and all. */
	raw(): string {
		return this.#received;
	}

	/** Says whether the program draws on the alternate screen. */
	isAlternateScreen(): boolean {
		return this.#xterm.buffer.active.type === 'alternate';
	}

	/** Says whether the program has hidden the cursor (DECTCEM). */
	isCursorHidden(): boolean {
		return this.#isCursorHidden();
	}

	/** Says whether the program has asked for pasted text to come between brackets. */
	isBracketedPaste(): boolean {
		return this.#xterm.modes.bracketedPasteMode;
	}

	/** Sends text to the program as it stands; throws if the program has ended. */
	write(text: string): void {
		if (this.#ending !== undefined)
			throw new Error('the program has ended: nobody reads what is written to it');
		this.#pty.write(text);
	}

	/**
	 * Sends a key: `up`, `shift+tab`, `ctrl+c`, or a character. Wait for what `escape` does before the next key:
	 * a program takes an escape and a character that come together for Alt and the character.
	 */
	press(key: string): void {
		this.write(keySequence(key, this.#xterm.modes.applicationCursorKeysMode));
	}

	/** Puts text on the screen behind the program's back, as a message to everybody's terminal does. */
	scribble(text: string): void {
		this.#xterm.write(text);
	}

	/** Changes the size of the window; the program is told by SIGWINCH. */
	resize(columns: number, rows: number): void {
		this.#xterm.resize(columns, rows);
		this.#pty.resize(columns, rows);
	}

	/**
	 * Waits until the condition holds, and returns the screen it holds on: a whole frame, unless time runs out in
	 * the midst of one. Throws with the last screen after `timeout` milliseconds, or as soon as the program has
	 * ended without it.
	 */
	async waitFor(condition: Condition, {timeout = patience} = {}): Promise<string> {
		const deadline = performance.now() + timeout;
		for (;;) {
			const isLastLook = this.#ending !== undefined || this.#isClosed || performance.now() > deadline;
			await this.#settled();
			// Between the brackets of a synchronized update the screen is half old, half new.
			const isWhole = isLastLook || !this.#xterm.modes.synchronizedOutputMode;
			const screen = this.screen();
			if (isWhole && holds(condition, screen)) return screen;
			if (isLastLook) throw new Error(this.#disappointment(condition, screen, timeout));
			await sleep(pollEvery);
		}
	}

	/** Sends a signal to the program; nothing happens if it has ended. */
	kill(signal: NodeJS.Signals = 'SIGTERM'): void {
		if (this.#ending === undefined) this.#pty.kill(signal);
	}

	/** Takes the terminal away from the program, as closing its window does. */
	hangUp(): void {
		// Declared for Windows alone, where it does not close the window.
		(this.#pty as IPty & {destroy(): void}).destroy();
	}

	/** Ends the program if it still runs, and removes its temporary home; closing twice is no error. */
	async close(): Promise<void> {
		this.#isClosed = true;
		this.kill('SIGKILL');
		await this.exited;
		this.home.remove();
	}

	[Symbol.asyncDispose](): Promise<void> {
		return this.close();
	}

	#follow(onOutput: TerminalOptions['onOutput']): Promise<Ending> {
		this.#pty.onData(data => {
			const output = {at: performance.now(), bytes: Buffer.byteLength(data)};
			if (onOutput === undefined) this.#received += data;
			this.#xterm.write(data, () => onOutput?.(output));
		});
		// A terminal answers some questions (where is the cursor, what are you); a program may wait for it.
		this.#xterm.onData(answer => {
			if (this.#ending === undefined) this.#pty.write(answer);
		});
		const {promise, resolve} = Promise.withResolvers<Ending>();
		this.#pty.onExit(async ({exitCode, signal = 0}) => {
			await this.#settled();
			this.#ending = {exitCode, signal};
			resolve(this.#ending);
		});
		return promise;
	}

	/** The headless terminal parses what it is given later; this resolves when it has. */
	#settled(): Promise<void> {
		const {promise, resolve} = Promise.withResolvers<void>();
		this.#xterm.write('', resolve);
		return promise;
	}

	#disappointment(condition: Condition, screen: string, timeout: number): string {
		const {cols, rows} = this.#xterm;
		const reason =
			this.#ending === undefined
				? `not seen within ${timeout} ms`
				: `the program ended with exit code ${this.#ending.exitCode}, signal ${this.#ending.signal}, without it`;
		const rule = '─'.repeat(cols);
		const heading = `${condition}: ${reason}. The last screen, ${cols} by ${rows}:`;
		return [heading, rule, screen.trimEnd(), rule].join('\n');
	}
}

/** Runs a program in a pseudo-terminal of 80 by 24 or the size given; `close` it, or declare it with `await using`. */
export function openTerminal(options: TerminalOptions): Terminal {
	return new Terminal(options);
}

function holds(condition: Condition, screen: string): boolean {
	if (typeof condition === 'string') return screen.includes(condition);
	// Not `test`, which remembers where a global pattern matched last.
	if (condition instanceof RegExp) return screen.search(condition) !== -1;
	return condition(screen);
}
