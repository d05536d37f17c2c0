import {join} from 'node:path';
import {setTimeout as delay} from 'node:timers/promises';
import {openTerminal, type Terminal} from '../../test/helpers/terminal.ts';
import {type BoardClock, boardClock} from './board-clock.ts';
import type {Measurements} from './measure-process.ts';
import {usualSize} from './soak-plan.ts';

const cli = join(import.meta.dirname, '..', '..', 'dist', 'cli.js');
/** How long a board that lets no time pass may take to draw what is waited for, ms, and how often that is granted. */
const blink = 20;
const patience = 1500;

/** The shipped board in a pseudo-terminal, with a clock that goes on when it is told to. */
export class SoakBoard {
	readonly terminal: Terminal;
	/** Bytes that it has printed. */
	printed = 0;
	readonly #clock: BoardClock;
	/** Rejects with the last screen. */
	readonly #ended: Promise<never>;

	/** Starts the board on a file, with a socket for its clock in `folder`. */
	constructor(folder: string, file: string) {
		const [columns, rows] = usualSize;
		this.#clock = boardClock({socket: join(folder, 'socket'), start: Date.now(), realBelow: 0, step: 10_000});
		this.terminal = openTerminal({
			command: process.execPath,
			args: ['--expose-gc', ...this.#clock.nodeArguments, cli, '--kiosk', '--bell', file],
			columns,
			rows,
			env: this.#clock.variables,
			// The terminal would run out of memory itself if it kept all that is printed.
			onOutput: ({bytes}) => {
				this.printed += bytes;
			},
		});
		this.#ended = this.terminal.exited.then(({exitCode}) => {
			throw new Error(`the board ended with ${exitCode}:\n${this.terminal.screen()}`);
		});
		// It is waited for only while something is asked of the board.
		this.#ended.catch(() => {});
	}

	/** Lets the board live for so many ms; resolves with the moment that it then is, once the board rests. */
	advance(duration: number): Promise<number> {
		return Promise.race([this.#clock.advance(duration), this.#ended]);
	}

	/** Lets the machine sleep for so many ms. */
	async sleep(duration: number): Promise<void> {
		await Promise.race([this.#clock.sleep(duration), this.#ended]);
	}

	/**
	 * What the board's process mostly holds: at any moment a look at the file may be under way, which takes a handle, or
	 * a frame be about to be drawn, which takes a timer.
	 */
	async measure(): Promise<Measurements> {
		const samples: Measurements[] = [];
		while (samples.length < 5) {
			samples.push(await Promise.race([this.#clock.measure(), this.#ended]));
			await delay(blink);
			await this.advance(blink);
		}
		const names = new Set(samples.flatMap(sample => Object.keys(sample)));
		const median = (name: string) =>
			samples.map(sample => sample[name] ?? 0).toSorted((a, b) => a - b)[2] ?? 0;
		return Object.fromEntries([...names].map(name => [name, median(name)]));
	}

	/** Waits until the screen is as it is to be, while hardly any time passes on the board; throws with the last one. */
	async until(what: string, isSo: (screen: string) => boolean): Promise<void> {
		for (let look = 0; look < patience; look += 1) {
			if (isSo(this.terminal.screen())) return;
			await delay(blink);
			await this.advance(blink);
		}
		throw new Error(`never seen: ${what}. The last screen:\n${this.terminal.screen()}`);
	}

	/** Draws every cell anew; resolves with what the screen showed before and what it shows then, both whole. */
	async repainted(): Promise<readonly [string, string]> {
		const mark = '@@@@';
		// Neither a page nor a second of the clock may end meanwhile.
		await this.until('the beginning of a page', screen => /next in ([5-9]|\d\d) s/.test(screen));
		await this.advance(1000 - ((await this.advance(0)) % 1000));
		await delay(5 * blink);
		const before = await this.terminal.waitFor(() => true);
		this.terminal.scribble(`\u001B[2;1H${mark}`);
		await this.terminal.waitFor(mark);
		this.terminal.kill('SIGWINCH');
		// Each look takes 20 ms of the board's time: all of them less than the second that has just begun.
		for (let look = 0; look < 40 && this.terminal.screen().includes(mark); look += 1) {
			await delay(5 * blink);
			await this.advance(0);
		}
		return [before, await this.terminal.waitFor(() => true)];
	}

	/** Leaves by a key; resolves with what is wrong with how the terminal was left, or with the exit code. */
	async quit(): Promise<readonly string[]> {
		this.terminal.write('q');
		const {exitCode} = await this.terminal.exited;
		return [
			...(exitCode === 0 ? [] : [`the exit code is ${exitCode}`]),
			...(this.terminal.isAlternateScreen() ? ['the alternate screen is still shown'] : []),
			...(this.terminal.isBracketedPaste() ? ['pasted text still comes in brackets'] : []),
		];
	}

	/** Ends the board if it still runs. */
	async close(): Promise<void> {
		await this.terminal.close();
		this.#clock.close();
	}
}
