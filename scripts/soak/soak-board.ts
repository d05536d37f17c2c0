import {join} from 'node:path';
import {setTimeout as delay} from 'node:timers/promises';
import {type IPty, spawn} from '@lydell/node-pty';
import xterm from '@xterm/headless';
import {cleanEnvironment} from '../../test/helpers/environment.ts';
import {type BoardClock, boardClock} from './board-clock.ts';
import type {Measurements} from './measure-process.ts';
import {usualSize} from './soak-plan.ts';

const root = join(import.meta.dirname, '..', '..');
/** How long a board that lets no time pass may take to draw what is waited for, ms, and how often that is granted. */
const blink = 20;
const patience = 1500;

/**
 * The shipped board in a pseudo-terminal, with a clock that goes on when it is told to. Unlike the tests' terminal it
 * keeps nothing of what was printed but the screen, or it would itself run out of memory.
 */
export class SoakBoard {
	frames = 0;
	readonly #pty: IPty;
	readonly #screen: InstanceType<typeof xterm.Terminal>;
	readonly #exited: Promise<number>;
	readonly #clock: BoardClock;

	private constructor(pty: IPty, clock: BoardClock) {
		const [cols, rows] = usualSize;
		this.#pty = pty;
		this.#clock = clock;
		this.#screen = new xterm.Terminal({cols, rows, scrollback: 0, allowProposedApi: true});
		this.#screen.parser.registerCsiHandler({prefix: '?', final: 'l'}, params => {
			// Every frame stands in the brackets of a synchronized update.
			if (params[0] === 2026) this.frames += 1;
			return false;
		});
		pty.onData(data => this.#screen.write(data));
		this.#exited = new Promise(resolve => pty.onExit(({exitCode}) => resolve(exitCode)));
	}

	/** Starts the board on a file, with `folder` for its home and its socket. */
	static open(folder: string, file: string): SoakBoard {
		const clock = boardClock({socket: join(folder, 'socket'), start: Date.now(), realBelow: 0, step: 10_000});
		const [cols, rows] = usualSize;
		const program = [join(root, 'dist', 'cli.js'), '--kiosk', '--bell', file];
		const pty = spawn(process.execPath, ['--expose-gc', ...clock.nodeArguments, ...program], {
			name: 'xterm-256color',
			cols,
			rows,
			cwd: root,
			env: cleanEnvironment(folder, clock.variables),
		});
		return new SoakBoard(pty, clock);
	}

	/** Lets the board live for so many ms; resolves with the moment that it then is, once the board rests. */
	advance(duration: number): Promise<number> {
		return this.#orEnded(this.#clock.advance(duration));
	}

	/** Lets the machine sleep for so many ms. */
	async sleep(duration: number): Promise<void> {
		await this.#orEnded(this.#clock.sleep(duration));
	}

	/** What the board's process holds now. */
	measure(): Promise<Measurements> {
		return this.#orEnded(this.#clock.measure());
	}

	/** Sends keys as a terminal does. */
	type(text: string): void {
		this.#pty.write(text);
	}

	resize([columns, rows]: readonly [number, number]): void {
		this.#screen.resize(columns, rows);
		this.#pty.resize(columns, rows);
	}

	/** What a person sees. */
	screen(): string {
		const {active} = this.#screen.buffer;
		return Array.from({length: this.#screen.rows}, (_, row) =>
			(active.getLine(active.baseY + row)?.translateToString(true, 0, this.#screen.cols) ?? '').trimEnd(),
		).join('\n');
	}

	/** Waits until the screen is as it is to be, while hardly any time passes on the board; throws with the last one. */
	async until(what: string, isSo: (screen: string) => boolean): Promise<void> {
		for (let look = 0; look < patience; look += 1) {
			await this.#drawn();
			if (isSo(this.screen())) return;
			await delay(blink);
			await this.advance(blink);
		}
		throw new Error(`never seen: ${what}. The last screen:\n${this.screen()}`);
	}

	/** Draws every cell anew and says what the screen showed before and what it shows then. */
	async repainted(): Promise<readonly [string, string]> {
		await this.#drawn();
		const before = this.screen();
		const mark = '@@@@';
		this.#screen.write(`\u001B[2;1H${mark}`);
		await this.#drawn();
		this.#pty.kill('SIGWINCH');
		while (this.screen().includes(mark) || this.#screen.modes.synchronizedOutputMode) {
			await delay(blink);
			await this.advance(0);
			await this.#drawn();
		}
		return [before, this.screen()];
	}

	/** Leaves by a key; resolves with what is wrong with how the terminal was left, or with the exit code. */
	async quit(): Promise<readonly string[]> {
		this.type('q');
		const code = await this.#exited;
		await this.#drawn();
		const {modes, buffer} = this.#screen;
		return [
			...(code === 0 ? [] : [`the exit code is ${code}`]),
			...(buffer.active.type === 'normal' ? [] : ['the alternate screen is still shown']),
			...(modes.bracketedPasteMode ? ['pasted text still comes in brackets'] : []),
		];
	}

	/** Ends the board if it still runs. */
	kill(): void {
		try {
			this.#pty.kill('SIGKILL');
		} catch {
			// It has ended.
		}
	}

	/** Whatever is asked of a board that has ended is answered with its last screen. */
	#orEnded<T>(answer: Promise<T>): Promise<T> {
		const ended = this.#exited.then(code => {
			throw new Error(`the board ended with ${code}:\n${this.screen()}`);
		});
		return Promise.race([answer, ended]);
	}

	#drawn(): Promise<void> {
		return new Promise(resolve => this.#screen.write('', resolve));
	}
}
