import {setTimeout as sleep} from 'node:timers/promises';
import {type IPty, spawn} from '@lydell/node-pty';
import {cleanEnvironment} from '../test/helpers/environment.ts';
import type {Program} from './programs.ts';
import {answersTo} from './questions.ts';
import {Screen, type Size} from './screen.ts';

/** A program that says nothing for so long has drawn what it had to draw, ms. */
const silence = 25;
/** How long a program may take to leave when it is asked to, ms. */
const farewell = 2000;
/** How often a silent program is looked at, ms; its output is stamped when it comes. */
const lookEvery = 5;
/** When output came (`performance.now`, ms), and how many bytes. */
export interface Stamp {
	readonly at: number;
	readonly size: number;
}

interface Piece {
	readonly at: number;
	readonly output: Buffer;
}

interface SessionOptions {
	/** The file to show. */
	readonly file: string;
	/** The folder for what the program keeps. */
	readonly home: string;
	readonly size: Size;
}

/**
 * A program in a pseudo-terminal. Every piece of its output is stamped as it comes, and drawn later, in a moment of
 * silence: what the model of the terminal costs is in no figure.
 */
export class Session {
	/** Just before the program was started; as all times here, by `performance.now`, ms. */
	readonly startedAt: number;
	readonly screen: Screen;
	readonly #pty: IPty;
	readonly #program: Program;
	readonly #ended: Promise<void>;
	#hasEnded = false;
	readonly #stamps: Stamp[] = [];
	readonly #undrawn: Piece[] = [];

	constructor(program: Program, {file, home, size}: SessionOptions) {
		this.#program = program;
		this.screen = new Screen(size);
		const extra = {XDG_CACHE_HOME: `${home}/.cache`, TMPDIR: home, ...program.env};
		const options = {
			name: 'xterm-256color',
			cols: size.columns,
			rows: size.rows,
			cwd: home,
			env: cleanEnvironment(home, extra),
			// Bytes as they come: a decoder would keep halves of characters back.
			encoding: null,
		};
		this.startedAt = performance.now();
		this.#pty = spawn(program.command, [...program.args(file)], options);
		this.#pty.onData(output => this.#receive(output as unknown as Buffer));
		this.#ended = new Promise(resolve => {
			this.#pty.onExit(() => {
				this.#hasEnded = true;
				resolve();
			});
		});
	}

	get pid(): number {
		return this.#pty.pid;
	}

	/**
	 * When the output came that put it on the screen, looked for whenever the program has been silent for `quiet` ms;
	 * undefined where that does not come about within `patience` ms, or the program ends without it.
	 */
	async shown(pattern: RegExp, patience: number, quiet = silence): Promise<number | undefined> {
		const giveUpAt = performance.now() + patience;
		for (;;) {
			await this.spoken(giveUpAt - performance.now(), quiet);
			const isLastLook = this.#hasEnded || performance.now() >= giveUpAt;
			const at = await this.#drawUntil(pattern);
			if (at !== undefined || isLastLook) return at;
		}
	}

	/** Resolves when there is something to draw and nothing more has come for `quiet` ms, or after `patience` ms. */
	async spoken(patience: number, quiet = silence): Promise<void> {
		const giveUpAt = performance.now() + patience;
		for (let isSilent = false; !isSilent && !this.#hasEnded; ) {
			const now = performance.now();
			const last = this.#undrawn.at(-1)?.at;
			isSilent = now >= giveUpAt || (last !== undefined && now >= last + quiet);
			if (!isSilent) await sleep(last === undefined ? lookEvery : Math.max(1, last + quiet - now));
		}
	}

	/** Draws all that has come. */
	async catchUp(): Promise<void> {
		await this.#drawUntil(undefined);
	}

	/** Sends keys; when that was. */
	press(keys: string): number {
		const at = performance.now();
		this.#write(keys);
		return at;
	}

	/** The times at which output came since then, and how much. */
	since(time: number): readonly Stamp[] {
		return this.#stamps.filter(({at}) => at >= time);
	}

	bytesSince(time: number): number {
		return this.since(time).reduce((sum, {size}) => sum + size, 0);
	}

	/** Leaves as a user does, so that the program keeps what it keeps; by force where that takes too long. */
	async close(): Promise<void> {
		if (this.#program.quit === undefined) this.#kill('SIGTERM');
		else this.#write(this.#program.quit);
		await Promise.race([this.#ended, sleep(farewell, undefined, {ref: false})]);
		this.#kill('SIGKILL');
		await this.#ended;
	}

	[Symbol.asyncDispose](): Promise<void> {
		return this.close();
	}

	#receive(output: Buffer): void {
		const at = performance.now();
		this.#stamps.push({at, size: output.length});
		this.#undrawn.push({at, output});
		const answer = answersTo(output.toString('latin1'));
		if (answer !== '') this.#write(answer);
	}

	/** Draws piece by piece until the pattern shows; when that piece came. */
	async #drawUntil(pattern: RegExp | undefined): Promise<number | undefined> {
		for (let piece = this.#undrawn.shift(); piece !== undefined; piece = this.#undrawn.shift()) {
			await this.screen.draw(piece.output);
			if (pattern !== undefined && this.screen.shows(pattern)) return piece.at;
		}
		return undefined;
	}

	#write(text: string): void {
		if (!this.#hasEnded) this.#pty.write(text);
	}

	#kill(signal: NodeJS.Signals): void {
		if (!this.#hasEnded) this.#pty.kill(signal);
	}
}
