import xterm from '@xterm/headless';

/** Of a terminal, in cells. */
export interface Size {
	readonly columns: number;
	readonly rows: number;
}

/** What a person sees of a program's output. */
export class Screen {
	readonly #xterm: InstanceType<typeof xterm.Terminal>;

	constructor({columns, rows}: Size) {
		this.#xterm = new xterm.Terminal({cols: columns, rows, scrollback: 0, allowProposedApi: true});
	}

	/** Resolves when the output is on the screen. */
	draw(output: Uint8Array): Promise<void> {
		return new Promise(resolve => this.#xterm.write(output, resolve));
	}

	/** Says whether some line matches, in a frame that is whole: a terminal shows none before its update has ended. */
	shows(pattern: RegExp): boolean {
		return !this.#xterm.modes.synchronizedOutputMode && this.lines().some(line => pattern.test(line));
	}

	lines(): readonly string[] {
		const {active} = this.#xterm.buffer;
		return Array.from(
			{length: this.#xterm.rows},
			(_, row) => active.getLine(active.baseY + row)?.translateToString(true) ?? '',
		);
	}
}
